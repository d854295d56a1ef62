import type { Contract, Layer, Role } from '../architecture/contract.ts';
import type { Evidence } from './evidence.ts';
import { LAYER_WEIGHTS, SIGN_WEIGHTS } from './weights.ts';

/** What speaks for one layer beside what the module itself shows. */
export interface LayerFeatures {
  readonly layer: Layer;
  /** How many imports, its own and those of others, would break the order of the layers. */
  readonly breaches: number;
  /** Of the modules that it imports, the share that lies in this layer, from 0 to 1; likewise of those that import it. */
  readonly importsWithin: number;
  readonly importedWithin: number;
  /** How many other modules lie in the layer, of how many. */
  readonly modules: number;
  readonly allModules: number;
  /** As `habitScore` gives it. */
  readonly habits: number;
}

export interface RankedLayer {
  readonly layer: Layer;
  /** Those of all layers add up to 1. */
  readonly score: number;
  /** What speaks for it the most first; what speaks against it has a negative weight. */
  readonly evidence: readonly WeighedEvidence[];
}

export interface WeighedEvidence extends Evidence {
  readonly weight: number;
}

/** The layers of a contract, the likeliest first. */
export function rankLayers(
  contract: Contract,
  evidence: readonly Evidence[],
  features: readonly LayerFeatures[],
): readonly RankedLayer[] {
  const scores = features.map((each) => scoreOf(evidence, each, contract.layers.length));
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((all, share) => all + share, 0);
  return features
    .map(({ layer }, index) => ({
      layer,
      score: (shares[index] ?? 0) / sum,
      evidence: weighed(evidence, layer.role),
    }))
    .sort((a, b) => b.score - a.score);
}

/** By name, what a layer is scored by beside signs. Also what the fitting script fits. */
export function numbersOf(
  features: LayerFeatures,
  layers: number,
): Readonly<Record<keyof typeof LAYER_WEIGHTS, number>> {
  const { breaches, modules, allModules } = features;
  return {
    breaches: -Math.log1p(breaches),
    'no-breach': breaches === 0 ? 1 : 0,
    'imports-within': features.importsWithin,
    'imported-within': features.importedWithin,
    frequency: Math.log((modules + 1) / (allModules + layers)),
    empty: modules === 0 ? 1 : 0,
    habits: features.habits,
  };
}

function scoreOf(evidence: readonly Evidence[], features: LayerFeatures, layers: number): number {
  const numbers = numbersOf(features, layers);
  let score = 0;
  for (const [name, weight] of Object.entries(LAYER_WEIGHTS)) score += weight * numbers[name as keyof typeof numbers];
  for (const { sign } of evidence) score += weightOf(sign, features.layer.role);
  return score;
}

function weighed(evidence: readonly Evidence[], role: Role | undefined): readonly WeighedEvidence[] {
  return evidence.map((each) => ({ ...each, weight: weightOf(each.sign, role) })).sort((a, b) => b.weight - a.weight);
}

function weightOf(sign: string, role: Role | undefined): number {
  return role === undefined ? 0 : (SIGN_WEIGHTS[sign]?.[role] ?? 0);
}
