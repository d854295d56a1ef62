import type { Reading } from '../outline/reading.ts';
import type { Expression } from '../syntax/nodes.ts';
import type { Change } from './changes.ts';

/** An annotation in quotation marks; undefined where it cannot stand in a string of one line. */
export function quoted({ text }: Reading, { start, end }: Expression): Change | undefined {
  const written = text.slice(start, end);
  const mark = written.includes('"') ? "'" : '"';
  if (/[\r\n\\]/.test(written) || written.includes(mark)) return undefined;
  return { start, end, text: `${mark}${written}${mark}` };
}
