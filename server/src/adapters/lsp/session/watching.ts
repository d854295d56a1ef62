import { DidChangeWatchedFilesNotification, FileChangeType, WatchKind } from 'vscode-languageserver/node';
import type { FileEvent } from 'vscode-languageserver/node';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Folder } from './folder.ts';
import { isDecisive, isSource } from './folder.ts';
import { describe, survivingErrors } from '../guard.ts';
import { changeFiles } from './indexing.ts';
import { announceMove } from '../moves/moveEffects.ts';
import type { Session } from './session.ts';
import { spelledPlacesOf } from './session.ts';

/** Files whose text matters. A configuration may extend any JSON file, so each of them is looked at. */
const CONTENTS = '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs,json,py,pyi}';

/** Contracts of import-linter, and what Python packages say of themselves and of what they need. */
const PYTHON_CONFIGURATIONS =
  '**/{pyproject.toml,setup.cfg,.importlinter,poetry.lock,uv.lock,pdm.lock,Pipfile,Pipfile.lock,*requirements*.txt,*requirements*.in}';
const REQUIREMENTS = '**/requirements/*.{txt,in}';

/** Stands alone because editors do not read braces inside braces. */
const IGNORED = '**/.gitignore';

/** A folder that comes or goes is told by its own name alone, and a pattern cannot ask for folders. */
const ANYTHING = '**/*';

/** What lies in them is written by tools, a thousand files at a time. */
const NOISE = /(?:^|\/)(?:\.git|node_modules|__pycache__|\.venv|site-packages)\//;

/** A package that was installed or linked is told by the name of its folder. */
const INSTALLED_PACKAGE = /(?:^|\/)node_modules\/(?:@[^/]+\/)?[^/@.][^/]*$/;

/** Takes in what the editor tells of files that were changed, inside it or outside. */
export function followFiles(session: Session): void {
  const { connection, log } = session;
  const takeInAll = survivingErrors(log, 'Taking in changed files', (changes: readonly FileEvent[]) => {
    takeIn(session, changes);
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    takeInAll(changes);
  });
  connection.workspace.onDidCreateFiles(({ files }) => {
    takeInAll(files.map(({ uri }) => ({ uri, type: FileChangeType.Created })));
  });
  connection.workspace.onDidDeleteFiles(({ files }) => {
    takeInAll(files.map(({ uri }) => ({ uri, type: FileChangeType.Deleted })));
  });
  connection.workspace.onDidRenameFiles(({ files }) => {
    takeInAll(
      files.flatMap(({ oldUri, newUri }) => [
        { uri: oldUri, type: FileChangeType.Deleted },
        { uri: newUri, type: FileChangeType.Created },
      ]),
    );
    void announceMove(session, files);
  });
}

/** Asks the editor to tell of files that are changed outside it. */
export async function watchFiles({ connection, client, log }: Session): Promise<void> {
  if (!client.watchesFiles) return;
  const watchers = [
    { globPattern: CONTENTS, kind: WatchKind.Change },
    { globPattern: PYTHON_CONFIGURATIONS, kind: WatchKind.Change },
    { globPattern: REQUIREMENTS, kind: WatchKind.Change },
    { globPattern: IGNORED, kind: WatchKind.Change },
    { globPattern: ANYTHING, kind: WatchKind.Create | WatchKind.Delete },
  ];
  try {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  } catch (error) {
    log(`The editor does not watch files, so changes made outside it are not seen: ${describe(error)}`);
  }
}

function takeIn(session: Session, changes: readonly FileEvent[]): void {
  const relevant = new Map<Folder, Set<ModulePath>>();
  const foldersOf = foldersOfModules();
  for (const { uri, type } of changes) {
    for (const { folder, path } of spelledPlacesOf(session, uri)) {
      const file = INSTALLED_PACKAGE.test(path) ? `${path}/package.json` : path;
      if (!isRelevant(folder, file, type, foldersOf)) continue;
      relevant.set(folder, (relevant.get(folder) ?? new Set()).add(file));
    }
  }
  for (const [folder, paths] of relevant) changeFiles(session, folder, paths);
}

type FoldersOf = (folder: Folder) => ReadonlySet<ModulePath>;

function isRelevant(folder: Folder, path: ModulePath, type: FileChangeType, foldersOf: FoldersOf): boolean {
  if (isDecisive(folder, path) || isGitignore(path))
    return type !== FileChangeType.Changed || !folder.documents.has(path);
  if (NOISE.test(path)) return false;
  const isModule = folder.workspace.graph.has(path);
  // What an open document holds counts, and the editor tells of that by itself.
  if (type === FileChangeType.Changed) return isModule && !folder.documents.has(path);
  if (type === FileChangeType.Deleted) return isModule || isSource(folder, path) || foldersOf(folder).has(path);
  return isSource(folder, path) || folder.files.isFolder(path);
}

function isGitignore(path: ModulePath): boolean {
  return path === '.gitignore' || path.endsWith('/.gitignore');
}

/** All folders with a module somewhere below them, worked out at most once for each workspace folder. */
function foldersOfModules(): FoldersOf {
  const known = new Map<Folder, ReadonlySet<ModulePath>>();
  return (folder) => {
    const folders = known.get(folder) ?? new Set(foldersAbove(folder.workspace.graph.paths()));
    known.set(folder, folders);
    return folders;
  };
}

function* foldersAbove(paths: Iterable<ModulePath>): Generator<ModulePath> {
  for (const path of paths) {
    for (let slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      yield path.slice(0, slash);
    }
  }
}
