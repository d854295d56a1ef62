import { holdsInPreset } from '../../architecture/builtOnFrameworks.ts';
import { isConfiguration, isStartScript } from '../../architecture/configurationNames.ts';
import type { Severity } from '../../architecture/contract.ts';
import { SEVERITIES } from '../../architecture/words.ts';
import { importedPackage } from '../../catalogue/importedPackage.ts';
import type { Module } from '../../graph/module.ts';
import type { EffectUse } from '../../graph/outline.ts';
import { corePackage } from '../core-package.ts';
import { isCore } from './core.ts';
import { packageBreach } from './packageBreach.ts';
import type { RuleInput } from '../rule.ts';
import { optionsOf, severityOf } from '../ruleSettings.ts';
import { effectSelectedBy } from './selection.ts';

/** Why an effect is a finding, and how loud. */
export interface EffectBreach {
  readonly severity: Severity;
  readonly details: Readonly<Record<string, string>>;
}

/** What decides whether a module may have an effect. */
export type EffectInput = Pick<RuleInput, 'placement' | 'severity' | 'options'> & {
  readonly module: Pick<RuleInput['module'], 'path'>;
};

export type EffectAsked = Pick<EffectUse, 'name' | 'category'> & Partial<Pick<EffectUse, 'within'>>;

/** Whether the rule `core-effect` has anything to say of the effects of a module and of what it reaches. */
export function isBoundByEffects(input: EffectInput): boolean {
  return input.placement.layer?.effects !== undefined || isCore(input, 'core-effect');
}

/** Whether a module may have an effect, itself or through another; undefined where it may. */
export function effectBreach(input: EffectInput, effect: EffectAsked): EffectBreach | undefined {
  const { layer } = input.placement;
  const selected = layer?.effects && effectSelectedBy(layer.effects, effect);
  if (selected?.verdict === 'allow') return undefined;
  const details = { category: effect.category, within: effect.within ?? '' };
  if (selected !== undefined) {
    return { severity: input.severity, details: { ...details, breach: 'denied', entry: selected.entry } };
  }
  if (layer?.role === undefined || !isCore(input, 'core-effect')) return undefined;
  const denied = input.options[layer.role];
  if (!Array.isArray(denied) || !denied.includes(effect.category) || configures(input, effect)) return undefined;
  return { severity: severityIn(input), details: { ...details, breach: 'category' } };
}

/** Whether a module may read the environment itself; undefined where it may. */
export function environmentBreach(input: EffectInput, effect: EffectAsked): EffectBreach | undefined {
  const { layer } = input.placement;
  const severity = SEVERITIES.find((each) => each === input.options['environment']);
  if (effect.category !== 'environment' || severity === undefined || severity === 'off') return undefined;
  if (!isBoundByEnvironment(input)) return undefined;
  if (layer?.effects && effectSelectedBy(layer.effects, effect)?.verdict === 'allow') return undefined;
  return { severity, details: { category: effect.category, within: effect.within ?? '', breach: 'environment' } };
}

/**
 * Whether the effect comes by an import that `core-package` answers for: it reports it, because one mistake is one
 * error, or the contract lets it pass.
 *
 * @param module the one that has the effect
 */
export function isToldOfImport(input: RuleInput, module: Module, { specifier }: EffectUse): boolean {
  const { contract, layer } = input.placement;
  if (specifier === undefined || severityOf(contract, corePackage.meta) === 'off') return false;
  const dependency = module.dependencies.find(({ site }) => site.specifier === specifier);
  const imported = dependency && importedPackage(module.language, dependency);
  if (imported === undefined) return false;
  const options = optionsOf(contract, corePackage.meta);
  if (packageBreach(input, imported, 'core-package', options) !== undefined) return true;
  const denied = layer?.role === undefined ? undefined : options[layer.role];
  return Array.isArray(denied) && imported.categories.some((category) => denied.includes(category));
}

/** Composition, tests and what starts the program read it, and a module in no layer may be any of these. */
export function isBoundByEnvironment(input: EffectInput): boolean {
  const { module, placement } = input;
  const role = placement.layer?.role;
  if (placement.layer === undefined || role === 'composition' || role === 'test') return false;
  if (role === 'domain' || role === 'application' || !holdsInPreset(placement.contract, 'core-effect')) return false;
  return !isConfiguration(module.path) && !isStartScript(module.path);
}

/** `core/config/` is a folder of many frameworks, and no part of the core in spite of its name. */
function configures({ module, placement }: EffectInput, { category }: EffectAsked): boolean {
  return category === 'environment' && placement.contract.origin.kind === 'inferred' && isConfiguration(module.path);
}

/** Use cases that read the clock are common in projects that are clean otherwise; the contract may see it differently. */
function severityIn({ placement: { layer, contract }, severity }: EffectInput): Severity {
  return layer?.role === 'application' && !contract.rules.has('core-effect') ? 'warning' : severity;
}
