import {
  CharacterClass,
  characterClass,
  CLOSE_BRACE,
  CLOSE_BRACKET,
  CLOSE_PAREN,
  DOT,
  EXCLAMATION,
  isLineTerminator,
  isQuote,
  isWordPart,
  MINUS,
  OPEN_PAREN,
  PLUS,
} from './characters.ts';
import type { Walk } from './walk.ts';

/** Keywords behind which an operand begins. */
const BEFORE_AN_OPERAND = new Set([
  ...['await', 'case', 'default', 'delete', 'do', 'else', 'extends', 'in', 'instanceof', 'new', 'of', 'return'],
  ...['throw', 'typeof', 'void', 'yield'],
]);

/** Keywords behind which `{` opens a block although an operand could begin there. */
const BEFORE_A_BLOCK = new Set(['do', 'else']);

/** Keywords whose parentheses are followed by a statement. */
const BEFORE_A_CONDITION = new Set(['for', 'if', 'while', 'with']);

/** Operators behind which `{` opens an object literal. */
const BEFORE_AN_OBJECT = '=([,?:&|+-*!~^%<';

/** Nobody writes more before a regular expression; there is a limit so that hostile text takes no longer. */
const LONGEST_CONDITION = 300;
const DEEPEST_CONDITION = 20;

/** More letters than any of these keywords has. */
const LONGEST_KEYWORD = 10;

/** Whether an operand begins at `position`, so that `/` opens a regular expression and `<` an element. */
export function isOperandExpected(walk: Walk, position: number): boolean {
  const { text } = walk;
  const end = endOfTokenBefore(walk, position);
  if (end === 0) return true;
  if (end === walk.operandEnd) return false;
  const code = text.charCodeAt(end - 1);
  if (isWordPart(code)) return BEFORE_AN_OPERAND.has(keywordBefore(text, end));
  if (code === CLOSE_PAREN) return isCondition(text, openingParenthesis(text, end - 1));
  if (code === CLOSE_BRACE) return end - 1 !== walk.closingBrace || !isObject(text, walk.closedBrace);
  return !endsOperand(text, end - 1);
}

/** Whether nothing but comments stands before `position`. */
export function isAtStart(walk: Walk, position: number): boolean {
  return endOfTokenBefore(walk, position) === 0;
}

/** Whether only white space lies between the last comment, or the start of the text, and `position`. */
export function followsComment(walk: Walk, position: number): boolean {
  return skipSpaceBefore(walk.text, position, walk.commentEnd) === walk.commentEnd;
}

/** Whether the word at `position` follows the dot of a property access, and not the last one of `...`. */
export function isProperty(walk: Walk, position: number): boolean {
  return isPropertyDot(walk.text, endOfTokenBefore(walk, position) - 1);
}

/** The word, or the one character of punctuation, before `position`. */
export function tokenBefore(walk: Walk, position: number): string {
  const end = endOfTokenBefore(walk, position);
  return isWordPart(walk.text.charCodeAt(end - 1)) ? keywordBefore(walk.text, end) : walk.text.charAt(end - 1);
}

/** The position behind the last character before `position` that is neither white space nor comment. */
function endOfTokenBefore(walk: Walk, position: number): number {
  const start = followsComment(walk, position) ? walk.commentStart : position;
  return skipSpaceBefore(walk.text, start, 0);
}

function skipSpaceBefore(text: string, position: number, lowest: number): number {
  while (position > lowest && characterClass(text.charCodeAt(position - 1)) === CharacterClass.space) position--;
  return position;
}

/** The word that ends at `end`; empty where it is too long for a keyword, or a property's name. */
function keywordBefore(text: string, end: number): string {
  let start = end;
  while (end - start <= LONGEST_KEYWORD && isWordPart(text.charCodeAt(start - 1))) start--;
  const isKeyword = end - start <= LONGEST_KEYWORD && text.charCodeAt(start - 1) !== DOT;
  return isKeyword ? text.slice(start, end) : '';
}

/**
 * Where the parenthesis was opened that is closed at `close`. It is looked for only here, before a slash, and read
 * backwards, where a string can be told from code only roughly: nearly always, what is asked for is the end of a call.
 */
function openingParenthesis(text: string, close: number): number {
  const lowest = Math.max(0, close - LONGEST_CONDITION);
  let depth = 0;
  for (let position = close; position >= lowest && depth <= DEEPEST_CONDITION; position--) {
    const code = text.charCodeAt(position);
    if (code === CLOSE_PAREN) depth++;
    else if (code === OPEN_PAREN && --depth === 0) return position;
    else if (isQuote(code)) position = startOfString(text, position, lowest);
  }
  return -1;
}

/** Of the string that ends at `end`, as far as its line tells; `end` where it tells nothing. */
function startOfString(text: string, end: number, lowest: number): number {
  const quote = text.charCodeAt(end);
  for (let position = end - 1; position >= lowest; position--) {
    const code = text.charCodeAt(position);
    if (code === quote) return position;
    if (isLineTerminator(code)) return end;
  }
  return end;
}

function isCondition(text: string, open: number): boolean {
  const end = skipSpaceBefore(text, open, 0);
  const word = keywordBefore(text, end);
  if (word !== 'await') return BEFORE_A_CONDITION.has(word);
  return keywordBefore(text, skipSpaceBefore(text, end - word.length, 0)) === 'for';
}

/** Whether the brace at `open` opens an object literal and no block. */
function isObject(text: string, open: number): boolean {
  const end = skipSpaceBefore(text, open, 0);
  const code = text.charCodeAt(end - 1);
  if (!isWordPart(code)) return end > 0 && BEFORE_AN_OBJECT.includes(text.charAt(end - 1));
  const word = keywordBefore(text, end);
  return BEFORE_AN_OPERAND.has(word) && !BEFORE_A_BLOCK.has(word);
}

/** Whether the punctuation at `position` ends an operand: `a[0]`, `a++`, `a!` and, of `1.`, the dot. */
function endsOperand(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  if (code === CLOSE_BRACKET || isPropertyDot(text, position)) return true;
  if (code === PLUS || code === MINUS) return text.charCodeAt(position - 1) === code;
  return code === EXCLAMATION && isNonNullAssertion(text, position);
}

/** Whether there is a dot that is not the last one of `...`. */
function isPropertyDot(text: string, position: number): boolean {
  return text.charCodeAt(position) === DOT && text.charCodeAt(position - 1) !== DOT;
}

/** `a! / b` follows an operand without a space; `return!/x/` follows a keyword. */
function isNonNullAssertion(text: string, position: number): boolean {
  const code = text.charCodeAt(position - 1);
  if (code === CLOSE_PAREN || code === CLOSE_BRACKET) return true;
  return isWordPart(code) && !BEFORE_AN_OPERAND.has(keywordBefore(text, position));
}
