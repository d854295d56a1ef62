import { CharacterClass, DOLLAR } from './characters.ts';
import { walkComment } from './comments.ts';
import { enterElement, resumeElement } from './jsx.ts';
import { behindString, endOfRegularExpression, endOfStringContent, endOfTemplatePart } from './literals.ts';
import { isConditionExpected, isObjectExpected, isOperandExpected } from './operands.ts';
import { endOfLine } from './trivia.ts';
import type { Walk } from './walk.ts';
import { Nested, Previous } from './walk.ts';

/** Deals with the token at the walk's position, whose first character is of that class, and moves behind it. */
export function walkToken(walk: Walk, kind: number): void {
  switch (kind) {
    case CharacterClass.quote:
      return walkString(walk);
    case CharacterClass.backtick:
      return walkTemplate(walk, walk.position + 1);
    case CharacterClass.slash:
      return walkSlash(walk);
    case CharacterClass.openParen:
      return open(walk, isConditionExpected(walk) ? Nested.condition : Nested.paren);
    case CharacterClass.openBrace:
      return open(walk, isObjectExpected(walk) ? Nested.object : Nested.block);
    case CharacterClass.closeParen:
      return closeParen(walk);
    case CharacterClass.closeBrace:
      return closeBrace(walk);
    default:
      return walkLessThan(walk);
  }
}

function moveTo(walk: Walk, position: number, previous: number): void {
  walk.previousStart = walk.position;
  walk.previous = previous;
  walk.position = position;
}

function open(walk: Walk, nested: number): void {
  walk.nesting.push(nested);
  moveTo(walk, walk.position + 1, Previous.operator);
}

function closeParen(walk: Walk): void {
  const top = walk.nesting.at(-1);
  if (top === Nested.paren || top === Nested.condition) walk.nesting.pop();
  moveTo(walk, walk.position + 1, top === Nested.condition ? Previous.operator : Previous.operand);
}

/** A closing brace also ends the parentheses inside it that are not closed yet, because code is read while it is typed. */
function closeBrace(walk: Walk): void {
  let closed = walk.nesting.pop();
  while (closed === Nested.paren || closed === Nested.condition) closed = walk.nesting.pop();
  const behind = walk.position + 1;
  if (closed === Nested.templateHole) return walkTemplate(walk, behind);
  moveTo(walk, behind, closed === Nested.object ? Previous.operand : Previous.operator);
  if (closed === Nested.jsxHole) resumeElement(walk);
}

function walkString(walk: Walk): void {
  const contentEnd = endOfStringContent(walk.text, walk.position);
  moveTo(walk, behindString(walk.text, walk.position, contentEnd), Previous.operand);
}

/** Goes on inside a template, to its end or into its next hole. */
function walkTemplate(walk: Walk, inside: number): void {
  const end = endOfTemplatePart(walk.text, inside);
  if (walk.text.charCodeAt(end) !== DOLLAR) return moveTo(walk, end + 1, Previous.operand);
  walk.nesting.push(Nested.templateHole);
  moveTo(walk, end + 2, Previous.operator);
}

function walkSlash(walk: Walk): void {
  if (walkComment(walk)) return;
  if (walk.position < walk.divisionsUntil || !isOperandExpected(walk)) {
    return moveTo(walk, walk.position + 1, Previous.operator);
  }
  const end = endOfRegularExpression(walk.text, walk.position);
  if (end !== undefined) return moveTo(walk, end, Previous.operand);
  walk.divisionsUntil = endOfLine(walk.text, walk.position);
  moveTo(walk, walk.position + 1, Previous.operator);
}

function walkLessThan(walk: Walk): void {
  if (walk.dialect.jsx && isOperandExpected(walk) && enterElement(walk)) return;
  moveTo(walk, walk.position + 1, Previous.operator);
}
