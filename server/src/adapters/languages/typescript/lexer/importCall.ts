import {
  BACKTICK,
  CLOSE_BRACE,
  CLOSE_PAREN,
  COMMA,
  DOT,
  isQuote,
  LESS_THAN,
  OPEN_BRACKET,
  OPEN_PAREN,
  SEMICOLON,
} from './characters.ts';
import type { Dialect } from './dialect.ts';
import type { FoundImport } from './foundImport.ts';
import { behindString, endOfStringContent, endOfTemplatePart } from './literals.ts';
import { endOfWord, isLineBreakBetween, isWordAt, skipTrivia } from './trivia.ts';

/** Words behind which there is always a type. */
const BEFORE_A_TYPE = new Set([
  'as',
  'asserts',
  'extends',
  'implements',
  'infer',
  'is',
  'keyof',
  'readonly',
  'satisfies',
  'typeof',
]);

/** Words behind which there is always an expression. */
const BEFORE_AN_EXPRESSION = new Set(['await', 'case', 'default', 'delete', 'return', 'throw', 'void', 'yield']);

/** What may be called on the promise that `import()` gives; any other name behind the dot is one of the module's types. */
const PROMISE_METHODS = new Set(['then', 'catch', 'finally']);

/** Far more than anyone writes; there is a limit so that a broken file is not read to its end again and again. */
const LONGEST_ARGUMENTS = 300;

/** Reads on behind the keyword `import` where it is called: `import("x")`, `import.defer("x")`, `import("x").T`. */
export function readImportCall(
  text: string,
  behindKeyword: number,
  previous: string,
  dialect: Dialect,
): FoundImport | undefined {
  const open = skipPhase(text, skipTrivia(text, behindKeyword));
  const literal = readOnlyArgument(text, open);
  if (literal === undefined) return undefined;
  const isType = isImportType(text, literal, previous, dialect);
  return isType
    ? { kind: 'import-type', typeOnly: true, literal }
    : { kind: 'dynamic-import', typeOnly: false, literal };
}

/** Reads on behind the word `require`. */
export function readRequireCall(text: string, behindWord: number): FoundImport | undefined {
  const literal = readOnlyArgument(text, skipTrivia(text, behindWord));
  return literal === undefined ? undefined : { kind: 'require', typeOnly: false, literal };
}

/** The position behind `.defer` or `.source`, so that `import.meta` is no call. */
function skipPhase(text: string, position: number): number {
  if (text.charCodeAt(position) !== DOT) return position;
  const word = skipTrivia(text, position + 1);
  if (!isWordAt(text, word, 'defer') && !isWordAt(text, word, 'source')) return position;
  return skipTrivia(text, endOfWord(text, word));
}

/** The position of the literal in `("x")`; undefined where the argument is anything else or only begins with one. */
function readOnlyArgument(text: string, open: number): number | undefined {
  if (text.charCodeAt(open) !== OPEN_PAREN) return undefined;
  const literal = skipTrivia(text, open + 1);
  const end = endOfLiteral(text, literal);
  if (end === undefined) return undefined;
  const next = skipTrivia(text, end);
  return endsArgument(text.charCodeAt(next)) || isUnfinished(text, end, next) ? literal : undefined;
}

function endsArgument(code: number): boolean {
  return code === CLOSE_PAREN || code === COMMA || code === SEMICOLON || code === CLOSE_BRACE;
}

/** The closing parenthesis is not typed yet, and what follows belongs to the next statement. */
function isUnfinished(text: string, end: number, next: number): boolean {
  return next === text.length || (endOfWord(text, next) > next && isLineBreakBetween(text, end, next));
}

/** The position behind a string, or behind a template without holes. */
function endOfLiteral(text: string, position: number): number | undefined {
  const code = text.charCodeAt(position);
  if (isQuote(code)) return behindString(text, position, endOfStringContent(text, position));
  if (code !== BACKTICK) return undefined;
  const end = endOfTemplatePart(text, position + 1);
  return text.charCodeAt(end) === BACKTICK ? end + 1 : undefined;
}

/**
 * Whether `import("x")` is a type and not an expression. Only a parser knows for sure; what stands around it tells
 * nearly always: the word before, or the name behind (`import("x").Name` is senseless as an expression, because a
 * promise has no such property). What is not told apart is an import type without a name and without `typeof` or the
 * like before it (`let x: import("x")`, for a module that is itself a type), which passes for an expression.
 */
function isImportType(text: string, literal: number, previous: string, dialect: Dialect): boolean {
  if (dialect.declarations) return true;
  if (!dialect.types || BEFORE_AN_EXPRESSION.has(previous)) return false;
  if (BEFORE_A_TYPE.has(previous) || previous === '|' || previous === '&') return true;
  const close = endOfArguments(text, literal);
  if (close === undefined) return false;
  const next = skipTrivia(text, close + 1);
  const code = text.charCodeAt(next);
  if (code === OPEN_BRACKET || code === LESS_THAN) return true;
  if (code !== DOT) return false;
  const name = skipTrivia(text, next + 1);
  const nameEnd = endOfWord(text, name);
  return nameEnd > name && !PROMISE_METHODS.has(text.slice(name, nameEnd));
}

/** The position of the closing parenthesis, import attributes being the only thing that may stand before it. */
function endOfArguments(text: string, literal: number): number | undefined {
  const end = Math.min(text.length, literal + LONGEST_ARGUMENTS);
  for (let position = endOfLiteral(text, literal) ?? end; position < end; position++) {
    if (text.charCodeAt(position) === CLOSE_PAREN) return position;
  }
  return undefined;
}
