import {
  COLON,
  COMMA,
  DIGIT_NINE,
  DIGIT_ZERO,
  DOT,
  EQUALS,
  GREATER_THAN,
  isQuote,
  isWordPart,
  LESS_THAN,
  MINUS,
  OPEN_BRACE,
  SLASH,
} from './characters.ts';
import { addImportTypes } from './jsdoc.ts';
import { behindString, endOfStringContent } from './literals.ts';
import { isWordAt, skipTrivia } from './trivia.ts';
import type { Walk } from './walk.ts';
import { kindOf, Nested, opening } from './walk.ts';

/*
 * The walk enters an element at `<Name` or `<>`, and its tags and text are read here. At a `{` it goes back to reading
 * code, and returns here at the `}` that closes it; `nesting` remembers to what.
 */

const CLOSING_TAG = /<\/\s*([^\s<>{}/]*)/g;

/** Moves over the element that begins at the walk's position, or to its first `{`; false where there is no element. */
export function enterElement(walk: Walk): boolean {
  if (!openTag(walk, walk.position)) return false;
  resumeElement(walk);
  return true;
}

/** Goes on in the innermost element, until the outermost one is left or a `{` opens code again. */
export function resumeElement(walk: Walk): void {
  let isInCode = false;
  while (!isInCode) {
    const innermost = kindOf(walk.nesting.at(-1));
    if (innermost === Nested.jsxTag) isInCode = readTag(walk);
    else if (innermost === Nested.jsxChildren) isInCode = readChildren(walk);
    else break;
  }
  if (!isInCode) walk.operandEnd = walk.position;
}

/** Enters the tag whose `<` is at `position`; false where it cannot be one. */
function openTag(walk: Walk, position: number): boolean {
  const { text } = walk;
  const nameStart = skipTrivia(text, position + 1);
  const nameEnd = endOfTagName(text, nameStart);
  const isFragment = nameEnd === nameStart && text.charCodeAt(nameStart) === GREATER_THAN;
  if (!isFragment && !startsName(text.charCodeAt(nameStart))) return false;
  if (isTypeParameter(text, nameEnd)) return false;
  walk.nesting.push(opening(Nested.jsxTag, position));
  walk.elements.push(text.slice(nameStart, nameEnd));
  walk.position = nameEnd;
  return true;
}

/** Reads attributes to the end of the tag; true where a `{` opens code. */
function readTag(walk: Walk): boolean {
  const { text } = walk;
  for (;;) {
    const position = skipTrivia(text, walk.position);
    const code = text.charCodeAt(position);
    walk.position = position + 1;
    if (code === OPEN_BRACE) return openHole(walk);
    if (code === GREATER_THAN) return endTag(walk);
    if (isQuote(code)) walk.position = behindAttributeString(text, position);
    else if (code === LESS_THAN) walk.position = walkTypeArguments(walk, position);
    else if (code === EQUALS) {
      if (enterAttributeElement(walk)) return false;
    } else {
      walk.position = endOfTagName(text, position);
      // Either `/>`, or something that no tag holds: then the rest is read as code or as the text around the tag.
      if (walk.position === position) return leaveTag(walk, position, code);
    }
  }
}

/** Behind the `>` of an opening tag. Without a closing tag further down, it was a type parameter or is half typed. */
function endTag(walk: Walk): boolean {
  if (hasClosingTag(walk)) walk.nesting[walk.nesting.length - 1] = opening(Nested.jsxChildren, walk.position);
  else leaveElement(walk);
  return false;
}

function leaveTag(walk: Walk, position: number, code: number): boolean {
  const next = code === SLASH ? skipTrivia(walk.text, position + 1) : position;
  if (walk.text.charCodeAt(next) === GREATER_THAN) walk.position = next + 1;
  leaveElement(walk);
  return false;
}

/** An element may be the value of an attribute without braces around it. */
function enterAttributeElement(walk: Walk): boolean {
  const position = skipTrivia(walk.text, walk.position);
  return walk.text.charCodeAt(position) === LESS_THAN && openTag(walk, position);
}

