import { commands, EventEmitter, languages, Uri, window, workspace } from 'vscode';
import type { ExtensionContext, TextDocumentContentProvider } from 'vscode';
import { method } from '#protocol/messages.ts';
import type { FileParams, Page } from '#protocol/messages.ts';
import type { WhereParams } from '#protocol/where.ts';
import { DOCUMENTS } from './languageClient.ts';
import type { Server } from './languageClient.ts';

const SCHEME = 'inward';

/** How long nobody has to type until a page is asked for anew, in milliseconds. */
const PAUSE = 300;

/** Documents about the project, which stay right while they are open. */
export interface Pages {
  /** Why a file lies in its layer. */
  readonly explain: (file: Uri) => Promise<void>;
  /** What speaks for each layer and against it. */
  readonly showEvidence: (about: WhereParams, title: string) => Promise<void>;
}

export function registerPages(context: ExtensionContext, server: Server): Pages {
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (page) => textOf(server, page),
  };
  const soon = afterPause(() => {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === SCHEME) changed.fire(uri);
  });
  context.subscriptions.push(
    changed,
    { dispose: soon.forget },
    workspace.registerTextDocumentContentProvider(SCHEME, provider),
    server.onLayerMapChanged(soon.act),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (languages.match(DOCUMENTS, document) > 0) soon.act();
    }),
  );
  return {
    explain: (file) => {
      const params: FileParams = { uri: file.toString() };
      return show(pageFor(file, nameOf(file), { request: method.explain, params }));
    },
    showEvidence: (about, title) => {
      const file = Uri.parse(about.uris[0] ?? '');
      return show(pageFor(file, title, { request: method.evidence, params: about }));
    },
  };
}

/** What a page shows the answer to. */
interface Asked {
  readonly request: string;
  readonly params: FileParams | WhereParams;
}

/** A page lies where its file does, bears a title, and ends in `.md` so that it is taken for what it is. */
function pageFor(file: Uri, title: string, asked: Asked): Uri {
  const folder = Uri.joinPath(file, '..').path;
  return Uri.from({ scheme: SCHEME, path: `${folder}/${title.replaceAll('/', ' ')}.md`, query: JSON.stringify(asked) });
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

async function textOf(server: Server, { query }: Uri): Promise<string> {
  const { request, params } = JSON.parse(query) as Asked;
  const answer = await server.ask<Page>(request, params);
  return (
    answer?.markdown ?? 'Inward is not running. Use the command **Inward: Restart Server**, then open this page again.'
  );
}

async function show(page: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The built-in preview can be switched off; the text is readable as it is.
    await window.showTextDocument(page, { preview: true });
  }
}

/** Many calls that follow one another are one call at their end. */
function afterPause(act: () => void): { readonly act: () => void; readonly forget: () => void } {
  let waiting: NodeJS.Timeout | undefined;
  const forget = (): void => clearTimeout(waiting);
  return {
    act: () => {
      forget();
      waiting = setTimeout(act, PAUSE);
    },
    forget,
  };
}
