/** How many modules show something, in all and in each layer by name. Need not be whole where they are estimates. */
export interface Counts {
  readonly all: number;
  readonly byLayer: ReadonlyMap<string, number>;
}

export const NO_COUNTS: Counts = { all: 0, byLayer: new Map() };

/** With so many more of one layer; fewer where `more` is below zero. */
export function countedWith({ all, byLayer }: Counts, layer: string, more: number): Counts {
  const here = Math.max(0, (byLayer.get(layer) ?? 0) + more);
  return { all: Math.max(0, all + more), byLayer: new Map(byLayer).set(layer, here) };
}

/** Counted as things are seen, by name. */
export class Tally {
  readonly #counts = new Map<string, { all: number; readonly byLayer: Map<string, number> }>();

  add(name: string, layer: string, count: number): void {
    const counts = this.#counts.get(name) ?? { all: 0, byLayer: new Map<string, number>() };
    this.#counts.set(name, counts);
    counts.all += count;
    counts.byLayer.set(layer, (counts.byLayer.get(layer) ?? 0) + count);
  }

  get counts(): ReadonlyMap<string, Counts> {
    return this.#counts;
  }
}
