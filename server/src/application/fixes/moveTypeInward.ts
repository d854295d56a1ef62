import type { Declaration, ModuleOutline } from '#domain/graph/outline.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { isStandardLibrary } from '#domain/catalogue/python/standardLibrary.ts';
import { rangeOfSite } from '#domain/graph/module.ts';
import { isPythonFile } from '#domain/graph/pythonNames.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { compareRanges } from '#domain/text.ts';
import { moveModules } from '../moves/moveModules.ts';
import type { Surroundings } from '../ports/refactorer.ts';
import { dataHome } from '../refactoring/declarationHome.ts';
import { listedNames } from '../refactoring/listedNames.ts';
import { declarationsWithNeeds, hasBehaviour, isPlainData } from '../refactoring/plainData.ts';
import { isPlainPythonData, isPythonPort } from '../refactoring/plainPythonData.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';

/** What the core needs of an outer layer and what does nothing, or is a port in fact, belongs to the core itself. */
export function moveTypeInward(context: FixContext, finding: Finding): readonly Fix[] {
  const { view, refactorers } = context;
  const { file: asker, to } = finding;
  const role = view.placementOf(asker)?.layer?.role;
  if (to?.kind !== 'module' || (role !== 'domain' && role !== 'application')) return [];
  const refactorer = refactorers.refactorerFor(to.path, 'move-declarations');
  const outline = view.outlineOf(to.path);
  const names = outline && namesAsked(context, finding, outline);
  if (refactorer === undefined || outline === undefined || names === undefined) return [];
  const moving = declarationsWithNeeds(outline, names);
  const isPlain = isPythonFile(to.path) ? isPlainPythonData : isPlainData;
  if (moving?.every((each) => isPlain(outline, each)) !== true) return [];
  const surroundings = surroundingsOf(context);
  const home = homeFor(context, surroundings, asker, to.path, outline, names);
  if (home === undefined || !mayLieThere(context, surroundings, to.path, outline, moving, home)) return [];
  const isAll = outline.declarations.every((each) => moving.includes(each));
  const fix: Fix = {
    ...{ kind: 'move-type-inward', title: `Move ${listedNames(names)} to \`${home}\``, preferred: true },
    *plan() {
      if (isAll && !view.known.has(home)) return moveModules(context, [{ from: to.path, to: home }]);
      return yield* refactorer.plan({ kind: 'move-declarations', module: to.path, names, to: home }, surroundings);
    },
  };
  return [tried(context, finding, fix)];
}

/** Imports that tell which names they fetch; in Python those for type checkers alone as well. */
const BY_NAME: ReadonlySet<string> = new Set(['import', 'from-import', 'type-checking']);

/** What the outer module calls the things that are imported at a finding; undefined where that cannot be told. */
function namesAsked(
  { view }: FixContext,
  { file, range, to }: Finding,
  { exports }: ModuleOutline,
): readonly string[] | undefined {
  const dependency = view.graph
    .module(file)
    ?.dependencies.find(({ site }) => compareRanges(rangeOfSite(site), range) === 0);
  const { site, target } = dependency ?? {};
  if (site === undefined || !BY_NAME.has(site.kind)) return undefined;
  if (target?.kind !== 'module' || to?.kind !== 'module' || target.path !== to.path) return undefined;
  const asked = (view.outlineOf(file)?.bindings ?? []).filter(({ specifier }) => specifier === site.specifier);
  const names = asked.map(
    ({ imported }) => exports.find((each) => each.name === imported && each.specifier === undefined)?.local,
  );
  if (names.length === 0 || names.includes(undefined)) return undefined;
  return [...new Set(names.flatMap((name) => name ?? []))];
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
    if (target.kind === 'package') return isPythonFile(outer) && isStandardLibrary(site.specifier);
    return target.kind === 'module' && (target.path === home || mayImport(home, target.path));
  });
}
