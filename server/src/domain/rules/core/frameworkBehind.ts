import { holdsInPreset } from '../../architecture/builtOnFrameworks.ts';
import { orderBreach } from '../../architecture/mayImport.ts';
import type { Category } from '../../catalogue/category.ts';
import { importedPackage } from '../../catalogue/importedPackage.ts';
import { isTransparent } from '../../graph/chains.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { Declaration, Mention } from '../../graph/outline.ts';
import type { Meaning } from '../../graph/resolveName.ts';
import { meaningOf } from '../../graph/resolveName.ts';
import { corePackage } from '../core-package.ts';
import type { FindingTarget } from '../finding.ts';
import { placeOf } from '../finding.ts';
import { indirectLayerOrder } from '../indirect-layer-order.ts';
import { layerOrder } from '../layer-order.ts';
import { packageBreach } from './packageBreach.ts';
import { decoratorsOf } from './packagesThroughHelpers.ts';
import type { RuleInput } from '../rule.ts';
import { optionsOf, severityOf } from '../ruleSettings.ts';

/** How a class or a model is bound. */
export type Bond = 'extends' | 'decorated' | 'made';

/** What binds a class to a framework or to an adapter. */
export interface FrameworkBehind {
  readonly to: FindingTarget;
  /** What the package is for; undefined where it is an adapter of the project, and where the contract denies it. */
  readonly category: Category | undefined;
  /** The modules that lead there, from the imported one on; empty where the module itself imports the package. */
  readonly way: readonly ModulePath[];
}

interface Asked {
  readonly input: RuleInput;
  /** Declarations on the way, so that bases in a circle come to an end. */
  readonly passed: Set<Declaration>;
}

/** What a base class or a decorator comes from in the end; undefined where that may stand in the domain. */
export function frameworkBehind(input: RuleInput, mention: Mention): FrameworkBehind | undefined {
  return behindMention({ input, passed: new Set() }, input.module.path, mention, []);
}

/** What a class of a helper extends or is decorated with. */
export function bindingMentions(declaration: Declaration): readonly Mention[] {
  return [...declaration.bases, ...decoratorsOf(declaration)];
}

/** What a package is that may not stand in the domain; undefined for one that may. */
export function deniedPackage(
  input: RuleInput,
  meaning: Meaning,
  before: readonly ModulePath[] = [],
): FrameworkBehind | undefined {
  if (meaning.kind !== 'package') return undefined;
  const way = [...before, ...meaning.way];
  const language = input.graph.module(way.at(-1) ?? input.module.path)?.language ?? input.module.language;
  const imported = importedPackage(language, meaning.dependency);
  const options = optionsOf(input.placement.contract, corePackage.meta);
  const breach = imported && packageBreach(input, imported, 'framework-entity', options);
  if (imported === undefined || breach === undefined || breach['breach'] === 'uncatalogued') return undefined;
  const category = imported.categories.find((each) => each === breach['category']);
  return { to: { kind: 'package', name: imported.name }, category, way };
}

/** Whether a rule about imports reports what brings the framework in; one mistake is one error. */
export function isToldOfImport(input: RuleInput, { to, way }: FrameworkBehind, bond: Bond): boolean {
  const { contract, layer } = input.placement;
  if (to.kind === 'package') {
    const isTold =
      holdsInPreset(input.placement.contract, 'core-package') && severityOf(contract, corePackage.meta) !== 'off';
    // That rule follows what is called through helpers, too.
    return isTold && (way.length === 0 || bond === 'made');
  }
  const there = input.placementOf(to.path)?.layer;
  const rule = way.length === 1 ? layerOrder : indirectLayerOrder;
  const isBreach = layer !== undefined && there !== undefined && orderBreach(contract, layer, there) !== undefined;
  return isBreach && severityOf(contract, rule.meta) !== 'off';
}

function behindMention(
  asked: Asked,
  module: ModulePath,
  mention: Mention,
  before: readonly ModulePath[],
): FrameworkBehind | undefined {
  const meaning = meaningOf(asked.input, module, mention);
  if (meaning.kind === 'package') return deniedPackage(asked.input, meaning, before);
  // What the module itself declares is looked at by itself.
  if (meaning.kind !== 'declaration' || before.length + meaning.way.length === 0) return undefined;
  return behindDeclaration(asked, meaning.module, meaning.declaration, [...before, ...meaning.way]);
}

function behindDeclaration(
  asked: Asked,
  module: ModulePath,
  declaration: Declaration,
  way: readonly ModulePath[],
): FrameworkBehind | undefined {
  const { input, passed } = asked;
  const placement = input.placementOf(module);
  if (placement === undefined || placement.contract !== input.placement.contract || passed.has(declaration)) {
    return undefined;
  }
  passed.add(declaration);
  const role = placement.layer?.role;
  if (role === 'adapter')
    return { to: { kind: 'module', path: module, ...placeOf(placement) }, category: undefined, way };
  if (!isTransparent(placement)) return undefined;
  const said =
    declaration.kind === 'class' ? bindingMentions(declaration) : mentionsCalled(input, module, declaration.name);
  return firstOf(said, (mention) => behindMention(asked, module, mention, way));
}

/** What a function that makes a decorator or a base calls to make it. */
function mentionsCalled(input: RuleInput, module: ModulePath, declaration: string): readonly Mention[] {
  const uses = input.outlineOf(module)?.uses ?? [];
  return uses.filter(({ kind, within }) => within === declaration && (kind === 'call' || kind === 'construct'));
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
