import type { ModulePath } from '#domain/graph/module.ts';
import type { ModuleShape, Refactorer } from '../ports/refactorer.ts';
import type { ProjectEdit } from '../edits/projectEdit.ts';
import type { Projects } from './projects.ts';

/**
 * The modules that an edit can spoil, by the paths that they have afterwards: those that it touches, those that import
 * one whose declarations are others now, and on from there through whatever shows those declarations to its importers,
 * inferred types included. Where only functions, values or constructors differ, whoever just names types sees nothing.
 */
export function* modulesConcerned(
  refactorerFor: (path: ModulePath) => Refactorer | undefined,
  projects: Projects,
  edit: ProjectEdit,
): Generator<void, readonly ModulePath[]> {
  const { graphAfter: graph } = projects;
  const origins = new Map([...edit.moved].map(([from, to]) => [to, from]));
  const touched = touchedBy(edit);
  const concerned = new Set([...touched].filter((path) => graph.has(path)));
  const changed = new Map<ModulePath, Difference>();
  const known = new Map<ModulePath, Shapes>();
  const pending: ModulePath[] = [];
  const take = (path: ModulePath, difference: Difference): void => {
    if (changed.get(path) === 'types' || changed.get(path) === difference) return;
    changed.set(path, difference);
    pending.push(path);
  };
  for (const path of touched) {
    const shapes = yield* shapesOf(path);
    const isSeenEverywhere = shapes.some((shape) => shape?.isSeenEverywhere === true);
    // What nobody sees may look as it likes.
    if (!isSeenEverywhere && importersOf(path).size === 0) continue;
    const difference = differenceOf(shapes);
    if (difference === undefined) continue;
    if (isSeenEverywhere) return [...graph.paths()].sort();
    take(path, difference);
    const origin = origins.get(path);
    if (origin !== undefined) take(origin, difference);
  }
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    for (const importer of importersOf(path)) {
      if (changed.get(path) === 'values' && !(yield* usesValues(importer, path))) continue;
      concerned.add(importer);
      if (changed.get(importer) === 'types' || importersOf(importer).size === 0) continue;
      const shapes = yield* shapesOf(importer);
      const difference = widerOf(differenceOf(shapes), mentioned(shapes[1]));
      if (difference !== undefined) take(importer, difference);
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
    const was = projects.graphBefore.has(origin)
      ? yield* refactorerFor(origin)?.shapeOf(projects.before, origin) ?? none()
      : undefined;
    const is = graph.has(path) ? yield* refactorerFor(path)?.shapeOf(projects.after, path) ?? none() : undefined;
    return [was, is];
  }

  /** Those that did import it, and those that do. */
  function importersOf(path: ModulePath): ReadonlySet<ModulePath> {
    const earlier = [...projects.graphBefore.importersOf(origins.get(path) ?? path)].map(
      (each) => edit.moved.get(each) ?? each,
    );
    return new Set([...earlier, ...graph.importersOf(path)]);
  }

  /** Whether a module that is there afterwards does more with one that it imports than name its types. */
  function* usesValues(importer: ModulePath, path: ModulePath): Generator<void, boolean> {
    const dependencies = graph.module(importer)?.dependencies ?? [];
    const leading = dependencies.filter(({ target }) => target.kind === 'module' && target.path === path);
    const specifiers = new Set(leading.map(({ site }) => site.specifier));
    if (specifiers.size === 0) return true;
    return yield* refactorerFor(importer)?.usesValuesOf(projects.after, importer, specifiers) ?? yes();
  }

  function mentioned(shape: ModuleShape | undefined): Difference | undefined {
    if (shape === undefined) return undefined;
    if (shape.mentions === undefined) return 'types';
    const mentioned = [...shape.mentions].map((path) => changed.get(path));
    const widest = mentioned.reduce<Difference | undefined>(widerOf, undefined);
    // What a class or a type is made of may be a value.
    return widest === 'values' && /\b(?:extends|typeof)\b/.test(shape.types) ? 'types' : widest;
  }
}

/** What is other than before: what those see who name types, or only what those see who use values. */
type Difference = 'types' | 'values';

function widerOf(one: Difference | undefined, other: Difference | undefined): Difference | undefined {
  return one === 'types' || other === 'types' ? 'types' : (one ?? other);
}

type Shapes = readonly [was: ModuleShape | undefined, is: ModuleShape | undefined];

function differenceOf([was, is]: Shapes): Difference | undefined {
  if (was?.text === is?.text) return undefined;
  return was?.types === is?.types ? 'values' : 'types';
}

function* yes(): Generator<void, boolean> {
  return true;
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
