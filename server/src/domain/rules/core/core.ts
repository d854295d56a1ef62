import { isAdapterByName } from '../../architecture/adapterNames.ts';
import type { PresetName } from '../../architecture/contract.ts';
import type { RuleInput } from '../rule.ts';

/** In these the layers that stand for the core are built on a framework, so only what the contract says itself holds. */
const BUILT_ON_FRAMEWORKS: readonly PresetName[] = ['layered', 'feature-sliced'];

/** Whether what `rule` holds of the core by itself holds for this module: it lies in the domain or the application. */
export function isCore(input: Pick<RuleInput, 'module' | 'placement'>, rule: string): boolean {
  const { layer } = input.placement;
  if (layer?.role !== 'domain' && layer?.role !== 'application') return false;
  return !isAdapterInItsFolder(input) && holdsInPreset(input, rule);
}

/** Whether `rule` holds by itself under the preset of the contract. */
export function holdsInPreset({ placement: { contract } }: Pick<RuleInput, 'placement'>, rule: string): boolean {
  return !BUILT_ON_FRAMEWORKS.includes(contract.preset) || contract.rules.has(rule);
}

/** Whether the module lies in the domain, and no name of its own says otherwise. */
export function isDomain(input: Pick<RuleInput, 'module' | 'placement'>): boolean {
  return input.placement.layer?.role === 'domain' && !isAdapterInItsFolder(input);
}

/** Folder names tell where a module lies as long as no contract does, and then its own name tells more. */
function isAdapterInItsFolder({ module, placement }: Pick<RuleInput, 'module' | 'placement'>): boolean {
  return placement.contract.origin.kind === 'inferred' && isAdapterByName(module.path);
}
