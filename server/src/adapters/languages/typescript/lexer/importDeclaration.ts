import { ASTERISK, CLOSE_BRACE, COMMA, EQUALS, isQuote, isWordPart, OPEN_BRACE, OPEN_PAREN } from './characters.ts';
import type { FoundImport } from './foundImport.ts';
import { behindString, endOfStringContent } from './literals.ts';
import { endOfWord, isLineBreakBetween, isWordAt, skipTrivia } from './trivia.ts';

/*
 * Everything here looks ahead and consumes nothing: where a clause turns out not to be one (it is still being typed,
 * or the word was something else), the walk goes on right behind the keyword and misses nothing that follows.
 */

/** The names of a clause: where they end, and whether every one of them is marked as a type. */
interface Names {
  readonly end: number;
  readonly allTypes: boolean;
}

/** How many words there are up to a comma, and where the last one ends. */
interface Words {
  readonly count: number;
  readonly end: number;
}

/** Reads on behind the keyword `import`, whose call form is not dealt with here. */
export function readImportDeclaration(text: string, behindKeyword: number): FoundImport | undefined {
  const start = skipTrivia(text, behindKeyword);
  if (isQuote(text.charCodeAt(start))) return { kind: 'side-effect', typeOnly: false, literal: start };
  const clause = skipModifier(text, start, 'defer') ?? skipModifier(text, start, 'source');
  if (clause !== undefined) return readImportClause(text, clause, false);
  const typeClause = skipModifier(text, start, 'type');
  return readImportClause(text, typeClause ?? start, typeClause !== undefined);
}

/** Reads on behind the keyword `export`. */
export function readExportDeclaration(text: string, behindKeyword: number): FoundImport | undefined {
  let position = skipTrivia(text, behindKeyword);
  const typeOnly = isWordAt(text, position, 'type');
  if (typeOnly) position = skipTrivia(text, position + 'type'.length);
  const names = readNames(text, position);
  if (names === undefined) return undefined;
  return readFrom(text, names.end, 'export', typeOnly || names.allTypes);
}

function readImportClause(text: string, start: number, typeOnly: boolean): FoundImport | undefined {
  let position = start;
  const hasDefault = isWordPart(text.charCodeAt(position)) && !isFromClause(text, position);
  if (hasDefault) {
    position = skipTrivia(text, endOfWord(text, position));
    if (text.charCodeAt(position) === EQUALS) return readImportEquals(text, position + 1, typeOnly);
    if (text.charCodeAt(position) !== COMMA) return readFrom(text, position, 'import', typeOnly);
    position = skipTrivia(text, position + 1);
  }
  const names = readNames(text, position);
  if (names === undefined) return readFrom(text, position, 'import', typeOnly);
  return readFrom(text, names.end, 'import', typeOnly || (names.allTypes && !hasDefault));
}

function readImportEquals(text: string, behindEquals: number, typeOnly: boolean): FoundImport | undefined {
  const position = skipTrivia(text, behindEquals);
  if (!isWordAt(text, position, 'require')) return undefined;
  const open = skipTrivia(text, position + 'require'.length);
  if (text.charCodeAt(open) !== OPEN_PAREN) return undefined;
  const literal = skipTrivia(text, open + 1);
  return isQuote(text.charCodeAt(literal)) ? { kind: 'import-equals', typeOnly, literal } : undefined;
}

/** `from "x"`; also `"x"` alone on the line where the names end, because `from` is what people forget. */
function readFrom(text: string, behindNames: number, kind: 'import' | 'export', typeOnly: boolean) {
  const position = skipTrivia(text, behindNames);
  const literal = isWordAt(text, position, 'from') ? skipTrivia(text, position + 'from'.length) : position;
  if (!isQuote(text.charCodeAt(literal))) return undefined;
  if (literal === position && isLineBreakBetween(text, behindNames, literal)) return undefined;
  return { kind, typeOnly, literal };
}

/**
 * The position behind a word such as `type` where it changes what the import is; undefined where it is a name:
 * `import type from "x"` and `import type, { A } from "x"` have a default import that is called so.
 */
function skipModifier(text: string, position: number, modifier: string): number | undefined {
  if (!isWordAt(text, position, modifier)) return undefined;
  const next = skipTrivia(text, position + modifier.length);
  const code = text.charCodeAt(next);
  if (code === OPEN_BRACE || code === ASTERISK) return next;
  return isWordPart(code) && !isFromClause(text, next) ? next : undefined;
}

function isFromClause(text: string, position: number): boolean {
  return isWordAt(text, position, 'from') && isQuote(text.charCodeAt(skipTrivia(text, position + 'from'.length)));
}

/** `{ … }` or `* as name`; undefined where neither begins at `position`, or it is not complete. */
function readNames(text: string, position: number): Names | undefined {
  const code = text.charCodeAt(position);
  if (code === OPEN_BRACE) return readNamesInBraces(text, position + 1);
  if (code !== ASTERISK) return undefined;
  const next = skipTrivia(text, position + 1);
  if (!isWordAt(text, next, 'as')) return { end: position + 1, allTypes: false };
  return { end: endOfName(text, skipTrivia(text, next + 'as'.length)), allTypes: false };
}

/** Also ends before `from "x"`, where the closing brace is not typed yet. */
function readNamesInBraces(text: string, start: number): Names | undefined {
  let position = start;
  let allTypes = true;
  let isEmpty = true;
  for (;;) {
    position = skipTrivia(text, position);
    const code = text.charCodeAt(position);
    if (code === CLOSE_BRACE) return { end: position + 1, allTypes: allTypes && !isEmpty };
    if (isFromClause(text, position)) return { end: position, allTypes: allTypes && !isEmpty };
    if (code === COMMA) position++;
    else {
      const first = position;
      const words = readSpecifier(text, first);
      if (words.count === 0) return undefined;
      position = words.end;
      isEmpty = false;
      // Of `type`, `type X`, `type as Y` and `type X as Y`, those with an even number of words are types.
      if (words.count % 2 !== 0 || !isWordAt(text, first, 'type')) allTypes = false;
    }
  }
}

/**
 * The words between two commas, a quoted name being one as well; none where the next declaration begins among them,
 * because the braces are still open.
 */
function readSpecifier(text: string, start: number): Words {
  let count = 0;
  let end = start;
  for (let position = start; ; position = skipTrivia(text, end)) {
    if (count > 0 && isFromClause(text, position)) return { count, end };
    if (startsDeclaration(text, position)) return { count: 0, end };
    const nameEnd = endOfName(text, position);
    if (nameEnd === position) return { count, end };
    count++;
    end = nameEnd;
  }
}

/** Both keywords may also be names: then `as`, a comma or the closing brace follows. */
function startsDeclaration(text: string, position: number): boolean {
  if (!isWordAt(text, position, 'import') && !isWordAt(text, position, 'export')) return false;
  const next = skipTrivia(text, position + 'import'.length);
  const code = text.charCodeAt(next);
  return code !== COMMA && code !== CLOSE_BRACE && !isWordAt(text, next, 'as');
}

/** Where a name ends that may also be a string: `export { "any name" as x } from "y"`. */
function endOfName(text: string, position: number): number {
  if (!isQuote(text.charCodeAt(position))) return endOfWord(text, position);
  return behindString(text, position, endOfStringContent(text, position));
}
