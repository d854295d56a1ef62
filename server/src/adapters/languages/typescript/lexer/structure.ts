import { BACKTICK, CLOSE_BRACE, DOLLAR, isQuote, LESS_THAN, OPEN_BRACE, SLASH } from './characters.ts';
import { walkComment } from './comments.ts';
import { enterElement, resumeElement } from './jsx.ts';
import { behindString, endOfRegularExpression, endOfStringContent, endOfTemplatePart } from './literals.ts';
import { isOperandExpected } from './lookBehind.ts';
import { endOfLine } from './trivia.ts';
import type { Walk } from './walk.ts';
import { kindOf, Nested, opening, positionOf } from './walk.ts';

/** The characters that open or close something other than parentheses and brackets. */
const STRUCTURE = /["'`/{}]/g;
const STRUCTURE_WITH_JSX = /["'`/{}<]/g;

/**
 * Walks on to `until`, jumping over whatever is not code. Behind it, the walk's position is `until` where there is
 * code, and further on where `until` lies in a comment, a string, a template, a regular expression or a JSX text.
 *
 * This is the hottest loop of the program. The search for one of a few characters is what takes most of its time, and
 * a regular expression searches faster than any loop written by hand.
 */
export function walkTo(walk: Walk, until: number): void {
  while (nextStructure(walk) < until) {
    walk.position = walk.nextStructure;
    walkCharacter(walk, walk.text.charCodeAt(walk.position));
  }
  walk.position = Math.max(walk.position, until);
}

/** Searches only where the last search did not get to, so that nothing is searched twice. */
function nextStructure(walk: Walk): number {
  if (walk.nextStructure < walk.position) {
    const structure = walk.dialect.jsx ? STRUCTURE_WITH_JSX : STRUCTURE;
    structure.lastIndex = walk.position;
    walk.nextStructure = structure.test(walk.text) ? structure.lastIndex - 1 : Infinity;
  }
  return walk.nextStructure;
}

function walkCharacter(walk: Walk, code: number): void {
  if (isQuote(code)) walkString(walk);
  else if (code === OPEN_BRACE) openBrace(walk);
  else if (code === CLOSE_BRACE) closeBrace(walk);
  else if (code === SLASH) walkSlash(walk);
  else if (code === BACKTICK) walkTemplate(walk, walk.position + 1);
  else walkLessThan(walk);
}

function openBrace(walk: Walk): void {
  walk.nesting.push(opening(Nested.brace, walk.position));
  walk.position++;
}

function closeBrace(walk: Walk): void {
  const closed = walk.nesting.pop();
  walk.closingBrace = walk.position;
  walk.closedBrace = positionOf(closed);
  walk.position++;
  const kind = kindOf(closed);
  if (kind === Nested.templateHole) walkTemplate(walk, walk.position);
  else if (kind === Nested.jsxHole) resumeElement(walk);
}

function walkString(walk: Walk): void {
  const contentEnd = endOfStringContent(walk.text, walk.position);
  endOperand(walk, behindString(walk.text, walk.position, contentEnd));
}

/** Goes on inside a template, to its end or into its next hole. */
function walkTemplate(walk: Walk, inside: number): void {
  const end = endOfTemplatePart(walk.text, inside);
  if (walk.text.charCodeAt(end) === DOLLAR) {
    walk.nesting.push(opening(Nested.templateHole, end));
    walk.position = end + 2;
  } else {
    endOperand(walk, end + 1);
  }
}

function walkSlash(walk: Walk): void {
  if (walkComment(walk)) return;
  const { text, position } = walk;
  walk.position++;
  if (position < walk.divisionsUntil || !isOperandExpected(walk, position)) return;
  const end = endOfRegularExpression(text, position);
  if (end !== undefined) endOperand(walk, end);
  else walk.divisionsUntil = endOfLine(text, position);
}

function walkLessThan(walk: Walk): void {
  const { text, position } = walk;
  const isShift = text.charCodeAt(position + 1) === LESS_THAN;
  if (!isShift && walk.dialect.jsx && isOperandExpected(walk, position) && enterElement(walk)) return;
  walk.position += isShift ? 2 : 1;
}

function endOperand(walk: Walk, position: number): void {
  walk.operandEnd = position;
  walk.position = position;
}
