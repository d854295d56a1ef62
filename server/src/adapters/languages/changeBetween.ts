/** What an edit replaced in a text. */
export interface ChangedStretch {
  readonly start: number;
  /** Where it ended before. */
  readonly end: number;
  /** How much longer the text is now. */
  readonly delta: number;
}

/** All that lies between the first and the last character in which two texts differ. */
export function changeBetween(before: string, after: string): ChangedStretch {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return { start, end: before.length - same, delta: after.length - before.length };
}
