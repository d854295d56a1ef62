import type { Declaration, ImportBinding, ModuleOutline } from '#domain/graph/outline.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { isPythonFile, nameInPackage } from '#domain/graph/pythonNames.ts';
import type { FixContext } from '../fixes/fix.ts';
import { moveModules } from '../moves/moveModules.ts';
import type { Surroundings } from '../ports/refactorer.ts';
import type { Planned } from '../edits/projectEdit.ts';
import { dataHome } from './declarationHome.ts';
import { declarationsWithNeeds, hasBehaviour, isPlainData } from './plainData.ts';
import { isPlainPythonData, isPurePython, isPurePythonBase, isPythonPort } from './plainPythonData.ts';
import { surroundingsOf } from './surroundingsOf.ts';

/** A move of declarations of an outer layer to where those further in may use them. */
export interface InwardMove {
  readonly home: ModulePath;
  readonly plan: () => Generator<void, Planned>;
}

/**
 * How what `outer` declares under `names` comes to lie where `asker` may use it. Undefined where it does something, or
 * where there is no such place.
 */
export function inwardMove(
  context: FixContext,
  asker: ModulePath,
  outer: ModulePath,
  names: readonly string[],
): InwardMove | undefined {
  const { view, refactorers } = context;
  const refactorer = refactorers.refactorerFor(outer, 'move-declarations');
  const outline = view.outlineOf(outer);
  if (refactorer === undefined || outline === undefined) return undefined;
  const moving = declarationsWithNeeds(outline, names);
  const isPlain = isPythonFile(outer) ? plainInPython(context, asker, outer) : isPlainData;
  if (moving?.every((each) => isPlain(outline, each)) !== true) return undefined;
  const surroundings = surroundingsOf(context);
  const askers = askersOf(context, asker, outer, names);
  const home = askers
    .map((each) => homeFor(context, surroundings, each, outer, outline, names))
    .find((each) => {
      if (each === undefined || !mayLieThere(context, surroundings, outer, outline, moving, each)) return false;
      return askers.every((one) => surroundings.mayImport(one, each));
    });
  if (home === undefined) return undefined;
  const isAll = outline.declarations.every((each) => moving.includes(each));
  return {
    home,
    *plan() {
      if (isAll && !view.known.has(home)) return moveModules(context, [{ from: outer, to: home }]);
      return yield* refactorer.plan({ kind: 'move-declarations', module: outer, names, to: home }, surroundings);
    },
  };
}

/** The modules of the core that ask for it, those that lie furthest in first: all others may import it from there. */
function askersOf(
  { view }: FixContext,
  asker: ModulePath,
  outer: ModulePath,
  names: readonly string[],
): readonly ModulePath[] {
  const rankOf = (path: ModulePath): number => view.placementOf(path)?.layer?.rank ?? -1;
  const own = view.placementOf(asker);
  const asks = (path: ModulePath): boolean => {
    const there = view.placementOf(path);
    if (path === asker || there?.contract !== own?.contract || there?.context !== own?.context) return false;
    const role = there?.layer?.role;
    const isAsked = view.outlineOf(path)?.bindings.some(({ imported }) => names.includes(imported)) === true;
    return isAsked && (role === 'domain' || role === 'application');
  };
  const others = [...view.graph.importersOf(outer)].filter(asks).sort();
  return [asker, ...others].sort((one, other) => rankOf(other) - rankOf(one));
}

/** What does something goes inward as well, where it works with what it is given alone and Python needs no port for it. */
function plainInPython(
  { view }: FixContext,
  asker: ModulePath,
  outer: ModulePath,
): (outline: ModuleOutline, declaration: Declaration) => boolean {
  const dependencies = view.graph.module(outer)?.dependencies ?? [];
  const isInside = ({ specifier, imported }: ImportBinding): boolean => {
    const written = new Set([specifier, nameInPackage(specifier, imported)]);
    return dependencies.some(({ site, target }) => target.kind === 'module' && written.has(site.specifier));
  };
  const bases = (view.outlineOf(asker)?.declarations ?? []).flatMap((each) => each.bases.map(({ name }) => name));
  const isExtended = (name: string): boolean => bases.some((base) => base === name || base.endsWith(`.${name}`));
  return (outline, declaration) =>
    isPlainPythonData(outline, declaration) ||
    isPurePython(outline, declaration, isInside) ||
    (isExtended(declaration.name) && isPurePythonBase(outline, declaration, isInside));
}

/** A port goes to the ports, anything else to its like. */
function homeFor(
  { view }: FixContext,
  { homeOf }: Surroundings,
  asker: ModulePath,
  outer: ModulePath,
  { declarations }: ModuleOutline,
  names: readonly string[],
): ModulePath | undefined {
  const [first] = names;
  const asked = declarations.filter(({ name }) => names.includes(name));
  if (first === undefined) return undefined;
  const port = asked.find((each) => (each.kind === 'interface' && hasBehaviour(each)) || isPythonPort(each));
  if (port === undefined) return dataHome(view, asker, first);
  return homeOf({ kind: 'port', asker, concept: port.name, adapter: outer })?.file;
}

/** Whether both may import it there, and it may import there what it needs. */
function mayLieThere(
  { view }: FixContext,
  { mayImport }: Surroundings,
  outer: ModulePath,
  { bindings }: ModuleOutline,
  moving: readonly Declaration[],
  home: ModulePath,
): boolean {
  if (home === outer || !mayImport(outer, home)) return false;
  const needed = new Set(moving.flatMap(({ refersTo }) => refersTo));
  const specifiers = new Set(
    // `import a.b` of Python binds `a.b`, to which declarations refer as `a`.
    bindings.filter(({ local }) => needed.has(local.split('.')[0] ?? local)).map(({ specifier }) => specifier),
  );
  return (view.graph.module(outer)?.dependencies ?? []).every(({ site, target }) => {
    if (!specifiers.has(site.specifier)) return true;
    // Whether the core may know a package is for the rules to say, when it is tried.
    if (target.kind === 'package') return isPythonFile(outer);
    return target.kind === 'module' && (target.path === home || mayImport(home, target.path));
  });
}
