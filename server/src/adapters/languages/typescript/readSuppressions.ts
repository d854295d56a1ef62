import type { ModulePath } from '#domain/graph/module.ts';
import type { Suppression } from '#domain/graph/suppression.ts';
import type { PositionAt } from '../textPositions.ts';
import { positionsIn } from '../textPositions.ts';
import { SUPPRESSION_MARK, suppressionIn } from '../writtenSuppression.ts';
import { CLOSE_BRACE, OPEN_BRACE } from './lexer/characters.ts';
import { dialectOf } from './lexer/dialect.ts';
import { readExportDeclaration, readImportDeclaration } from './lexer/importDeclaration.ts';
import { createSiteList } from './lexer/siteList.ts';
import { walkTo } from './lexer/structure.ts';
import { endOfHashbang, endOfLine, endOfWord, isWordAt, skipTrivia } from './lexer/trivia.ts';
import { createWalk, kindOf, Nested } from './lexer/walk.ts';

/** What opens a comment, up to its first word. A line of a box or of JSDoc may begin with asterisks. */
const OPENING = /\/(?:\/+[^\S\r\n]*|\*[\s*]*)/y;

/** A comment by the positions of its first character and of the one behind its last. */
interface Comment {
  readonly start: number;
  readonly end: number;
  /** In braces between the tags of JSX, which is the only way to write one there. */
  readonly inJsx: boolean;
}

/**
 * The comments of a TypeScript or JavaScript file that ask to let findings pass. Hardly any file has one, so the text is
 * searched for the word first; where it stands, the lexer tells comments from strings, templates and text.
 */
export function readSuppressions(path: ModulePath, text: string): readonly Suppression[] {
  if (!text.includes(SUPPRESSION_MARK)) return [];
  const positionAt = positionsIn(text);
  return [...commentsWithMark(path, text)].flatMap((comment) => readSuppression(text, comment, positionAt) ?? []);
}

function* commentsWithMark(path: ModulePath, text: string): Generator<Comment> {
  const walk = createWalk(text, dialectOf(path), createSiteList(text));
  walk.position = walk.commentEnd = endOfHashbang(text);
  const next = (from: number) => text.indexOf(SUPPRESSION_MARK, from);
  for (let mark = next(0); mark !== -1; mark = next(Math.max(mark + 1, walk.position))) {
    walkTo(walk, mark);
    const { lastComment, commentEnd } = walk;
    if (lastComment > mark || commentEnd <= mark) continue;
    yield { start: lastComment, end: commentEnd, inJsx: kindOf(walk.nesting.at(-1)) === Nested.jsxHole };
  }
}

function readSuppression(text: string, comment: Comment, positionAt: PositionAt): Suppression | undefined {
  OPENING.lastIndex = comment.start;
  if (!OPENING.test(text)) return undefined;
  const wordsAt = OPENING.lastIndex;
  const words = text.slice(wordsAt, comment.end).replace(/\*\/$/, '');
  const first = nextCode(text, comment);
  const last = endOfDeclaration(text, first);
  return suppressionIn({ words, wordsAt, ...withBraces(text, comment), first, last }, positionAt);
}

function withBraces(text: string, { start, end, inJsx }: Comment): Pick<Comment, 'start' | 'end'> {
  if (!inJsx) return { start, end };
  const [open, close] = [text.slice(0, start).trimEnd().length - 1, skipTrivia(text, end)];
  const isAlone = text.charCodeAt(open) === OPEN_BRACE && text.charCodeAt(close) === CLOSE_BRACE;
  return isAlone ? { start: open, end: close + 1 } : { start, end };
}

/** The first position below the line on which the comment ends that is not in a comment. */
function nextCode(text: string, { end, inJsx }: Comment): number {
  const next = skipTrivia(text, endOfLine(text, end));
  if (!inJsx || text.charCodeAt(next) !== OPEN_BRACE) return next;
  const inside = skipTrivia(text, next + 1);
  const isComment = text.charCodeAt(inside) === CLOSE_BRACE && text.startsWith('/*', skipSpace(text, next + 1));
  return isComment ? nextCode(text, { start: next, end: inside + 1, inJsx }) : next;
}

/** Where the specifier stands of the import that begins at `position`; `position` where none begins there. */
function endOfDeclaration(text: string, position: number): number {
  const end = endOfWord(text, position);
  if (isWordAt(text, position, 'import')) return readImportDeclaration(text, end)?.literal ?? position;
  if (isWordAt(text, position, 'export')) return readExportDeclaration(text, end)?.literal ?? position;
  return position;
}

function skipSpace(text: string, position: number): number {
  return text.length - text.slice(position).trimStart().length;
}
