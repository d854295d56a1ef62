import type { ImportKind } from '#domain/graph/module.ts';
import type { SiteList } from './siteList.ts';
import { endOfLine } from './trivia.ts';

/** An `@` in the middle of a word (an address, a package name) begins no tag. */
const TAG = /(?<=[\s*])@(\w+)/g;

/** Tags that the compiler reads a type from. What other tags have in braces is prose or an example. */
const TYPE_TAGS = new Set([
  ...['arg', 'argument', 'augments', 'enum', 'exception', 'extends', 'implements', 'param', 'prop', 'property'],
  ...['return', 'returns', 'satisfies', 'template', 'this', 'throws', 'type', 'typedef'],
]);

/** Tags whose type is a name for the compiler, so that only its type arguments can import anything. */
const HERITAGE_TAGS = new Set(['augments', 'extends', 'implements']);

/** Behind a tag: the type in its braces, or before them the name that it is for. */
const OPENING_BRACE = /[\s*]*(?:[^\s{}@]+[\s*]+)?\{/y;

/** Behind `@import`: the names, and the quote of the specifier. An asterisk may be the one that begins a line. */
const IMPORT_CLAUSE = /[^@'"]*?\bfrom[\s*]*(?=["'])/y;
const SPECIFIER = /(["'])(.*?)\1/y;
const IMPORT_TYPE = /\bimport[\s*]*\([\s*]*(["'])(.*?)\1/dg;

/** Adds the modules that the JSDoc comment from `start` to `end` names in its types and in its `@import` tags. */
export function addJsdocImports(list: SiteList, text: string, start: number, end: number): void {
  const comment = text.slice(start, end);
  if (!comment.includes('import')) return;
  let position = 0;
  for (;;) {
    TAG.lastIndex = position;
    const tag = TAG.exec(comment)?.[1];
    if (tag === undefined) return;
    position = TAG.lastIndex;
    if (tag === 'import') position = addImportTag(list, comment, position, start);
    else if (TYPE_TAGS.has(tag)) {
      const type = typeOfTag(comment, position);
      const skipped = HERITAGE_TAGS.has(tag) ? lengthOfName(type.text) : 0;
      addImportTypes(list, 'jsdoc', type.text.slice(skipped), start + type.start + skipped);
      position = type.start + type.text.length;
    }
  }
}

/** Adds the modules named by import types in a stretch of text that holds nothing but types. */
export function addImportTypes(list: SiteList, kind: ImportKind, types: string, offset: number): void {
  for (const match of types.matchAll(IMPORT_TYPE)) {
    const range = match.indices?.[2];
    if (range !== undefined) list.add(kind, true, offset + range[0], offset + range[1]);
  }
}

function addImportTag(list: SiteList, comment: string, position: number, offset: number): number {
  IMPORT_CLAUSE.lastIndex = position;
  if (!IMPORT_CLAUSE.test(comment)) return position;
  SPECIFIER.lastIndex = IMPORT_CLAUSE.lastIndex;
  const specifierStart = SPECIFIER.lastIndex + 1;
  const specifier = SPECIFIER.exec(comment)?.[2];
  if (specifier === undefined) return position;
  list.add('jsdoc', true, offset + specifierStart, offset + specifierStart + specifier.length);
  return specifierStart + specifier.length;
}

function typeOfTag(comment: string, position: number): { readonly start: number; readonly text: string } {
  OPENING_BRACE.lastIndex = position;
  const isBraced = OPENING_BRACE.test(comment);
  // `@type`, `@enum` and `@this` may leave the braces out; the type then ends with the line.
  const start = isBraced ? OPENING_BRACE.lastIndex : position;
  return { start, text: comment.slice(start, isBraced ? endOfBraces(comment, start) : endOfLine(comment, start)) };
}

function lengthOfName(type: string): number {
  const typeArguments = type.indexOf('<');
  return typeArguments < 0 ? type.length : typeArguments;
}

function endOfBraces(comment: string, start: number): number {
  let depth = 1;
  for (let position = start; position < comment.length; position++) {
    const character = comment[position];
    if (character === '{') depth++;
    else if (character === '}' && --depth === 0) return position;
  }
  return comment.length;
}
