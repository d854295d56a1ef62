import type { FromStatement, PlainName, WrittenName } from './importStatement.ts';
import {
  BACKSLASH,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  COLON,
  DOUBLE_QUOTE,
  FORM_FEED,
  HASH,
  isLineEnd,
  OPEN_BRACE,
  OPEN_BRACKET,
  OPEN_PAREN,
  SINGLE_QUOTE,
  TAB,
} from './characters.ts';
import { behindString } from './strings.ts';
import { behindLineEnd, endOfLine, isWordAt } from './trivia.ts';

const FLAG = 'TYPE_CHECKING';

/** Knows at every logical line whether a type checker alone reads it. Lines have to be told in the order of the text. */
export interface Guards {
  /** Whether what stands here is skipped when the program runs. */
  isTypeOnly: boolean;
  /** A logical line begins at `lineStart`, and its first word at `position`. */
  readonly beginLine: (lineStart: number, position: number) => void;
  readonly noteFrom: (statement: FromStatement) => void;
}

/** An `if` that asks for the flag, and the branch of it that is open. */
interface Block {
  readonly indentation: number;
  readonly isTypeOnly: boolean;
  /** Whether a type checker alone reads the branches behind this one. */
  readonly elseIsTypeOnly: boolean;
}

/** Undefined for a text that does not speak of type checking, as most do not: then nobody has to look at lines. */
export function createGuards(text: string): Guards | undefined {
  if (!text.includes(FLAG)) return undefined;
  const flags = new Set([FLAG]);
  const blocks: Block[] = [];
  const guards: Guards = {
    isTypeOnly: false,
    beginLine(lineStart, position) {
      const indentation = indentationOf(text, lineStart, position);
      const ended = closeBlocks(blocks, indentation);
      const opened = blockAt(text, position, indentation, ended, flags);
      if (opened !== undefined) blocks.push(opened);
      guards.isTypeOnly = blocks.some((block) => block.isTypeOnly);
    },
    noteFrom: ({ module, names }) => noteAliases(flags, module, names),
  };
  return guards;
}

/** `from typing import TYPE_CHECKING as CHECKING` gives the flag another name. */
function noteAliases(flags: Set<string>, module: PlainName, names: readonly WrittenName[]): void {
  if (module.name !== 'typing' && module.name !== 'typing_extensions') return;
  for (const { name, alias } of names) if (name === FLAG && alias !== undefined) flags.add(alias);
}

/** Ends what is not further to the left than a line with that indentation. Returns the block that began just there. */
function closeBlocks(blocks: Block[], indentation: number): Block | undefined {
  let ended: Block | undefined;
  while (indentation <= (blocks.at(-1)?.indentation ?? -1)) ended = blocks.pop();
  return ended?.indentation === indentation ? ended : undefined;
}

function blockAt(
  text: string,
  position: number,
  indentation: number,
  ended: Block | undefined,
  flags: ReadonlySet<string>,
): Block | undefined {
  const isBehind = ended?.elseIsTypeOnly ?? false;
  if (isWordAt(text, position, 'else')) {
    return ended && { indentation, isTypeOnly: isBehind, elseIsTypeOnly: false };
  }
  const keyword = isWordAt(text, position, 'if') ? 'if' : isWordAt(text, position, 'elif') ? 'elif' : undefined;
  if (keyword === undefined) return undefined;
  const test = testFrom(text, position + keyword.length);
  const isElse = keyword === 'elif' && isBehind;
  const isTypeOnly = isElse || impliesFlag(test, flags);
  const elseIsTypeOnly = isElse || deniesFlag(test, flags);
  const isPart = keyword === 'elif' && ended !== undefined;
  return isTypeOnly || elseIsTypeOnly || isPart ? { indentation, isTypeOnly, elseIsTypeOnly } : undefined;
}

/** Tabs lead to the next multiple of eight, and a form feed to the beginning of the line, as for the interpreter. */
function indentationOf(text: string, lineStart: number, position: number): number {
  let column = 0;
  for (let at = lineStart; at < position; at++) {
    const code = text.charCodeAt(at);
    column = code === TAB ? column - (column % 8) + 8 : code === FORM_FEED ? 0 : column + 1;
  }
  return column;
}

/** What stands up to the colon that begins the body, without comments and line ends. */
function testFrom(text: string, start: number): string {
  let [depth, test, from, position] = [0, '', start, start];
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (code === COLON && depth === 0) break;
    if (code === OPEN_PAREN || code === OPEN_BRACKET || code === OPEN_BRACE) depth++;
    else if (code === CLOSE_PAREN || code === CLOSE_BRACKET || code === CLOSE_BRACE) depth--;
    if (code === SINGLE_QUOTE || code === DOUBLE_QUOTE) position = behindString(text, position);
    else if (code === HASH) {
      test += text.slice(from, position);
      from = position = endOfLine(text, position);
    } else if (code === BACKSLASH) position = behindLineEnd(text, position + 1);
    else if (depth === 0 && isLineEnd(code)) break;
    else position++;
  }
  return (test + text.slice(from, position)).replace(/[\\\s]+/g, ' ').trim();
}

/** Whether the flag is set wherever `test` holds. */
function impliesFlag(test: string, flags: ReadonlySet<string>): boolean {
  return weigh(test, {
    either: (parts) => parts.every((part) => impliesFlag(part, flags)),
    both: (parts) => parts.some((part) => impliesFlag(part, flags)),
    not: (inner) => deniesFlag(inner, flags),
    name: (name) => isFlag(name, flags),
  });
}

/** Whether the flag is set wherever `test` does not hold. */
function deniesFlag(test: string, flags: ReadonlySet<string>): boolean {
  return weigh(test, {
    either: (parts) => parts.some((part) => deniesFlag(part, flags)),
    both: (parts) => parts.every((part) => deniesFlag(part, flags)),
    not: (inner) => impliesFlag(inner, flags),
    name: () => false,
  });
}

interface Weights {
  readonly either: (parts: readonly string[]) => boolean;
  readonly both: (parts: readonly string[]) => boolean;
  readonly not: (inner: string) => boolean;
  readonly name: (name: string) => boolean;
}

function weigh(test: string, { either, both, not, name }: Weights): boolean {
  const alternatives = splitOutside(test, ' or ');
  if (alternatives.length > 1) return either(alternatives);
  const conditions = splitOutside(test, ' and ');
  if (conditions.length > 1) return both(conditions);
  const inverted = /^not\b ?(.*)$/s.exec(test)?.[1];
  if (inverted !== undefined) return not(inverted.trim());
  const inner = /^\((.*)\)$/s.exec(test)?.[1];
  return inner === undefined ? name(test) : weigh(inner.trim(), { either, both, not, name });
}

/** Cuts where `separator` stands in no brackets. */
function splitOutside(test: string, separator: string): string[] {
  const parts: string[] = [];
  let [depth, start] = [0, 0];
  for (let position = 0; position < test.length; position++) {
    const character = test[position] ?? '';
    if ('([{'.includes(character)) depth++;
    else if (')]}'.includes(character)) depth--;
    else if (depth === 0 && test.startsWith(separator, position)) {
      parts.push(test.slice(start, position).trim());
      start = position + separator.length;
      position = start - 1;
    }
  }
  return [...parts, test.slice(start).trim()];
}

function isFlag(name: string, flags: ReadonlySet<string>): boolean {
  if (flags.has(name)) return true;
  return /^[\w.]+$/.test(name) && name.endsWith(`.${FLAG}`);
}
