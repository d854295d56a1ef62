import type { HabitInput } from '#domain/belonging/projectHabits.ts';
import { sameTargets } from '#domain/graph/importGraph.ts';
import type { Module, ModulePath } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import { sameOutline } from '#domain/graph/outline.ts';
import type { WorkspaceView } from '../workspace.ts';

/** Something that was worked out from what a project said of its modules. */
export interface Noted<Answer> {
  readonly answer: Answer;
  /** Whether the project says the same now. Where modules lie is not looked at. */
  readonly holds: (now: WorkspaceView) => boolean;
}

/** Works something out, and notes what was asked on the way. */
export function notingAnswers<Answer>(view: WorkspaceView, workOut: (input: HabitInput) => Answer): Noted<Answer> {
  const { graph } = view;
  const log: Log = { version: graph.version, modules: new Map(), importers: new Map(), outlines: new Map() };
  const answer = workOut({
    placementOf: view.placementOf,
    outlineOf: (path) => {
      const outline = view.outlineOf(path);
      log.outlines.set(path, outline);
      return outline;
    },
    graph: {
      modules: () => graph.modules(),
      module: (path) => {
        const module = graph.module(path);
        log.modules.set(path, module);
        return module;
      },
      importersOf: (path) => {
        const importers = graph.importersOf(path);
        // The graph changes its sets in place.
        if (!log.importers.has(path)) log.importers.set(path, [...importers]);
        return importers;
      },
    },
  });
  return { answer, holds: (now) => holdsImports(log, now) && holdsOutlines(log, now) };
}

interface Log {
  /** Of the graph that said so last. */
  version: number;
  readonly modules: Map<ModulePath, Module | undefined>;
  readonly importers: Map<ModulePath, readonly ModulePath[]>;
  readonly outlines: Map<ModulePath, ModuleOutline | undefined>;
}

function holdsImports(log: Log, { graph }: WorkspaceView): boolean {
  if (log.version === graph.version) return true;
  for (const [path, before] of log.modules) if (!sameImports(before, graph.module(path))) return false;
  for (const [path, before] of log.importers) {
    const now = graph.importersOf(path);
    if (now.size !== before.length || before.some((importer) => !now.has(importer))) return false;
  }
  log.version = graph.version;
  return true;
}

function holdsOutlines({ outlines }: Log, view: WorkspaceView): boolean {
  for (const [path, before] of outlines) {
    const now = view.outlineOf(path);
    if (now === before) continue;
    if (now === undefined || before === undefined || !sameOutline(before, now)) return false;
    // It says the same, so that next time a glance is enough.
    outlines.set(path, now);
  }
  return true;
}

function sameImports(before: Module | undefined, now: Module | undefined): boolean {
  if (before === now) return true;
  if (before === undefined || now === undefined || !sameTargets(before.dependencies, now.dependencies)) return false;
  return before.dependencies.every(({ site: { specifier, kind } }, index) => {
    const site = now.dependencies[index]?.site;
    return site?.specifier === specifier && site.kind === kind;
  });
}
