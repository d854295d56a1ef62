import type { Contract, PresetName } from './contract.ts';

/** In these the layers that stand for the core are built on a framework, so only what the contract says itself holds. */
const BUILT_ON_FRAMEWORKS: readonly PresetName[] = ['layered', 'feature-sliced'];

/** Whether what `rule` asks of the core holds by itself under the preset of the contract. */
export function holdsInPreset({ preset, rules }: Contract, rule: string): boolean {
  return !BUILT_ON_FRAMEWORKS.includes(preset) || rules.has(rule);
}
