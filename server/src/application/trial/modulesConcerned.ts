import type { ModulePath } from '#domain/graph/module.ts';
import type { ModuleShape, Refactorer } from '../ports/refactorer.ts';
import type { ProjectEdit } from '../edits/projectEdit.ts';
import type { WorkspaceView } from '../workspace.ts';
import type { Projects } from './projects.ts';

/**
 * The modules that an edit can spoil, by the paths that they have afterwards: those that it touches, those that import
 * one whose declarations are others now, and on from there through whatever shows those declarations to its importers,
 * inferred types included.
 */
export function* modulesConcerned(
  refactorerFor: (path: ModulePath) => Refactorer | undefined,
  before: WorkspaceView,
  projects: Projects,
  edit: ProjectEdit,
): Generator<void, readonly ModulePath[]> {
  const { graph } = projects.view;
  const origins = new Map([...edit.moved].map(([from, to]) => [to, from]));
  const touched = touchedBy(edit);
  const concerned = new Set([...touched].filter((path) => graph.has(path)));
  const changed = new Set<ModulePath>();
  const known = new Map<ModulePath, Shapes>();
  const pending: ModulePath[] = [];
  const take = (path: ModulePath): void => {
    if (changed.size < changed.add(path).size) pending.push(path);
  };
  for (const path of touched) {
    const shapes = yield* shapesOf(path);
    const isSeenEverywhere = shapes.some((shape) => shape?.isSeenEverywhere === true);
    // What nobody sees may look as it likes.
    if ((!isSeenEverywhere && importersOf(path).size === 0) || !isOther(shapes)) continue;
    if (isSeenEverywhere) return [...graph.paths()].sort();
    take(path);
    const origin = origins.get(path);
    if (origin !== undefined) take(origin);
  }
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    for (const importer of importersOf(path)) {
      concerned.add(importer);
      if (changed.has(importer) || importersOf(importer).size === 0) continue;
      const [was, is] = yield* shapesOf(importer);
      if (isOther([was, is]) || mentionsChanged(is)) take(importer);
    }
  }
  return [...concerned].filter((path) => graph.has(path)).sort();

  function* shapesOf(path: ModulePath): Generator<void, Shapes> {
    const shapes = known.get(path) ?? (yield* readShapes(path));
    known.set(path, shapes);
    yield;
    return shapes;
  }

  function* readShapes(path: ModulePath): Generator<void, Shapes> {
    const origin = origins.get(path) ?? path;
    const was = before.graph.has(origin)
      ? yield* refactorerFor(origin)?.shapeOf(projects.before, origin) ?? none()
      : undefined;
    const is = graph.has(path) ? yield* refactorerFor(path)?.shapeOf(projects.after, path) ?? none() : undefined;
    return [was, is];
  }

  /** Those that did import it, and those that do. */
  function importersOf(path: ModulePath): ReadonlySet<ModulePath> {
    const earlier = [...before.graph.importersOf(origins.get(path) ?? path)].map(
      (each) => edit.moved.get(each) ?? each,
    );
    return new Set([...earlier, ...graph.importersOf(path)]);
  }

  function mentionsChanged(shape: ModuleShape | undefined): boolean {
    if (shape === undefined) return false;
    return shape.mentions === undefined || [...shape.mentions].some((path) => changed.has(path));
  }
}

type Shapes = readonly [was: ModuleShape | undefined, is: ModuleShape | undefined];

function isOther([was, is]: Shapes): boolean {
  return was?.text !== is?.text;
}

/** Stands for a language that nobody can ask. */
function* none(): Generator<void, undefined> {
  return undefined;
}

/** By the paths that they have afterwards; those that go by the ones that they have. */
function touchedBy({ edits, created, moved, deleted }: ProjectEdit): ReadonlySet<ModulePath> {
  const texts = [...edits, ...created].map(({ file }) => moved.get(file) ?? file);
  return new Set([...texts, ...moved.values(), ...deleted]);
}
