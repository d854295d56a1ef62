import { ASTERISK, SLASH } from './characters.ts';
import { addJsdocImports } from './jsdoc.ts';
import { addReference } from './referenceDirective.ts';
import { followsComment, isAtStart } from './lookBehind.ts';
import { endOfComment } from './trivia.ts';
import type { Walk } from './walk.ts';

/** Moves behind the comment at the walk's position, adding the imports it makes; false where there is no comment. */
export function walkComment(walk: Walk): boolean {
  const { text, position } = walk;
  const end = endOfComment(text, position);
  if (end === position) return false;
  if (isTripleSlash(text, position)) {
    // A directive is one only before the first token.
    if (isAtStart(walk, position)) addReference(walk.list, text, position, end);
  } else if (walk.dialect.jsdocTypes && isJsdoc(text, position)) {
    addJsdocImports(walk.list, text, position, end);
  }
  if (!followsComment(walk, position)) walk.commentStart = position;
  walk.lastComment = position;
  walk.commentEnd = end;
  walk.position = end;
  return true;
}

function isTripleSlash(text: string, position: number): boolean {
  return text.charCodeAt(position + 1) === SLASH && text.charCodeAt(position + 2) === SLASH;
}

/** An opening comment with exactly two asterisks; more of them draw a box. */
function isJsdoc(text: string, position: number): boolean {
  return (
    text.startsWith('/**', position) &&
    text.charCodeAt(position + 3) !== ASTERISK &&
    text.charCodeAt(position + 3) !== SLASH
  );
}
