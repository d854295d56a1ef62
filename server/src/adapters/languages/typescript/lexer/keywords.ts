import { DOT, OPEN_PAREN } from './characters.ts';
import type { FoundImport } from './foundImport.ts';
import { readImportCall, readRequireCall } from './importCall.ts';
import { readExportDeclaration, readImportDeclaration } from './importDeclaration.ts';
import { behindString, endOfStringContent, endOfTemplatePart } from './literals.ts';
import { isPropertyExpected, previousToken } from './operands.ts';
import { isWordAt, skipTrivia } from './trivia.ts';
import type { Walk } from './walk.ts';

const FIRST_LETTER = { e: 101, i: 105, r: 114 } as const;

/**
 * Looks at the word from `start` to `end`, and adds the import that it begins, if it does. Gives the position where
 * the walk goes on: `end`, or where a declaration was read as a whole, the position behind its specifier.
 */
export function walkKeyword(walk: Walk, start: number, end: number): number {
  const { text } = walk;
  switch (text.charCodeAt(start)) {
    case FIRST_LETTER.i:
      return isKeyword(walk, start, end, 'import') ? walkImport(walk, end) : end;
    case FIRST_LETTER.e:
      return isKeyword(walk, start, end, 'export') ? addDeclaration(walk, readExportDeclaration(text, end), end) : end;
    case FIRST_LETTER.r:
      return isKeyword(walk, start, end, 'require') ? addCall(walk, readRequireCall(text, end), end) : end;
    default:
      return end;
  }
}

function isKeyword(walk: Walk, start: number, end: number, keyword: string): boolean {
  return end - start === keyword.length && isWordAt(walk.text, start, keyword) && !isPropertyExpected(walk);
}

function walkImport(walk: Walk, end: number): number {
  const next = walk.text.charCodeAt(skipTrivia(walk.text, end));
  const isCall = next === OPEN_PAREN || next === DOT;
  if (isCall) return addCall(walk, readImportCall(walk.text, end, previousToken(walk), walk.dialect), end);
  return addDeclaration(walk, readImportDeclaration(walk.text, end), end);
}

function addDeclaration(walk: Walk, found: FoundImport | undefined, end: number): number {
  if (found === undefined) return end;
  const contentEnd = endOfStringContent(walk.text, found.literal);
  walk.list.add(found.kind, found.typeOnly, found.literal + 1, contentEnd);
  return behindString(walk.text, found.literal, contentEnd);
}

/** Goes on right behind the keyword, because the parenthesis and what else is in it are part of the walk. */
function addCall(walk: Walk, found: FoundImport | undefined, end: number): number {
  if (found === undefined) return end;
  const isTemplate = walk.text.charAt(found.literal) === '`';
  const findEnd = isTemplate ? endOfTemplatePart : endOfStringContent;
  const contentStart = found.literal + 1;
  walk.list.add(
    found.kind,
    found.typeOnly,
    contentStart,
    findEnd(walk.text, isTemplate ? contentStart : found.literal),
  );
  return end;
}
