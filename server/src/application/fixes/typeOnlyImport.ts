import { partsOfSpecifier } from '#domain/graph/nameSpecifiers.ts';
import { nameInPackage } from '#domain/graph/pythonNames.ts';
import type { ImportSite, ModulePath } from '#domain/graph/module.ts';
import { dependencyAt } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import { meaningOf } from '#domain/graph/resolveName.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { ruleById } from '#domain/rules/registry.ts';
import { optionsOf } from '#domain/rules/ruleSettings.ts';
import { surroundingsOf } from '../refactoring/surroundingsOf.ts';
import { tried } from '../trial/triedFix.ts';
import type { Fix, FixContext } from './fix.ts';

/** Where types may be imported from there, an import that names types alone only has to say so. */
export function typeOnlyImport(context: FixContext, finding: Finding): readonly Fix[] {
  const { file: module, range } = finding;
  const refactorer = context.refactorers.refactorerFor(module, 'make-type-only');
  if (refactorer === undefined || !letTypesPass(context, finding) || !canNameTypesAlone(context, finding)) return [];
  const fix: Fix = {
    ...{ kind: 'make-type-only', title: 'Import types only', preferred: true },
    plan: () => refactorer.plan({ kind: 'make-type-only', module, range }, surroundingsOf(context)),
  };
  return [tried(context, finding, fix)];
}

function letTypesPass({ view }: FixContext, { file, rule }: Finding): boolean {
  const contract = view.placementOf(file)?.contract;
  const meta = ruleById(rule)?.meta;
  return contract !== undefined && meta !== undefined && optionsOf(contract, meta)['typeImports'] === 'allow';
}

/** As far as syntax tells it. JavaScript has no words for it. */
function canNameTypesAlone({ view }: FixContext, { file, range }: Finding): boolean {
  const module = view.graph.module(file);
  const site = dependencyAt(module, range)?.site;
  if (module === undefined || site === undefined || site.typeOnly) return false;
  const outline = view.outlineOf(file);
  if (outline === undefined) return false;
  if (module.language === 'python') return canBeUnderTypeChecking(outline, site);
  if (module.language !== 'typescript') return false;
  if (site.kind === 'export') return passesOnTypes(view, file, outline, site);
  if (site.kind !== 'import' && site.kind !== 'import-equals') return false;
  const sameModule = module.dependencies.filter((other) => other.site.specifier === site.specifier);
  const names = outline.bindings.filter(({ specifier, typeOnly }) => specifier === site.specifier && !typeOnly);
  const isType = ({ local }: { readonly local: string }): boolean =>
    !outline.valuesUsed.includes(local) && (!isShown(outline, local) || isTypeByItself(view, file, { name: local }));
  // Where several imports name the same module, it is for the plan to see which names this one brings.
  return names.length > 0 && (sameModule.length > 1 ? names.some(isType) : names.every(isType));
}

/** A name behind `from … import` is a site of its own, whose specifier tells the module before a colon. */
function canBeUnderTypeChecking({ bindings, exports, valuesUsed }: ModuleOutline, site: ImportSite): boolean {
  if (site.kind !== 'from-import' && site.kind !== 'import') return false;
  const { module: specifier, name } = partsOfSpecifier(site.specifier);
  const named = bindings.filter((one) => {
    // A name that is a module is linked by the name of that.
    if (nameInPackage(one.specifier, one.imported) === site.specifier) return true;
    return one.specifier === specifier && (name === undefined || one.imported === name);
  });
  if (named.length === 0 || exports.some((shown) => shown.specifier === specifier)) return false;
  return named.every(({ local, typeOnly }) => !typeOnly && !valuesUsed.includes(local.split('.')[0] ?? ''));
}

function isShown({ exports }: ModuleOutline, local: string): boolean {
  return exports.some((shown) => shown.local === local && shown.specifier === undefined);
}

/** Others may use what is passed on as they like, so it has to be nothing but a type in itself. */
function passesOnTypes(
  view: FixContext['view'],
  file: ModulePath,
  { exports }: ModuleOutline,
  { specifier }: ImportSite,
): boolean {
  const names = exports.filter((shown) => shown.specifier === specifier);
  return names.length > 0 && names.every(({ local }) => isTypeByItself(view, file, { name: local, specifier }));
}

function isTypeByItself(
  view: FixContext['view'],
  file: ModulePath,
  mention: { readonly name: string; readonly specifier?: string },
): boolean {
  const meaning = meaningOf(view, file, mention);
  return meaning.kind === 'declaration' && ['interface', 'type'].includes(meaning.declaration.kind);
}
