import type { Example } from './examples.ts';
import { inputsOf, scoreOf } from './fit.ts';
import type { Weights } from './fit.ts';

/** How often the layer was the first, and how often one of the first two. */
export interface Hits {
  asked: number;
  first: number;
  second: number;
}

/** An answer, and how sure it was. */
export interface Answer {
  readonly example: Example;
  /** Indices of layers, the likeliest first, and the share of each by index. */
  readonly order: readonly number[];
  readonly shares: readonly number[];
}

export interface Accuracy {
  readonly all: Hits;
  readonly byLayer: ReadonlyMap<string, Hits>;
  /** How often the commonest layer of the project would have been right. */
  readonly commonest: number;
  /** By the text `truth → answer`. */
  readonly mistakes: ReadonlyMap<string, number>;
  readonly answers: readonly Answer[];
}

/** What takes part in an answer, by the name of a number or by sign and kind of layer. */
export type IsUsed = (input: string) => boolean;

const EVERYTHING: IsUsed = () => true;

/** Of the examples of one project. */
export function accuracyOf(weights: Weights, examples: readonly Example[], isUsed: IsUsed = EVERYTHING): Accuracy {
  const all = noHits();
  const byLayer = new Map<string, Hits>();
  const mistakes = new Map<string, number>();
  const answers = examples.map((example) => answerFor(weights, example, isUsed));
  for (const { example, order } of answers) {
    const [truth = '', answer = ''] = [example.truth, order[0] ?? 0].map((index) => layerName(example, index));
    const hits = byLayer.get(truth) ?? noHits();
    byLayer.set(truth, hits);
    for (const counted of [all, hits]) {
      counted.asked++;
      if (order[0] === example.truth) counted.first++;
      if (order.slice(0, 2).includes(example.truth)) counted.second++;
    }
    const mistake = `${truth} → ${answer}`;
    if (truth !== answer) mistakes.set(mistake, (mistakes.get(mistake) ?? 0) + 1);
  }
  const commonest = Math.max(0, ...[...byLayer.values()].map(({ asked }) => asked));
  return { all, byLayer, commonest, mistakes, answers };
}

export function layerName({ features }: Example, index: number): string {
  return features[index]?.layer.name ?? '';
}

/** The mean over layers, so that a large layer counts no more than a small one; from 0 to 1. */
export function macro({ byLayer }: Accuracy, rank: 'first' | 'second'): number {
  const shares = [...byLayer.values()].map((hits) => hits[rank] / hits.asked);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

/** How surprising the truth was on average, in nats: 0 where every answer was right and sure of it. */
export function surprise({ answers }: Accuracy): number {
  const sum = answers.reduce((all, { example, shares }) => all - Math.log(shares[example.truth] ?? 0), 0);
  return sum / Math.max(1, answers.length);
}

/** How far shares are from how often answers with such a share are right, on average over answers, by tenths. */
export function miscalibration(answers: readonly Answer[]): number {
  return tenths(answers).reduce((sum, { right, sure }) => sum + Math.abs(right - sure) / answers.length, 0);
}

/** Answers by the share of the first layer, in tenths: how many, how many of them right, how many were to be. */
export function tenths(
  answers: readonly Answer[],
): readonly { readonly asked: number; readonly right: number; readonly sure: number }[] {
  const bins = Array.from({ length: 10 }, () => ({ asked: 0, right: 0, sure: 0 }));
  for (const { example, order, shares } of answers) {
    const share = shares[order[0] ?? 0] ?? 0;
    const bin = bins[Math.min(9, Math.floor(share * 10))];
    if (bin === undefined) continue;
    bin.asked++;
    bin.sure += share;
    if (order[0] === example.truth) bin.right++;
  }
  return bins;
}

function answerFor(weights: Weights, example: Example, isUsed: IsUsed): Answer {
  const scores = inputsOf(example).map((inputs) =>
    scoreOf(weights, isUsed === EVERYTHING ? inputs : new Map([...inputs].filter(([name]) => isUsed(name)))),
  );
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((all, power) => all + power, 0);
  const order = scores.map((_, index) => index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
  return { example, order, shares: powers.map((power) => power / sum) };
}

function noHits(): Hits {
  return { asked: 0, first: 0, second: 0 };
}
