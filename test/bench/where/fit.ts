import type { LayerKind } from '#domain/belonging/layerKinds.ts';
import { kindsOf } from '#domain/belonging/layerKinds.ts';
import { numbersOf, shareOfGuides } from '#domain/belonging/rankLayers.ts';
import type { LAYER_WEIGHTS } from '#domain/belonging/weights.ts';
import type { Example } from './examples.ts';
import { GUIDES } from './guides.ts';

/** By name of a number, or by sign and role. */
export type Weights = Map<string, number>;

/** How hard weights are pulled towards zero, and how often the examples are gone over; chosen by cross-validation. */
const PULL = 0.15;
const ROUNDS = 15;
const STEP = 0.1;

/** What a layer is scored by, by name: a linear function of these, and the weights are what is looked for. */
export function inputsOf({ evidence, features, contract }: Example): readonly ReadonlyMap<string, number>[] {
  return features.map((each) => {
    const inputs = new Map<string, number>(Object.entries(numbersOf(each, contract.layers.length)));
    for (const kind of kindsOf(each.layer)) {
      for (const shown of evidence) inputs.set(keyOf(shown.sign, kind), shareOfGuides(shown));
    }
    return inputs;
  });
}

function keyOf(sign: string, role: LayerKind): string {
  return `${sign} ${role}`;
}

/**
 * A conditional logit by stochastic gradient steps (AdaGrad) with an L2 penalty, in the order of the examples, so that
 * the same examples give the same weights. Small layers and small projects count for more than their share.
 */
export function fit(examples: readonly Example[], isUsed: (input: string) => boolean = () => true): Weights {
  const weights: Weights = new Map();
  const squares = new Map<string, number>();
  const prepared = examples.map((example) => ({
    inputs: inputsOf(example).map((inputs) => new Map([...inputs].filter(([name]) => isUsed(name)))),
    truth: example.truth,
    importance: importanceOf(examples, example),
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { inputs, truth, importance } of prepared) {
      const shares = sharesOf(inputs.map((each) => scoreOf(weights, each)));
      inputs.forEach((each, index) => {
        const error = ((index === truth ? 1 : 0) - (shares[index] ?? 0)) * importance;
        for (const [name, value] of each) step(weights, squares, name, error * value);
      });
    }
  }
  return weights;
}

/** What is expected without any example: that breaches count against a layer, and what is usual for it. */
const START: Readonly<Record<keyof typeof LAYER_WEIGHTS, number>> = {
  breaches: 1,
  'no-breach': 2,
  'imports-within': 0,
  'passes-on-within': 1,
  'imported-within': 0,
  frequency: 0.3,
  empty: -1,
  'habits-names': 0.35,
  'habits-packages': 0.35,
  'habits-imports': 0.35,
  'habits-importers': 0.35,
  'habits-shape': 0.35,
  'habits-company': 0.35,
};

export function scoreOf(weights: Weights, inputs: ReadonlyMap<string, number>): number {
  let score = 0;
  for (const [name, value] of inputs) score += (weights.get(name) ?? expected(name)) * value;
  return score;
}

/** What a weight is where no example says anything, and what it is pulled towards. */
export function expected(name: string): number {
  const [sign = '', kind] = name.split(' ');
  if (kind !== undefined) return GUIDES[sign]?.[kind as LayerKind] ?? 0;
  return (START as Readonly<Record<string, number>>)[name] ?? 0;
}

function step(weights: Weights, squares: Map<string, number>, name: string, slope: number): void {
  const weight = weights.get(name) ?? expected(name);
  const gradient = slope - PULL * (weight - expected(name));
  const square = (squares.get(name) ?? 0.01) + gradient * gradient;
  squares.set(name, square);
  weights.set(name, weight + (STEP * gradient) / Math.sqrt(square));
}

function sharesOf(scores: readonly number[]): readonly number[] {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  return powers.map((power) => power / sum);
}

const importances = new WeakMap<readonly Example[], Map<string, number>>();

function importanceOf(examples: readonly Example[], { project, truth, features }: Example): number {
  const counts = importances.get(examples) ?? countsOf(examples);
  importances.set(examples, counts);
  const layer = features[truth]?.layer.name ?? '';
  return 10 / Math.sqrt((counts.get(`${project} ${layer}`) ?? 1) * (counts.get(project) ?? 1));
}

function countsOf(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { project, truth, features } of examples) {
    for (const key of [project, `${project} ${features[truth]?.layer.name ?? ''}`]) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}
