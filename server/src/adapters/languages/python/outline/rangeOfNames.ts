import type { TextRange } from '#domain/text.ts';
import type { DottedName } from './plainName.ts';
import type { Reading } from './reading.ts';
import { rangeOf } from './reading.ts';

/** The first `length` names where they stand on one line, otherwise the first alone. */
export function rangeOfNames(reading: Reading, { spans }: DottedName, length: number): TextRange {
  const first = spans[0] ?? { start: 0, end: 0 };
  const last = spans[length - 1] ?? first;
  return rangeOf(reading, reading.positions.isOnOneLine(last.start, last.end) ? last : first);
}
