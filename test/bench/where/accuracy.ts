import type { Example } from './examples.ts';
import { inputsOf, scoreOf } from './fit.ts';
import type { Weights } from './fit.ts';

/** How often the layer was the first, and how often one of the first two. */
export interface Hits {
  asked: number;
  first: number;
  second: number;
}

export interface Accuracy {
  readonly all: Hits;
  readonly byLayer: ReadonlyMap<string, Hits>;
  /** How often the commonest layer of the project would have been right. */
  commonest: number;
  /** By the text `truth → answer`. */
  readonly mistakes: ReadonlyMap<string, number>;
}

/** Of the examples of one project. */
export function accuracyOf(
  weights: Weights,
  examples: readonly Example[],
  isUsed: (input: string) => boolean = () => true,
): Accuracy {
  const all = noHits();
  const byLayer = new Map<string, Hits>();
  const mistakes = new Map<string, number>();
  for (const example of examples) {
    const scores = inputsOf(example).map((inputs) =>
      scoreOf(weights, new Map([...inputs].filter(([name]) => isUsed(name)))),
    );
    const order = scores.map((_, index) => index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    const [truth, answer] = [example.truth, order[0] ?? 0].map((index) => example.features[index]?.layer.name ?? '');
    const hits = byLayer.get(truth ?? '') ?? noHits();
    byLayer.set(truth ?? '', hits);
    for (const counted of [all, hits]) {
      counted.asked++;
      if (order[0] === example.truth) counted.first++;
      if (order.slice(0, 2).includes(example.truth)) counted.second++;
    }
    if (truth !== answer)
      mistakes.set(`${truth ?? ''} → ${answer ?? ''}`, (mistakes.get(`${truth ?? ''} → ${answer ?? ''}`) ?? 0) + 1);
  }
  const commonest = Math.max(0, ...[...byLayer.values()].map(({ asked }) => asked));
  return { all, byLayer, commonest, mistakes };
}

/** The mean over layers, so that a large layer counts no more than a small one; from 0 to 1. */
export function macro({ byLayer }: Accuracy, rank: 'first' | 'second'): number {
  const shares = [...byLayer.values()].map((hits) => hits[rank] / hits.asked);
  return shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
}

function noHits(): Hits {
  return { asked: 0, first: 0, second: 0 };
}
