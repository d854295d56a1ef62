/** A place in a file. Zero-based; `character` counts UTF-16 code units, as in LSP. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** A half-open stretch of a file: `end` is the first position behind it. */
export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

/** The range of `length` UTF-16 units on one line. */
export function rangeOnLine(line: number, character: number, endCharacter: number): TextRange {
  return { start: { line, character }, end: { line, character: endCharacter } };
}

/** The very beginning of a file: for a finding whose file has nothing better to point at. */
export const START_OF_FILE: TextRange = rangeOnLine(0, 0, 0);

/** Orders ranges by where they start, then by where they end. */
export function compareRanges(a: TextRange, b: TextRange): number {
  return comparePositions(a.start, b.start) || comparePositions(a.end, b.end);
}

function comparePositions(a: TextPosition, b: TextPosition): number {
  return a.line - b.line || a.character - b.character;
}
