import type { Contract, Layer } from '../architecture/contract.ts';
import type { Evidence } from './evidence.ts';
import type { HabitKind } from './habitSigns.ts';
import { kindsOf } from './layerKinds.ts';
import { LAYER_WEIGHTS, SIGN_WEIGHTS } from './weights.ts';

/** What speaks for one layer beside what the module itself shows. */
export interface LayerFeatures {
  readonly layer: Layer;
  /** How many imports, its own and those of others, would break the order of the layers. */
  readonly breaches: number;
  /** Of the modules that it imports, the share that lies in this layer, from 0 to 1. */
  readonly importsWithin: number;
  /** Likewise of those that it passes on, and of those that import it. */
  readonly passesOnWithin: number;
  readonly importedWithin: number;
  /** How many other modules lie in the layer, of how many. */
  readonly modules: number;
  readonly allModules: number;
  /** As `habitScores` gives them. */
  readonly habits: Readonly<Record<HabitKind, number>>;
}

/** A piece of evidence, and how many other modules of the project show the same. */
export interface CountedEvidence extends Evidence {
  readonly others: number;
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
  evidence: readonly CountedEvidence[],
  features: readonly LayerFeatures[],
): readonly RankedLayer[] {
  const weighed = features.map(({ layer }) => weigh(evidence, layer));
  const scores = features.map((each, index) => scoreOf(each, weighed[index] ?? [], contract.layers.length));
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((all, share) => all + share, 0);
  return features
    .map(({ layer }, index) => ({ layer, score: (shares[index] ?? 0) / sum, evidence: weighed[index] ?? [] }))
    .sort((a, b) => b.score - a.score);
}

/** By name, what a layer is scored by beside signs. Also what the fitting script fits. */
export function numbersOf(
  features: LayerFeatures,
  layers: number,
): Readonly<Record<keyof typeof LAYER_WEIGHTS, number>> {
  const { breaches, modules, allModules, habits } = features;
  return {
    breaches: -Math.log1p(breaches),
    'no-breach': breaches === 0 ? 1 : 0,
    'imports-within': features.importsWithin,
    'passes-on-within': features.passesOnWithin,
    'imported-within': features.importedWithin,
    frequency: Math.log((modules + 1) / (allModules + layers)),
    empty: modules === 0 ? 1 : 0,
    'habits-names': habits.names,
    'habits-packages': habits.packages,
    'habits-imports': habits.imports,
    'habits-importers': habits.importers,
    'habits-shape': habits.shape,
    'habits-company': habits.company,
  };
}

/** How many other modules have to show a sign for what they are to count as much as what is usual elsewhere. */
const ENOUGH_OTHERS = 8;

/** How much of what a sign says in general holds in a project where so many others show it: from 1 to nearly none. */
export function shareOfGuides({ others }: CountedEvidence): number {
  return ENOUGH_OTHERS / (ENOUGH_OTHERS + others);
}

function scoreOf(features: LayerFeatures, evidence: readonly WeighedEvidence[], layers: number): number {
  const numbers = numbersOf(features, layers);
  let score = 0;
  for (const [name, weight] of Object.entries(LAYER_WEIGHTS)) score += weight * numbers[name as keyof typeof numbers];
  return evidence.reduce((sum, { weight }) => sum + weight, score);
}

function weigh(evidence: readonly CountedEvidence[], layer: Layer): readonly WeighedEvidence[] {
  return evidence
    .map(({ others, ...each }) => ({
      ...each,
      weight: weightOf(each.sign, layer) * shareOfGuides({ ...each, others }),
    }))
    .sort((a, b) => b.weight - a.weight);
}

function weightOf(sign: string, layer: Layer): number {
  return kindsOf(layer).reduce((sum, kind) => sum + (SIGN_WEIGHTS[sign]?.[kind] ?? 0), 0);
}
