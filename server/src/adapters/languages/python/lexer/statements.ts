import type { FromStatement, NameList } from './importStatement.ts';
import { readFromStatement, readImportStatement } from './importStatement.ts';
import { isBlank } from './characters.ts';
import { isWordAt } from './trivia.ts';
import { walkTokens } from './walkTokens.ts';

/** An import statement and where it stands. Offsets are those of the text. */
export type WrittenImport =
  (NameList & { readonly kind: 'import' } & Standing) | (FromStatement & { readonly kind: 'from' } & Standing);

interface Standing {
  /** Of the word that begins it. */
  readonly start: number;
  /** What stands before it on its line, where that is nothing but space; undefined where it is more. */
  readonly indentation: string | undefined;
}

/** A string that is no part of another one. Offsets are those of its quotes. */
export interface WrittenString {
  readonly quote: number;
  readonly behind: number;
}

/** What of a text matters where its imports are to be changed, each list in the order of the text. */
export interface WrittenModule {
  readonly imports: readonly WrittenImport[];
  readonly strings: readonly WrittenString[];
  /** Comments, which name nothing. */
  readonly comments: readonly { readonly start: number; readonly end: number }[];
}

export function readWrittenModule(text: string): WrittenModule {
  const imports: WrittenImport[] = [];
  const strings: WrittenString[] = [];
  const comments: { start: number; end: number }[] = [];
  walkTokens(text, {
    onStatement: (position) => {
      const found = importAt(text, position);
      if (found === undefined) return position;
      imports.push(found);
      return found.end;
    },
    onLine: undefined,
    onString: (quote, behind) => void strings.push({ quote, behind }),
    onComment: (start, end) => void comments.push({ start, end }),
  });
  return { imports, strings, comments };
}

function importAt(text: string, start: number): WrittenImport | undefined {
  const standing = { start, indentation: indentationBefore(text, start) };
  if (isWordAt(text, start, 'import')) {
    return { kind: 'import', ...readImportStatement(text, start + 'import'.length), ...standing };
  }
  const statement = isWordAt(text, start, 'from') ? readFromStatement(text, start + 'from'.length) : undefined;
  return statement && { kind: 'from', ...statement, ...standing };
}

function indentationBefore(text: string, position: number): string | undefined {
  let start = position;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
  const before = text[start - 1];
  return before === undefined || before === '\n' || before === '\r' || before === '\uFEFF'
    ? text.slice(start, position)
    : undefined;
}
