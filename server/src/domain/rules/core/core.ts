import { isAdapterByName } from '../../architecture/adapterNames.ts';
import { holdsInPreset } from '../../architecture/builtOnFrameworks.ts';
import type { RuleInput } from '../rule.ts';

/** What decides whether a module is part of the core. */
export interface CoreInput extends Pick<RuleInput, 'placement'> {
  readonly module: Pick<RuleInput['module'], 'path'>;
}

/** Whether what `rule` holds of the core by itself holds for this module: it lies in the domain or the application. */
export function isCore(input: CoreInput, rule: string): boolean {
  const { layer } = input.placement;
  if (layer?.role !== 'domain' && layer?.role !== 'application') return false;
  return !isAdapterInItsFolder(input) && holdsInPreset(input.placement.contract, rule);
}

/** Whether the module lies in the domain, and no name of its own says otherwise. */
export function isDomain(input: CoreInput): boolean {
  return input.placement.layer?.role === 'domain' && !isAdapterInItsFolder(input);
}

/** Folder names tell where a module lies as long as no contract does, and then its own name tells more. */
function isAdapterInItsFolder({ module, placement }: CoreInput): boolean {
  return placement.contract.origin.kind === 'inferred' && isAdapterByName(module.path);
}
