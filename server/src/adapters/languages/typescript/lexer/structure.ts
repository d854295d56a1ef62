import { DOLLAR, LESS_THAN, StructureClass, structureClass } from './characters.ts';
import { walkComment } from './comments.ts';
import { enterElement, resumeElement } from './jsx.ts';
import { behindString, endOfRegularExpression, endOfStringContent, endOfTemplatePart } from './literals.ts';
import { isOperandExpected } from './lookBehind.ts';
import { endOfLine } from './trivia.ts';
import type { Walk } from './walk.ts';
import { kindOf, Nested, opening, positionOf } from './walk.ts';

/**
 * Walks on to `until`, jumping over whatever is not code. Behind it, the walk's position is `until` where there is
 * code, and further on where `until` lies in a comment, a string, a template, a regular expression or a JSX text.
 *
 * This is the hottest loop of the program: only the characters that open or close something are looked at twice.
 */
export function walkTo(walk: Walk, until: number): void {
  const { text } = walk;
  let position = walk.position;
  while (position < until) {
    const found = structureClass(text.charCodeAt(position));
    if (found === StructureClass.none) {
      position++;
    } else {
      walk.position = position;
      walkCharacter(walk, found);
      position = walk.position;
    }
  }
  walk.position = position;
}

function walkCharacter(walk: Walk, found: number): void {
  if (found === StructureClass.quote) walkString(walk);
  else if (found === StructureClass.openParen) open(walk, Nested.paren);
  else if (found === StructureClass.closeParen) closeParen(walk);
  else if (found === StructureClass.openBrace) open(walk, Nested.brace);
  else if (found === StructureClass.closeBrace) closeBrace(walk);
  else if (found === StructureClass.slash) walkSlash(walk);
  else if (found === StructureClass.backtick) walkTemplate(walk, walk.position + 1);
  else walkLessThan(walk);
}

function open(walk: Walk, kind: number): void {
  walk.nesting.push(opening(kind, walk.position));
  walk.position++;
}

function closeParen(walk: Walk): void {
  const isOpen = kindOf(walk.nesting.at(-1)) === Nested.paren;
  endClosing(walk, isOpen ? walk.nesting.pop() : undefined);
}

/** A closing brace also ends the parentheses inside it that are still open, because code is read while it is typed. */
function closeBrace(walk: Walk): void {
  let closed = walk.nesting.pop();
  while (kindOf(closed) === Nested.paren) closed = walk.nesting.pop();
  endClosing(walk, closed);
  const kind = kindOf(closed);
  if (kind === Nested.templateHole) walkTemplate(walk, walk.position);
  else if (kind === Nested.jsxHole) resumeElement(walk);
}

function endClosing(walk: Walk, closed: number | undefined): void {
  walk.closePosition = walk.position;
  walk.closedOpening = positionOf(closed);
  walk.position++;
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
