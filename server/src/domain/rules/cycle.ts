import { cheapestLink } from '../graph/cheapestLink.ts';
import type { ModulePath } from '../graph/module.ts';
import { rangeOfSite } from '../graph/module.ts';
import type { FoundCycle } from '../graph/shortestCycles.ts';
import { shortestCycles } from '../graph/shortestCycles.ts';
import type { UnitCycle } from '../graph/unitCycles.ts';
import type { UnitImport, UnitQuestion } from '../graph/unitImports.ts';
import { unitImports } from '../graph/unitImports.ts';
import { isInSameLayer } from '../planting/planting.ts';
import { START_OF_FILE } from '../text.ts';
import { contextsAlong, cycleMessage, detailsOfUnits, linksAlongUnits } from './imports/cycleWords.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import { linksOf, TYPE_IMPORTS, typeImportsOf } from './imports/importEdge.ts';
import type { Rule, RuleInput } from './rule.ts';

export const cycle: Rule = {
  meta: {
    id: 'cycle',
    summary: 'Modules and contexts do not depend on each other in a circle.',
    reads: 'cycles',
    severity: 'warning',
    fixes: ['make-type-only'],
    options: {
      modules: { description: 'Whether cycles of modules are reported.', type: 'boolean', default: true },
      contexts: { description: 'Whether cycles of contexts are reported.', type: 'boolean', default: true },
      folders: {
        description: 'Whether cycles of folders that lie side by side are reported.',
        type: 'boolean',
        default: false,
      },
      ...TYPE_IMPORTS,
    },
  },
  planting: { needs: 'modules', at: () => true, leadsTo: [isInSameLayer], returns: true },
  check,
  message: cycleMessage,
};

/** Which cycles of units the options ask for. */
export function unitQuestionOf(options: RuleInput['options']): UnitQuestion {
  return {
    kinds: [
      ...(options['contexts'] === true ? ['context' as const] : []),
      ...(options['folders'] === true ? ['folder' as const] : []),
    ],
    typeImports: options['typeImports'] === 'allow' ? 'allow' : 'count',
  };
}

function check(input: RuleInput): Finding[] {
  const component = input.cycles.around(input.module.path);
  const ofModules =
    input.options['modules'] === true ? shortestCycles(input.graph, input.module, component, typeImportsOf(input)) : [];
  const told = new Set(ofModules.map(({ modules }) => modules[1] ?? ''));
  return [...ofModules.map((found) => findingOfModules(input, found)), ...findingsOfUnits(input, told)];
}

function findingOfModules(input: RuleInput, { importIndex, modules }: FoundCycle): Finding {
  const cheapest = cheapestLink(input.graph, modules, input.placementOf, typeImportsOf(input));
  const contexts = input.options['contexts'] === true ? contextsAlong(modules, input.placementOf) : undefined;
  return {
    ...findingOn(input, importIndex, modules[1] ?? input.module.path),
    chain: linksOf(modules),
    details: {
      of: 'module',
      ...(cheapest && { from: cheapest.from, to: cheapest.to, because: cheapest.because }),
      ...(contexts !== undefined && { contexts }),
    },
  };
}

/** One for each link between units, on the first import that is neither told as a cycle of modules nor a breach of another rule. */
function findingsOfUnits(input: RuleInput, told: ReadonlySet<ModulePath>): Finding[] {
  const found = new Map<UnitCycle, UnitImport>();
  const question = unitQuestionOf(input.options);
  for (const each of unitImports(input.module, input.placement, input.placementOf, question)) {
    const cycle = each.isBreach || told.has(each.target) ? undefined : input.unitCycles.cycleThrough(each);
    if (cycle !== undefined && !found.has(cycle)) found.set(cycle, each);
  }
  return [...found].map(([cycle, { importIndex, target, kind }]) => ({
    ...findingOn(input, importIndex, target),
    chain: linksAlongUnits({ module: input.module.path, leadsTo: target }, cycle),
    details: detailsOfUnits(kind, cycle),
  }));
}

function findingOn(input: RuleInput, importIndex: number, target: ModulePath): Omit<Finding, 'chain' | 'details'> {
  const { module, severity, placement } = input;
  const site = module.dependencies[importIndex]?.site;
  const targetPlacement = input.placementOf(target);
  const place = targetPlacement === undefined ? { layer: undefined, context: undefined } : placeOf(targetPlacement);
  return {
    ...{ rule: 'cycle', severity, file: module.path, from: placeOf(placement), contractRange: undefined },
    range: site === undefined ? START_OF_FILE : rangeOfSite(site),
    to: { kind: 'module', path: target, ...place },
  };
}
