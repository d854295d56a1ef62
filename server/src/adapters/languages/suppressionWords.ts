/** The words of a comment that asks to let findings pass. Offsets count from the first of them. */
export interface SuppressionWords {
  readonly scope: 'next-line' | 'file';
  /** How many characters the word has that makes the comment one. */
  readonly keywordLength: number;
  readonly rules: readonly { readonly name: string; readonly offset: number }[];
  /** Empty where none is given. */
  readonly reason: string;
}

const KEYWORD = /^inward-ignore-(next-line|file)(?![\w-])/;

/** A dash of its own begins the reason, so it is no name. */
const FIRST_RULE = /\s+(?!--(?:\s|$))([^\s,]+)/y;
const NEXT_RULE = /\s*,\s*(?!--(?:\s|$))([^\s,]+)/y;
const REASON = /^\s*,?\s*--(?:\s|$)/;

/** The asterisks that begin the lines of a comment of several lines. */
const LINE_BREAK = /\s*[\r\n]+[\s*]*/g;

/**
 * Reads `inward-ignore-next-line RULE, RULE -- reason`, in whatever kind of comment of whatever language. Undefined
 * where `words`, what the comment says without its marks, does not begin like that.
 */
export function readSuppressionWords(words: string): SuppressionWords | undefined {
  const keyword = KEYWORD.exec(words);
  if (keyword === null) return undefined;
  const rules: { name: string; offset: number }[] = [];
  let position = keyword[0].length;
  for (let next: RegExp = FIRST_RULE; ; next = NEXT_RULE) {
    next.lastIndex = position;
    const name = next.exec(words)?.[1];
    if (name === undefined) break;
    position = next.lastIndex;
    rules.push({ name, offset: position - name.length });
  }
  return {
    scope: keyword[1] === 'file' ? 'file' : 'next-line',
    keywordLength: keyword[0].length,
    rules,
    reason: reasonIn(words.slice(position)),
  };
}

function reasonIn(rest: string): string {
  const dash = REASON.exec(rest);
  return dash === null ? '' : rest.slice(dash[0].length).replace(LINE_BREAK, ' ').trim();
}
