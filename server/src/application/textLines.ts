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
