import type { Layer } from '#domain/architecture/contract.ts';
import type { Clues } from '#domain/belonging/clues.ts';
import type { RankedLayer } from '#domain/belonging/rankLayers.ts';

/** What weighs less than this changes nobody's mind. */
const LEAST_WEIGHT = 0.3;
const MOST_REASONS = 3;

/** How many modules, and what share of them in one layer, make a habit. */
const FEWEST_ALIKE = 3;
const LEAST_SHARE = 0.6;

/** Why a module may belong in a layer and why not, as sentences; the findings that it would bring come last. */
export function reasonsFor(
  { evidence }: RankedLayer,
  alike: readonly string[],
  { adds, removes }: { readonly adds: number; readonly removes: number },
): readonly string[] {
  const fors = evidence.filter(({ weight }) => weight >= LEAST_WEIGHT).slice(0, MOST_REASONS);
  const against = evidence
    .filter(({ weight }) => weight <= -LEAST_WEIGHT)
    .reverse()
    .slice(0, MOST_REASONS);
  return [
    ...fors.map(({ words }) => `For it: it ${words}.`),
    ...alike.map((words) => `For it: ${words}.`),
    ...against.map(({ words }) => `Against it: it ${words}.`),
    ...(adds > 0 ? [`Against it: there would be ${counted(adds, 'finding')} more.`] : []),
    ...(removes > 0 ? [`For it: there would be ${counted(removes, 'finding')} fewer.`] : []),
  ];
}

/** What other modules of the project have in common with it, and lie there; the most telling first. */
export function alikeIn({ shown, features }: Clues, layer: Layer): readonly string[] {
  const own = features.find((each) => each.layer === layer);
  const usual = own === undefined ? 0 : own.modules / Math.max(1, own.allModules);
  const found = shown.flatMap(({ words, counts }) => {
    const [all, here] = [counts.all, counts.byLayer.get(layer.name) ?? 0].map(Math.round) as [number, number];
    const share = here / Math.max(1, all);
    if (words === '' || all < FEWEST_ALIKE || share < LEAST_SHARE || share < usual * 1.5) return [];
    return [{ words: `${String(here)} of ${String(all)} other modules that ${words} lie there`, gain: share / usual }];
  });
  return found
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 2)
    .map(({ words }) => words);
}

function counted(count: number, word: string): string {
  return `${String(count)} ${word}${count === 1 ? '' : 's'}`;
}
