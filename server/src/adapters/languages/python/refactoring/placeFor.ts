import type { Reading } from '../outline/reading.ts';
import type { Spanned } from '../syntax/nodes.ts';

/** Where something is, for people: `src/orders/place.py:12`. */
export function placeFor({ path, positions }: Reading, { start }: Spanned): string {
  return `${path}:${String(positions.range(start, start).start.line + 1)}`;
}
