import { DOLLAR, StructureClass, structureClass } from './characters.ts';
import { walkComment } from './comments.ts';
import { enterElement, resumeElement } from './jsx.ts';
import { behindString, endOfRegularExpression, endOfStringContent, endOfTemplatePart } from './literals.ts';
import { isOperandExpected } from './lookBehind.ts';
import { endOfLine } from './trivia.ts';
import type { Walk } from './walk.ts';
import { Nested } from './walk.ts';

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
  switch (found) {
    case StructureClass.quote:
      return walkString(walk);
    case StructureClass.backtick:
      return walkTemplate(walk, walk.position + 1);
    case StructureClass.slash:
      return walkSlash(walk);
    case StructureClass.openParen:
      return open(walk, Nested.paren);
    case StructureClass.openBrace:
      return open(walk, Nested.brace);
    case StructureClass.closeParen:
      return closeParen(walk);
    case StructureClass.closeBrace:
      return closeBrace(walk);
    default:
      return walkLessThan(walk);
  }
}

function open(walk: Walk, kind: number): void {
  walk.nesting.push({ kind, position: walk.position });
  walk.position++;
}

function closeParen(walk: Walk): void {
  const isOpen = walk.nesting.at(-1)?.kind === Nested.paren;
  walk.closePosition = walk.position;
  walk.closedOpening = (isOpen ? walk.nesting.pop()?.position : undefined) ?? -1;
  walk.position++;
}

/** A closing brace also ends the parentheses inside it that are still open, because code is read while it is typed. */
function closeBrace(walk: Walk): void {
  let opening = walk.nesting.pop();
  while (opening?.kind === Nested.paren) opening = walk.nesting.pop();
  walk.closePosition = walk.position;
  walk.closedOpening = opening?.position ?? -1;
  walk.position++;
  if (opening?.kind === Nested.templateHole) walkTemplate(walk, walk.position);
  else if (opening?.kind === Nested.jsxHole) resumeElement(walk);
}

function walkString(walk: Walk): void {
  const contentEnd = endOfStringContent(walk.text, walk.position);
  endOperand(walk, behindString(walk.text, walk.position, contentEnd));
}

/** Goes on inside a template, to its end or into its next hole. */
function walkTemplate(walk: Walk, inside: number): void {
  const end = endOfTemplatePart(walk.text, inside);
  if (walk.text.charCodeAt(end) !== DOLLAR) return endOperand(walk, end + 1);
  walk.nesting.push({ kind: Nested.templateHole, position: end });
  walk.position = end + 2;
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
  if (walk.dialect.jsx && isOperandExpected(walk, walk.position) && enterElement(walk)) return;
  walk.position++;
}

function endOperand(walk: Walk, position: number): void {
  walk.operandEnd = position;
  walk.position = position;
}
