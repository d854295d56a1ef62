import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { FindingContext } from './convert.ts';
import { toDiagnostic } from './convert.ts';
import type { Folder } from './session/folder.ts';
import type { Session } from './session/session.ts';
import { isShownIn } from './session/session.ts';
import { uriBelow } from './uris.ts';

/**
 * Shows the findings of a file as they are now. An open document is always told, with its version, so that the editor
 * knows which text the findings belong to; any other file only where it has findings, or had some.
 */
export function publishFile(session: Session, folder: Folder, path: ModulePath): void {
  if (!isShownIn(session, folder, path)) return;
  const findings = folder.workspace.findingsOf(path);
  const document = folder.documents.get(path);
  const before = folder.published.get(path);
  if (findings.length === 0 && document === undefined && before === undefined) return;
  const uri = uriOf(folder, path);
  if (before !== undefined && before.uri !== uri) send(session, before.uri, []);
  const context = findingContext(session, folder);
  const diagnostics = findings.map((finding) => toDiagnostic(context, finding));
  send(session, uri, diagnostics, document?.version);
  if (findings.length === 0) folder.published.delete(path);
  else folder.published.set(path, { uri, loud: findings.filter(isLoud).length });
}

/** The same for many files, as work that can be done in slices. */
export function* publishFiles(
  session: Session,
  folder: Folder,
  paths: Iterable<ModulePath>,
): Generator<undefined, void> {
  for (const path of paths) {
    publishFile(session, folder, path);
    yield undefined;
  }
}

/** Takes away everything that is shown for a folder. */
export function withdrawFolder(session: Session, folder: Folder): void {
  for (const { uri } of folder.published.values()) send(session, uri, []);
  folder.published.clear();
}

/** An open document goes by the name that the editor gave it, any other file by one below its folder's. */
export function uriOf(folder: Folder, path: ModulePath): string {
  return folder.documents.get(path)?.uri ?? uriBelow(folder.uri, path);
}

/** What findings of a folder are told with. */
export function findingContext(session: Session, folder: Folder): FindingContext {
  return {
    uriOf: (path) => uriOf(folder, path),
    graph: folder.workspace.graph,
    pageOf: session.host.pageOf,
    related: session.client.relatedInformation,
  };
}

function isLoud({ severity }: Finding): boolean {
  return severity === 'error' || severity === 'warning';
}

function send(session: Session, uri: string, diagnostics: ReturnType<typeof toDiagnostic>[], version?: number): void {
  session.connection
    .sendDiagnostics({ uri, diagnostics, ...(version !== undefined && { version }) })
    .catch((error: unknown) => {
      session.log(`The findings of ${uri} could not be sent: ${String(error)}`);
    });
}
