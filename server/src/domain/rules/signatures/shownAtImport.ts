import type { Dependency, ModulePath } from '../../graph/module.ts';
import { rangeOfSite } from '../../graph/module.ts';
import { compareRanges } from '../../text.ts';
import { compositionRoot } from '../composition-root.ts';
import { corePackage } from '../core-package.ts';
import type { Finding, FindingTarget } from '../finding.ts';
import { indirectLayerOrder } from '../indirect-layer-order.ts';
import { layerOrder } from '../layer-order.ts';
import type { ReachedType } from './reachedTypes.ts';
import type { ModuleRule, RuleInput } from '../rule.ts';
import { optionsOf, severityOf } from '../ruleSettings.ts';

/** Whether an import by which a type comes in, here or in a module on the way, is a finding of another rule. */
export function isShownAtImport(input: RuleInput, { meaning, steps }: ReachedType): boolean {
  const imports = importsOnTheWay(steps);
  if (meaning.kind === 'package') {
    const holder = meaning.way.at(-1) ?? steps.at(-1)?.module ?? input.module.path;
    const isOfPackage = (dependency: Dependency): boolean => dependency === meaning.dependency;
    const all = [...imports, { from: holder, isMeant: isOfPackage }];
    return all.some((one) => findingsOn(input, corePackage, one).some(({ to }) => nameOf(to) === meaning.package));
  }
  return imports.some((one) => ORDER.some((rule) => findingsOn(input, rule, one).length > 0));
}

const ORDER: readonly ModuleRule[] = [layerOrder, indirectLayerOrder, compositionRoot];

function nameOf(target: FindingTarget | undefined): string | undefined {
  return target?.kind === 'package' ? target.name : undefined;
}

interface ImportOnTheWay {
  readonly from: ModulePath;
  readonly isMeant: (dependency: Dependency) => boolean;
}

function importsOnTheWay(steps: ReachedType['steps']): ImportOnTheWay[] {
  return steps.flatMap(({ module, meaning }) => {
    if (!('way' in meaning)) return [];
    return meaning.way.map((to, index) => ({
      from: meaning.way[index - 1] ?? module,
      isMeant: ({ target }: Dependency) => target.kind === 'module' && target.path === to,
    }));
  });
}

/** What `rule` finds in an import. It is asked itself, so that there is one place that judges an import. */
function findingsOn(input: RuleInput, rule: ModuleRule, { from, isMeant }: ImportOnTheWay): readonly Finding[] {
  const [module, placement] = [input.graph.module(from), input.placementOf(from)];
  // Whose outline is asked for, of that module the engine also notes the imports.
  if (module === undefined || placement === undefined || input.outlineOf(from) === undefined) return [];
  const { contract } = placement;
  const severity = severityOf(contract, rule.meta);
  if (severity === 'off') return [];
  const dependencies = module.dependencies.filter(isMeant);
  const options = optionsOf(contract, rule.meta);
  const found = rule.check({ ...input, module: { ...module, dependencies }, placement, severity, options });
  return found.filter(({ range }) => dependencies.some(({ site }) => compareRanges(rangeOfSite(site), range) === 0));
}
