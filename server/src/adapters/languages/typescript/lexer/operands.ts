import { CLOSE_BRACKET, DOT, EXCLAMATION, isWordPart, MINUS, PLUS } from './characters.ts';
import { endOfWord } from './trivia.ts';
import type { Walk } from './walk.ts';
import { Previous } from './walk.ts';

/** Keywords behind which an operand begins. */
const BEFORE_AN_OPERAND = new Set([
  'await',
  'case',
  'default',
  'delete',
  'do',
  'else',
  'extends',
  'in',
  'instanceof',
  'new',
  'of',
  'return',
  'throw',
  'typeof',
  'void',
  'yield',
]);

/** Keywords whose parentheses are followed by a statement. */
const BEFORE_A_CONDITION = new Set(['for', 'if', 'while', 'with']);

/** Keywords behind which `{` opens a block although an operand could begin there. */
const BEFORE_A_BLOCK = new Set(['do', 'else']);

/** Whether an operand begins here, so that `/` opens a regular expression and `<` an element. */
export function isOperandExpected(walk: Walk): boolean {
  if (walk.previous === Previous.operand) return false;
  if (walk.previous === Previous.word) return isKeywordBefore(walk, BEFORE_AN_OPERAND);
  return !endsOperand(walk.text, walk.previousStart);
}

/** Whether the parenthesis here holds the condition of a statement. */
export function isConditionExpected(walk: Walk): boolean {
  if (walk.previous !== Previous.word) return false;
  return isKeywordBefore(walk, BEFORE_A_CONDITION) || isForAwait(walk);
}

/** Whether the brace here opens an object literal and no block. */
export function isObjectExpected(walk: Walk): boolean {
  if (walk.previous === Previous.operand) return false;
  if (walk.previous === Previous.word) {
    return isKeywordBefore(walk, BEFORE_AN_OPERAND) && !isKeywordBefore(walk, BEFORE_A_BLOCK);
  }
  return walk.previousStart >= 0 && '=([,?:&|+-*!~^%<'.includes(walk.text.charAt(walk.previousStart));
}

/** The last token, as far as it is a word or one character; enough for whoever asks what stood before. */
export function previousToken({ text, previous, previousStart }: Walk): string {
  if (previous === Previous.word) return text.slice(previousStart, endOfWord(text, previousStart));
  return text.charAt(previousStart);
}

/** Whether the last token is the dot of a property access, and not the last one of `...`. */
export function isPropertyExpected({ text, previousStart }: Walk): boolean {
  return text.charCodeAt(previousStart) === DOT && text.charCodeAt(previousStart - 1) !== DOT;
}

function isKeywordBefore({ text, previousStart }: Walk, keywords: ReadonlySet<string>): boolean {
  const end = endOfWord(text, previousStart);
  // The longest keyword in question has ten letters.
  if (end - previousStart > 10 || text.charCodeAt(previousStart - 1) === DOT) return false;
  return keywords.has(text.slice(previousStart, end));
}

function isForAwait({ text, previousStart }: Walk): boolean {
  return (
    text.startsWith('await', previousStart) &&
    /\bfor\s*$/.test(text.slice(Math.max(0, previousStart - 10), previousStart))
  );
}

/** Whether the punctuation at `position` ends an operand: `a[0]`, `a++`, `a!` and, of `1.`, the dot. */
function endsOperand(text: string, position: number): boolean {
  const code = text.charCodeAt(position);
  if (code === CLOSE_BRACKET || code === DOT) return true;
  if (code === PLUS || code === MINUS) return text.charCodeAt(position - 1) === code;
  return code === EXCLAMATION && isNonNullAssertion(text, position);
}

/** `a! / b` follows an operand without a space; `return!/x/` follows a keyword. */
function isNonNullAssertion(text: string, position: number): boolean {
  const before = text.charAt(position - 1);
  if (before === ')' || before === ']') return true;
  let start = position;
  while (isWordPart(text.charCodeAt(start - 1)) && position - start <= 10) start--;
  return start < position && !BEFORE_AN_OPERAND.has(text.slice(start, position));
}
