/** Fewer imports may well all be wrong. */
export const FEWEST_UPSIDE_DOWN = 5;
/** One in ten may be wrong in either order. */
const TIMES_MORE = 9;

/** Whether a list of layers is most likely meant the other way round, by the imports that lead up and down it. */
export function looksUpsideDown(up: number, down: number): boolean {
  return up >= FEWEST_UPSIDE_DOWN && up >= down * TIMES_MORE;
}