/** Reads text and tags between an opening tag and its closing tag; true where a `{` opens code. */
function readChildren(walk: Walk): boolean {
  const { text } = walk;
  for (let position = walk.position; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code !== OPEN_BRACE && code !== LESS_THAN) continue;
    walk.position = position + 1;
    if (code === OPEN_BRACE) return openHole(walk);
    const next = skipTrivia(text, position + 1);
    if (text.charCodeAt(next) === SLASH) return closeElement(walk, next);
    if (openTag(walk, position)) return false;
  }
  walk.position = text.length;
  leaveElement(walk);
  return false;
}

function openHole(walk: Walk): boolean {
  walk.nesting.push(opening(Nested.jsxHole, walk.position - 1));
  return true;
}

/** Leaves the element at the closing tag whose `/` is at `slash`, and the one around it where that is what it names. */
function closeElement(walk: Walk, slash: number): boolean {
  const { text, elements, nesting } = walk;
  const nameStart = skipTrivia(text, slash + 1);
  const nameEnd = endOfTagName(text, nameStart);
  const end = skipTrivia(text, nameEnd);
  walk.position = text.charCodeAt(end) === GREATER_THAN ? end + 1 : nameEnd;
  const name = text.slice(nameStart, nameEnd);
  const isForgotten =
    name !== elements.at(-1) && name === elements.at(-2) && kindOf(nesting.at(-2)) === Nested.jsxChildren;
  if (isForgotten) leaveElement(walk);
  leaveElement(walk);
  return false;
}

function leaveElement(walk: Walk): void {
  walk.nesting.pop();
  walk.elements.pop();
}

function hasClosingTag(walk: Walk): boolean {
  walk.closingTags ??= lastClosingTags(walk.text);
  return (walk.closingTags.get(walk.elements.at(-1) ?? '') ?? -1) >= walk.position;
}

function lastClosingTags(text: string): ReadonlyMap<string, number> {
  const positions = new Map<string, number>();
  for (const match of text.matchAll(CLOSING_TAG)) positions.set(match[1] ?? '', match.index);
  return positions;
}

/** `<T,>() => …`, `<T extends X>() => …` and `<T = X>() => …` are generic functions, as the compiler sees them too. */
function isTypeParameter(text: string, nameEnd: number): boolean {
  const next = skipTrivia(text, nameEnd);
  const code = text.charCodeAt(next);
  if (code === COMMA || code === EQUALS) return true;
  if (!isWordAt(text, next, 'extends')) return false;
  const behind = text.charCodeAt(skipTrivia(text, next + 'extends'.length));
  return behind !== EQUALS && behind !== GREATER_THAN && behind !== SLASH;
}

function endOfTagName(text: string, position: number): number {
  while (isTagNamePart(text.charCodeAt(position))) position++;
  return position;
}

function startsName(code: number): boolean {
  return isWordPart(code) && !(code >= DIGIT_ZERO && code <= DIGIT_NINE);
}

/** `<my-element>`, `<svg:path>` and `<Namespace.Name>` are names as well; so are those of attributes. */
function isTagNamePart(code: number): boolean {
  return isWordPart(code) || code === MINUS || code === COLON || code === DOT;
}

/** The strings of attributes know no escapes, and go over lines. */
function behindAttributeString(text: string, open: number): number {
  const end = text.indexOf(text.charAt(open), open + 1);
  return end < 0 ? text.length : end + 1;
}

/** `<Select<Option> …`: nothing but types, so that only import types can be in there. */
function walkTypeArguments(walk: Walk, open: number): number {
  const end = endOfTypeArguments(walk.text, open);
  addImportTypes(walk.list, 'import-type', walk.text.slice(open, end), open);
  return end;
}

/** The position behind the `>` that belongs to the `<` at `open`; the arrow of a function type is none. */
function endOfTypeArguments(text: string, open: number): number {
  let depth = 0;
  let position = open;
  while (position < text.length) {
    const code = text.charCodeAt(position);
    if (isQuote(code)) {
      position = behindString(text, position, endOfStringContent(text, position));
      continue;
    }
    position++;
    if (code === LESS_THAN) depth++;
    else if (code === GREATER_THAN && text.charCodeAt(position - 2) !== EQUALS && --depth === 0) return position;
  }
  return text.length;
}
