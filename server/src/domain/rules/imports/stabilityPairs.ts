import type { Placement } from '../../architecture/placement.ts';
import type { Coupling } from '../../graph/coupling.ts';
import { unitsAt } from '../../graph/coupling.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { ImportEdge } from './importEdge.ts';
import type { RuleInput } from '../rule.ts';

/** What stability can be compared between. */
export const BETWEEN = ['contexts', 'layers', 'modules'] as const;

/** Two things of a kind, one of which depends on the other. */
export interface Pair {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly own: Coupling;
  readonly theirs: Coupling;
}

/** The largest things first: one word about two contexts is worth more than many about their modules. */
export function pairsOf(input: RuleInput, edge: ImportEdge): Pair[] {
  const between = input.options['between'];
  const isAsked = (what: (typeof BETWEEN)[number]): boolean => Array.isArray(between) && between.includes(what);
  const pairs = (['context', 'layer'] as const)
    .filter((kind) => isAsked(`${kind}s`))
    .flatMap((kind) => {
      const [from, to] = [unitOf(input.placement, kind), unitOf(edge.placement, kind)];
      if (from === undefined || to === undefined || from.key === to.key) return [];
      const [own, theirs] = [input.couplingOf(from.key), input.couplingOf(to.key)];
      return [{ key: to.key, from: `the ${kind} ${from.name}`, to: `the ${kind} ${to.name}`, own, theirs }];
    });
  return isAsked('modules') ? [...pairs, betweenModules(input, edge)] : pairs;
}

function unitOf(placement: Placement, kind: 'context' | 'layer') {
  return unitsAt(placement).find((unit) => unit.kind === kind);
}

function betweenModules(input: RuleInput, { path }: ImportEdge): Pair {
  const own = couplingOfModule(input, input.module.path);
  return { key: path, from: `\`${input.module.path}\``, to: `\`${path}\``, own, theirs: couplingOfModule(input, path) };
}

function couplingOfModule(input: RuleInput, path: ModulePath): Coupling {
  const isTest = (other: ModulePath): boolean => input.placementOf(other)?.layer?.role === 'test';
  const imported = new Set<ModulePath>();
  for (const { target } of input.moduleAt(path)?.dependencies ?? []) {
    if (target.kind === 'module' && target.path !== path) imported.add(target.path);
  }
  const importers = [...input.importersOf(path)].filter((other) => other !== path && !isTest(other));
  return { afferent: importers.length, efferent: imported.size };
}
