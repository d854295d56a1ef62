import { commands, EventEmitter, Uri, window, workspace } from 'vscode';
import type { ExtensionContext, TextDocumentContentProvider } from 'vscode';
import { method } from '#protocol/messages.ts';
import type { Explanation, FileParams } from '#protocol/messages.ts';
import type { Server } from './languageClient.ts';

const SCHEME = 'inward-explain';

/** Shows why a file lies in its layer, as a page that stays right while it is open. */
export function registerExplanations(context: ExtensionContext, server: Server): (file: Uri) => Promise<void> {
  const changed = new EventEmitter<Uri>();
  const provider: TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent: (page) => explain(server, page),
  };
  context.subscriptions.push(
    changed,
    workspace.registerTextDocumentContentProvider(SCHEME, provider),
    server.onLayerMapChanged(() => {
      for (const document of workspace.textDocuments) if (document.uri.scheme === SCHEME) changed.fire(document.uri);
    }),
  );
  return (file) => showPage(pageOf(file));
}

/** The page is named after its file, and ends in `.md` so that it is taken for what it is. */
function pageOf(file: Uri): Uri {
  return Uri.from({ scheme: SCHEME, path: `${file.path}.md`, query: file.toString() });
}

async function explain(server: Server, page: Uri): Promise<string> {
  const params: FileParams = { uri: page.query };
  const answer = await server.ask<Explanation>(method.explain, params);
  return (
    answer?.markdown ?? 'Inward is not running. Use the command **Inward: Restart Server**, then open this page again.'
  );
}

async function showPage(page: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The built-in preview can be switched off; the text is readable as it is.
    await window.showTextDocument(page, { preview: true });
  }
}
