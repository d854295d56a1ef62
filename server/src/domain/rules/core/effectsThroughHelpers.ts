import type { EffectUse } from '../../graph/outline.ts';
import type { EffectBreach } from './effectBreach.ts';
import { effectBreach, isToldOfImport } from './effectBreach.ts';
import type { ImportEdge } from '../imports/importEdge.ts';
import type { ReachedCode } from './reachedCode.ts';
import { importedMeanings, loadedCode, reachedCode } from './reachedCode.ts';
import type { RuleInput } from '../rule.ts';

/** An effect that an import reaches and that the importing module may not have. */
export interface EffectBehind {
  readonly effect: EffectUse;
  readonly breach: EffectBreach;
  readonly reached: ReachedCode;
}

/** Of each name of an import the nearest effect; an import without names only loads what it imports. */
export function nearestEffects(input: RuleInput, edge: ImportEdge): EffectBehind[] {
  const isLoad = edge.dependency.site.kind === 'side-effect';
  const parts = isLoad
    ? [loadedCode(input, edge)]
    : importedMeanings(input, edge).map((imported) => reachedCode(input, imported));
  return parts.flatMap((code) => nearestIn(input, code));
}

function nearestIn(input: RuleInput, code: readonly ReachedCode[]): EffectBehind[] {
  for (const reached of code) {
    for (const effect of reached.outline.effects) {
      const breach = reached.holds(effect) ? effectBreach(input, effect) : undefined;
      if (breach !== undefined && !isTold(input, reached, effect)) return [{ effect, breach, reached }];
    }
  }
  return [];
}

/** A package that a helper lets work is told of as that. */
function isTold(input: RuleInput, { module }: ReachedCode, effect: EffectUse): boolean {
  const helper = input.graph.module(module);
  return helper !== undefined && isToldOfImport(input, helper, effect);
}
