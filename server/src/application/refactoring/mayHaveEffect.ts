import type { Placement } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { coreEffect } from '#domain/rules/core-effect.ts';
import type { EffectAsked } from '#domain/rules/core/effectBreach.ts';
import { effectBreach, environmentBreach } from '#domain/rules/core/effectBreach.ts';
import { optionsOf, severityOf } from '#domain/rules/ruleSettings.ts';

/** Whether a module that lies at `placement` may have an effect itself; whatever no contract governs may. */
export function mayHaveEffect(module: ModulePath, placement: Placement | undefined, effect: EffectAsked): boolean {
  if (placement === undefined) return true;
  const severity = severityOf(placement.contract, coreEffect.meta);
  if (severity === 'off') return true;
  const options = optionsOf(placement.contract, coreEffect.meta);
  const input = { module: { path: module }, placement, severity, options };
  return (effectBreach(input, effect) ?? environmentBreach(input, effect)) === undefined;
}
