const BYTE_ORDER_MARK = '\uFEFF';

/** A text by lines, as editors count them: without a byte order mark, and without what ends each line. */
export interface TextLines {
  readonly lines: readonly string[];
  /** What ends the lines of this text. */
  readonly lineEnd: string;
}

export function textLines(text: string): TextLines {
  const shown = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  return { lines: shown.split(/\r\n|\r|\n/), lineEnd: /\r\n|\r|\n/.exec(shown)?.[0] ?? '\n' };
}

/** Where lines begin, as editors count them: a byte order mark takes no place on the first line. */
export function lineStartsOf(text: string): readonly number[] {
  const starts = [text.startsWith(BYTE_ORDER_MARK) ? 1 : 0];
  for (const lineBreak of text.matchAll(/\r\n|\r|\n/g)) starts.push(lineBreak.index + lineBreak[0].length);
  return starts;
}
