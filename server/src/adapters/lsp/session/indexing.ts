import type { Progress } from '#application/change.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { publishFile, publishFiles } from '../diagnostics.ts';
import type { Folder, IndexRun } from './folder.ts';
import { describe } from '../guard.ts';
import { suggestSoon } from '../layerMap/layerMapSuggestions.ts';
import { prepareSoon } from './preparing.ts';
import { showProgress } from './progress.ts';
import type { Session } from './session.ts';

/** A change of files that takes longer than this is shown as work under way, in milliseconds. */
const NOTICEABLE = 150;

/** So many files are published at once after a keystroke; more than that in slices. */
const AT_ONCE = 20;

/** Publishing has no progress of its own to tell. */
type Step = Progress | undefined;

/** Reads everything anew, in place of an index that may be under way. Settles when the latest index is complete. */
export async function reindex(session: Session, folder: Folder): Promise<void> {
  folder.indexRun?.abort.abort();
  // The new index reads whatever changed.
  folder.waiting.clear();
  const abort = new AbortController();
  const run: IndexRun = { abort, done: runIndex(session, folder, abort.signal) };
  folder.indexRun = run;
  await run.done;
  if (folder.indexRun !== run) await folder.indexRun.done;
}

/** Files changed outside the editor, or documents whose text decides more than their own findings. */
export function changeFiles(session: Session, folder: Folder, paths: Iterable<ModulePath>): void {
  const isQueued = folder.waiting.size > 0;
  for (const path of paths) folder.waiting.add(path);
  if (isQueued || folder.waiting.size === 0) return;
  const work = noticeableWork(session, folder);
  session.scheduler
    .run(() => takeWaiting(session, folder), { signal: folder.closed.signal, onProgress: work.goesOn })
    .catch((error: unknown) => {
      session.log(`Changed files in ${folder.name} could not be taken in: ${describe(error)}`);
    })
    .finally(work.ends);
}

/** The text of an open module changed. Its own findings are shown first, whatever else the edit did. */
export function editModule(session: Session, folder: Folder, path: ModulePath): void {
  const { files, structure } = folder.workspace.editModule(path);
  if (!folder.workspace.indexed) return;
  publishFile(session, folder, path);
  suggestSoon(session, folder);
  if (structure) redrawLater(session, folder);
  if (files.size === 0) return;
  folder.map.findingsChanged(files);
  const others = [...files].filter((file) => file !== path);
  if (others.length > AT_ONCE) {
    publishLater(session, folder, others);
  } else {
    for (const file of others) publishFile(session, folder, file);
    tellChange(session);
  }
}

async function runIndex(session: Session, folder: Folder, signal: AbortSignal): Promise<void> {
  beginWork(session, folder);
  const progress = showProgress(session, `Indexing ${folder.name}`);
  try {
    await session.scheduler.run(() => index(session, folder), { signal, onProgress: progress.report });
  } catch (error) {
    session.log(`${folder.name} could not be indexed: ${describe(error)}`);
  } finally {
    progress.done();
    endWork(session, folder);
  }
  if (folder.workspace.indexed) prepareSoon(session, folder);
}

function* index(session: Session, folder: Folder): Generator<Step, void> {
  const change = yield* folder.workspace.index();
  tellProblems(session, folder);
  // Before the first index nothing was said of open documents, and an index that was aborted said only the half.
  yield* publishFiles(
    session,
    folder,
    new Set([...folder.documents.keys(), ...folder.published.keys(), ...change.files]),
  );
  yield* folder.map.structureChanged();
  tellChange(session);
  yield undefined;
  folder.workspace.prepareForEdits();
}

function* takeWaiting(session: Session, folder: Folder): Generator<Step, void> {
  const paths = [...folder.waiting];
  folder.waiting.clear();
  if (paths.length === 0) return;
  const change = yield* folder.workspace.changeFiles(paths);
  tellProblems(session, folder);
  const open = paths.filter((path) => folder.documents.has(path));
  yield* publishFiles(session, folder, new Set([...open, ...change.files]));
  if (change.structure) yield* folder.map.structureChanged();
  else folder.map.findingsChanged(change.files);
  if (change.structure || change.files.size > 0) tellChange(session);
  prepareSoon(session, folder);
  suggestSoon(session, folder);
}

function redrawLater(session: Session, folder: Folder): void {
  session.scheduler
    .run(() => folder.map.structureChanged(), { signal: folder.closed.signal })
    .catch((error: unknown) => {
      session.log(`The layer map of ${folder.name} could not be drawn: ${describe(error)}`);
    })
    .finally(() => {
      tellChange(session);
    });
}

function publishLater(session: Session, folder: Folder, paths: readonly ModulePath[]): void {
  session.scheduler
    .run(() => publishFiles(session, folder, paths), { signal: folder.closed.signal })
    .catch((error: unknown) => {
      session.log(`The findings of ${folder.name} could not be shown: ${describe(error)}`);
    })
    .finally(() => {
      tellChange(session);
    });
}

/** What is wrong with configuration files goes to the output, once for as long as it stays wrong. */
function tellProblems(session: Session, folder: Folder): void {
  const problems = folder.workspace
    .configurationProblems()
    .map(({ file, range, message }) => `${folder.name}/${file}:${String(range.start.line + 1)}: ${message}`);
  for (const problem of problems) if (!folder.toldProblems.has(problem)) session.log(problem);
  folder.toldProblems = new Set(problems);
}

function tellChange(session: Session): void {
  session.notices.statusChanged();
  session.notices.mapChanged();
}

/** Work that people hear of only if it takes its time. */
function noticeableWork(session: Session, folder: Folder): { goesOn: () => void; ends: () => void } {
  const started = performance.now();
  let noticed = false;
  return {
    goesOn: () => {
      if (noticed || performance.now() - started < NOTICEABLE) return;
      noticed = true;
      beginWork(session, folder);
    },
    ends: () => {
      if (noticed) endWork(session, folder);
    },
  };
}

function beginWork(session: Session, folder: Folder): void {
  folder.workUnderWay++;
  session.notices.statusChanged();
}

function endWork(session: Session, folder: Folder): void {
  folder.workUnderWay--;
  session.notices.statusChanged();
}
