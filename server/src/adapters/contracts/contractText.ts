import type { Node, ParseError } from 'jsonc-parser';
import { parseTree, printParseErrorCode } from 'jsonc-parser';

import type { ConfigurationProblem } from '#application/ports/configurationProblem.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextPosition, TextRange } from '#domain/text.ts';

export type { Node } from 'jsonc-parser';

/** The very beginning of a contract, for what is not said anywhere in it. */
export const START: Node = { type: 'null', offset: 0, length: 0 };

/** The text of one contract file as a tree, and the problems found in it so far. */
export interface ContractText {
  /** Undefined where there is no value at all. */
  readonly tree: Node | undefined;
  /** Whether something is broken that may hide a part of what was said. */
  readonly broken: boolean;
  readonly problems: ConfigurationProblem[];
  readonly rangeOf: (node: Node) => TextRange;
  readonly error: (node: Node, message: string) => void;
  readonly warning: (node: Node, message: string) => void;
}

/**
 * Comments, trailing commas and a byte order mark are fine. Ranges are those of the text without the mark, as editors
 * count.
 */
export function parseContractText(file: ModulePath, textOnDisk: string): ContractText {
  const text = textOnDisk.startsWith('\uFEFF') ? textOnDisk.slice(1) : textOnDisk;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  const positionAt = positionsIn(text);
  const rangeOf = ({ offset, length }: { offset: number; length: number }): TextRange => ({
    start: positionAt(offset),
    end: positionAt(offset + length),
  });
  const problems: ConfigurationProblem[] = [];
  const report = (severity: 'error' | 'warning') => (node: { offset: number; length: number }, message: string) => {
    problems.push({ file, range: rangeOf(node), severity, message });
  };
  if (tree !== undefined) for (const error of firstPerLine(errors, positionAt)) report('error')(error, wordsOf(error));
  const broken = tree !== undefined && errors.some((error) => printParseErrorCode(error.error) !== 'CommaExpected');
  return { tree, broken, problems, rangeOf, error: report('error'), warning: report('warning') };
}

/** After one error the parser guesses, and the guesses of the same line tell nobody anything. */
function firstPerLine(errors: readonly ParseError[], positionAt: (offset: number) => TextPosition): ParseError[] {
  const seen = new Set<number>();
  return errors.filter((error) => {
    const { line } = positionAt(error.offset);
    return !seen.has(line) && seen.add(line);
  });
}

function positionsIn(text: string): (offset: number) => TextPosition {
  const lineStarts = [0];
  for (const lineEnd of text.matchAll(/\r\n|\r|\n/g)) lineStarts.push(lineEnd.index + lineEnd[0].length);
  return (offset) => {
    const line = lineStarts.findLastIndex((start) => start <= offset);
    return { line, character: offset - (lineStarts[line] ?? 0) };
  };
}

const SYNTAX_WORDS: Readonly<Record<string, string>> = {
  InvalidSymbol: 'This is no JSON value. Texts stand in double quotes.',
  InvalidNumberFormat: 'This is no number.',
  PropertyNameExpected: 'A key in double quotes is missing here.',
  ValueExpected: 'A value is missing here.',
  ColonExpected: 'A colon is missing here.',
  CommaExpected: 'A comma is missing before this.',
  CloseBraceExpected: 'A closing brace "}" is missing here.',
  CloseBracketExpected: 'A closing bracket "]" is missing here.',
  EndOfFileExpected: 'The contract ended before this.',
  UnexpectedEndOfComment: 'This comment is never closed.',
  UnexpectedEndOfString: 'This text is never closed.',
};

function wordsOf(error: ParseError): string {
  return SYNTAX_WORDS[printParseErrorCode(error.error)] ?? 'This is no valid JSON.';
}
