import type { Contract, Layer } from '#domain/architecture/contract.ts';
import type { ImportSite, ModulePath } from '#domain/graph/module.ts';
import { dependencyAt } from '#domain/graph/module.ts';
import type { Declaration, ImportBinding, ModuleOutline } from '#domain/graph/outline.ts';
import { isPythonFile, nameInPackage } from '#domain/graph/pythonNames.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { compareRanges } from '#domain/text.ts';
import { fittingLayers } from '../moves/fittingLayers.ts';
import { homeInLayer, moveNames } from '../refactoring/moveNames.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';

/**
 * Declarations of a core module that do what adapters do, where nothing further in needs them, go to the adapters. Where
 * the whole module does, it is for the module to move.
 */
export function moveDeclarationOut(context: FixContext, finding: Finding): readonly Fix[] {
  const { view, refactorers } = context;
  const { file } = finding;
  const placement = view.placementOf(file);
  const role = placement?.layer?.role;
  const outline = view.outlineOf(file);
  if (placement === undefined || outline === undefined || (role !== 'domain' && role !== 'application')) return [];
  if (refactorers.refactorerFor(file, 'move-declarations') === undefined || fittingLayers(view, file).length > 0)
    return [];
  const names = withUsers(file, outline, misplaced(context, finding, outline));
  if (names.length === 0 || isNeededByRest(outline, names)) return [];
  const adapter = adapterLayer(context, finding, placement.contract);
  const home = adapter && homeInLayer(context, file, names[0] ?? '', adapter.name);
  if (adapter === undefined || typeof home !== 'string' || !mayAllFollow(context, file, names, home)) return [];
  const fix: Fix = {
    ...{ kind: 'move-to-adapter', layer: adapter.name, preferred: false },
    title: `Move \`${names.join('`, `')}\` to \`${home}\``,
    plan: () => moveNames(context, file, names, adapter.name),
  };
  return [tried(context, finding, fix)];
}

/**
 * What is made when a module is loaded can be handed to nobody, so in Python what implements a port with it goes along:
 * with `SESSIONS`, the unit of work that has it for a default.
 */
function withUsers(file: ModulePath, { declarations }: ModuleOutline, names: readonly string[]): readonly string[] {
  const own = declarations.filter(({ name }) => names.includes(name));
  if (!isPythonFile(file) || own.some(({ kind }) => kind !== 'constant')) return names;
  const ports = declarations.filter(({ abstract }) => abstract).map(({ name }) => name);
  const users = declarations.filter(
    ({ kind, bases, refersTo }) =>
      kind === 'class' &&
      bases.some(({ name }) => ports.includes(name)) &&
      refersTo.some((name) => names.includes(name)),
  );
  return [...new Set([...names, ...users.map(({ name }) => name)])];
}

/** The layer that has what is imported, which goes there too; else the outermost of the adapters. */
function adapterLayer({ view }: FixContext, { to }: Finding, { layers }: Contract): Layer | undefined {
  const there = to?.kind === 'module' ? view.placementOf(to.path)?.layer : undefined;
  const isHome = (layer: Layer): boolean => layer.role === 'adapter' && layer.fallback !== true;
  return there !== undefined && isHome(there) ? there : layers.find(isHome);
}

/** What a finding is about: the declaration with the effect, or those that use what is imported. */
function misplaced({ view }: FixContext, { file, range }: Finding, outline: ModuleOutline): readonly string[] {
  const effect = outline.effects.find((each) => compareRanges(each.range, range) === 0);
  if (effect !== undefined) return effect.within === undefined ? [] : [effect.within];
  const site = dependencyAt(view.graph.module(file), range)?.site;
  const asked = outline.bindings.filter((binding) => site !== undefined && isBoundBy(site, binding));
  // Of `import a.b` in Python, which binds `a.b`, declarations refer to `a`.
  const locals = asked.map(({ local }) => local.split('.')[0] ?? local);
  const users = outline.declarations.filter(({ refersTo }) => refersTo.some((name) => locals.includes(name)));
  return [...new Set(users.map(({ name }) => name))];
}

/** In Python a name that is imported from a package may be one of its modules. */
function isBoundBy({ specifier }: ImportSite, binding: ImportBinding): boolean {
  return binding.specifier === specifier || nameInPackage(binding.specifier, binding.imported) === specifier;
}

/** Private helpers of what moves alone are part of it. */
function isNeededByRest({ declarations }: ModuleOutline, names: readonly string[]): boolean {
  const rest = declarations.filter(({ name }) => !names.includes(name));
  const refers = ({ refersTo }: Declaration): boolean => refersTo.some((name) => names.includes(name));
  return rest.length === 0 || rest.some(refers);
}

/** Whether all who import it may import it there. */
function mayAllFollow(context: FixContext, file: ModulePath, names: readonly string[], home: ModulePath): boolean {
  const { view } = context;
  const { mayImport } = surroundingsOf(context);
  return [...view.graph.importersOf(file)].every((importer) => {
    if (mayImport(importer, home)) return true;
    const specifiers = (view.graph.module(importer)?.dependencies ?? []).flatMap(({ site, target }) => {
      return target.kind === 'module' && target.path === file ? [site.specifier] : [];
    });
    const bound = (view.outlineOf(importer)?.bindings ?? []).filter(({ specifier }) => specifiers.includes(specifier));
    return bound.every(({ imported }) => imported !== '*' && !names.includes(imported));
  });
}
