import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { ImportSite, ModulePath } from '#domain/graph/module.ts';
import { dependencyAt } from '#domain/graph/module.ts';
import { isPythonFile, nameInPackage } from '#domain/graph/pythonNames.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { inwardMove } from '../refactoring/inwardMove.ts';
import { listedNames } from '../refactoring/listedNames.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';

/** What the core needs of an outer layer and what does nothing, or is a port in fact, belongs to the core itself. */
export function moveTypeInward(context: FixContext, finding: Finding): readonly Fix[] {
  const { view } = context;
  const { file: asker, to } = finding;
  const role = view.placementOf(asker)?.layer?.role;
  if (to?.kind !== 'module' || (role !== 'domain' && role !== 'application')) return [];
  const outline = view.outlineOf(to.path);
  const names = outline && namesAsked(context, finding, outline);
  const move = names && inwardMove(context, asker, to.path, names);
  if (names === undefined || move === undefined) return [];
  const title = `Move ${listedNames(names)} to \`${move.home}\``;
  const fix: Fix = { kind: 'move-type-inward', title, preferred: true, plan: move.plan };
  return [tried(context, finding, fix)];
}

/** Imports that tell which names they fetch; in Python those for type checkers alone as well. */
const BY_NAME: ReadonlySet<string> = new Set(['import', 'from-import', 'type-checking']);

/** What the outer module calls the things that are imported at a finding; undefined where that cannot be told. */
function namesAsked(
  context: FixContext,
  { file, range, to }: Finding,
  { exports }: ModuleOutline,
): readonly string[] | undefined {
  const { view } = context;
  const dependency = dependencyAt(view.graph.module(file), range);
  const { site, target } = dependency ?? {};
  if (site === undefined || !BY_NAME.has(site.kind)) return undefined;
  if (target?.kind !== 'module' || to?.kind !== 'module' || target.path !== to.path) return undefined;
  const whole = namesOfWhole(context, file, site, exports);
  if (whole !== undefined) return whole;
  const asked = (view.outlineOf(file)?.bindings ?? []).filter(({ specifier }) => specifier === site.specifier);
  const names = asked.map(
    ({ imported }) => exports.find((each) => each.name === imported && each.specifier === undefined)?.local,
  );
  if (names.length === 0 || names.includes(undefined)) return undefined;
  return [...new Set(names.flatMap((name) => name ?? []))];
}

/** What is asked by name of a module of Python that is imported itself; undefined where it is not. */
function namesOfWhole(
  { view, world }: FixContext,
  file: ModulePath,
  { specifier, character, endCharacter }: ImportSite,
  exports: ModuleOutline['exports'],
): readonly string[] | undefined {
  const whole = (view.outlineOf(file)?.bindings ?? []).find(
    (binding) =>
      nameInPackage(binding.specifier, binding.imported) === specifier &&
      binding.imported.length === endCharacter - character,
  );
  const read = world.files.read(file);
  if (!isPythonFile(file) || whole === undefined || read.kind !== 'text') return undefined;
  const mentions = read.text.matchAll(new RegExp(String.raw`(?<![\w.])${whole.local}\.(\w+)`, 'gu'));
  const names = [...new Set([...mentions].map(([, name = '']) => name))];
  const shown = names.map((name) => exports.find((each) => each.name === name && each.specifier === undefined)?.local);
  return shown.length === 0 || shown.includes(undefined) ? undefined : shown.flatMap((name) => name ?? []);
}
