import { BACKTICK, DOT, isWordPart, OPEN_PAREN } from './characters.ts';
import type { FoundImport } from './foundImport.ts';
import { readImportCall, readRequireCall } from './importCall.ts';
import { readExportDeclaration, readImportDeclaration } from './importDeclaration.ts';
import { behindString, endOfStringContent, endOfTemplatePart } from './literals.ts';
import { isProperty, tokenBefore } from './lookBehind.ts';
import { endOfWord, skipTrivia } from './trivia.ts';
import type { Walk } from './walk.ts';

/**
 * Adds the import that the word at the walk's position begins, if it does, and moves on.
 *
 * Behind a dot, a call is a method's; a whole declaration there means that the line before is still being typed.
 */
export function walkKeyword(walk: Walk): void {
  const { text, position } = walk;
  const end = endOfWord(text, position);
  walk.position = end;
  if (isWordPart(text.charCodeAt(position - 1))) return;
  const keyword = text.slice(position, end);
  if (keyword === 'import') walkImport(walk, position, end);
  else if (keyword === 'export') addDeclaration(walk, readExportDeclaration(text, end));
  else if (keyword === 'require' && !isProperty(walk, position)) addCall(walk, readRequireCall(text, end));
}

function walkImport(walk: Walk, start: number, end: number): void {
  const { text, dialect } = walk;
  const next = text.charCodeAt(skipTrivia(text, end));
  if (next !== OPEN_PAREN && next !== DOT) addDeclaration(walk, readImportDeclaration(text, end));
  else if (!isProperty(walk, start)) addCall(walk, readImportCall(text, end, tokenBefore(walk, start), dialect));
}

/** A declaration was read as a whole, so the walk goes on behind it. */
function addDeclaration(walk: Walk, found: FoundImport | undefined): void {
  if (found === undefined) return;
  const contentEnd = endOfStringContent(walk.text, found.literal);
  walk.list.add(found.kind, found.typeOnly, found.literal + 1, contentEnd);
  walk.position = walk.operandEnd = behindString(walk.text, found.literal, contentEnd);
}

/** The walk goes on right behind the keyword, because the parenthesis and all in it have yet to be walked over. */
function addCall({ text, list }: Walk, found: FoundImport | undefined): void {
  if (found === undefined) return;
  const { kind, typeOnly, literal } = found;
  const start = literal + 1;
  const isTemplate = text.charCodeAt(literal) === BACKTICK;
  list.add(kind, typeOnly, start, isTemplate ? endOfTemplatePart(text, start) : endOfStringContent(text, literal));
}
