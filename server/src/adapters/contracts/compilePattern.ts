import { expand } from 'brace-expansion';
import picomatch from 'picomatch';

import type { PathPattern, PatternSegment } from '#domain/architecture/pathPattern.ts';

/** What a pattern's text means: one pattern, several where braces reach across slashes, or why it means nothing. */
export type CompiledPattern =
  | { readonly patterns: readonly PathPattern[]; readonly problem?: undefined }
  | { readonly patterns?: undefined; readonly problem: string };

const MOST_ALTERNATIVES = 200;
const CAPTURE = /^\{([A-Za-z_][A-Za-z0-9_-]*)\}$/;
const CAPTURE_INSIDE = /\{([A-Za-z_][A-Za-z0-9_-]*)\}/;
const ONE_OF_NAMES = /^\{([^*?[\]{}()]+,[^*?[\]{}()]+)\}$/;
const GLOB_CHARACTERS = /[*?[\]{}]|[@!+]\(/;
const FILE_NAME =
  /\.(?:[cm]?[jt]sx?|pyi?|jsonc?|vue|svelte|astro|mdx?|css|scss|less|html|graphql|gql|sql|ya?ml|\{[^}]*\})$/;

/**
 * Compiles one path pattern of a contract. Total: what cannot be understood comes back as a problem in words.
 *
 * A folder stands for all that lies in it, so `src/domain`, `src/domain/` and `src/domain/**` are the same pattern.
 */
export function compilePattern(text: string): CompiledPattern {
  const problem = problemOf(text);
  if (problem !== undefined) return { problem };
  const patterns: PathPattern[] = [];
  const alternatives = alternativesOf(text);
  if (alternatives.length > MOST_ALTERNATIVES) return { problem: `The braces of "${text}" stand for too many paths.` };
  for (const alternative of alternatives) {
    const segments = compileSegments(alternative);
    if (typeof segments === 'string') return { problem: segments };
    patterns.push({ text, segments });
  }
  return { patterns };
}

/** Compiles patterns that are known to be right because they are part of the program or were made by it. */
export function compileOwnPatterns(texts: readonly string[]): PathPattern[] {
  return texts.flatMap((text) => compilePattern(text).patterns ?? []);
}

function problemOf(text: string): string | undefined {
  if (text.trim() === '') return 'The pattern is empty. Name a folder, such as "src/domain/**".';
  if (text.trim() !== text) return `The pattern "${text}" begins or ends with a space.`;
  if (text.includes('\\')) return `The pattern "${text}" holds a backslash. Write "/" between folders on every system.`;
  if (text.startsWith('!'))
    return `The pattern "${text}" begins with "!". List what is to be left out under "exclude".`;
  if (/(?:^|\/)\.\.(?:\/|$)/.test(text)) {
    return `The pattern "${text}" leaves the folder of the contract. Patterns are relative to that folder and cannot use "..".`;
  }
  return undefined;
}

/** Braces that hold no slash stay with the glob library; only those that reach across folders are written out. */
function alternativesOf(text: string): readonly string[] {
  return bracesReachAcrossFolders(text) ? expand(text, { max: MOST_ALTERNATIVES + 1 }) : [text];
}

function bracesReachAcrossFolders(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '{') open++;
    else if (character === '}') open = Math.max(0, open - 1);
    else if (character === '/' && open > 0) return true;
  }
  return false;
}

/** The segments, or a problem in words. */
function compileSegments(text: string): PatternSegment[] | string {
  const names = text.split('/').filter((name) => name !== '' && name !== '.');
  const segments: PatternSegment[] = [];
  for (const name of names) {
    const segment = compileSegment(name);
    if (typeof segment === 'string') return `${segment} (in "${text}")`;
    const repeated = segment.kind === 'any-depth' && segments.at(-1)?.kind === 'any-depth';
    if (!repeated) segments.push(segment);
  }
  if (namesFolder(names.at(-1), text)) segments.push({ kind: 'any-depth' });
  return segments;
}

/** Whether the pattern ends in a folder's name, so that all that lies in the folder is meant. */
function namesFolder(last: string | undefined, text: string): boolean {
  if (last === undefined) return true;
  if (last === '**') return false;
  if (text.endsWith('/')) return true;
  return !FILE_NAME.test(last) && !/[*?]/.test(last);
}

function compileSegment(name: string): PatternSegment | string {
  if (name === '**') return { kind: 'any-depth' };
  if (name === '*') return { kind: 'any-name' };
  const capture = CAPTURE.exec(name);
  if (capture?.[1] !== undefined) return compileCapture(capture[1]);
  if (isLiteral(name)) return { kind: 'literal', text: name };
  const names = ONE_OF_NAMES.exec(name)?.[1]?.split(',');
  if (names !== undefined) return oneOf(new Set(names));
  if (CAPTURE_INSIDE.test(name))
    return `"${name}" mixes a capture with other text. A capture stands for a whole folder name`;
  return compileGlob(name);
}

function compileCapture(name: string): PatternSegment | string {
  return name === 'context'
    ? { kind: 'capture', name }
    : `"{${name}}" is not known. The one capture there is is "{context}"`;
}

/** Folders such as `[id]` and `(group)` are common in web frameworks; a class of characters for a whole name is not. */
function isLiteral(name: string): boolean {
  return !GLOB_CHARACTERS.test(name) || /^\[{1,2}[^[\]*?{}]+\]{1,2}$/.test(name);
}

/** Most braces only list names, and looking one up is many times faster than matching an expression. */
function oneOf(names: ReadonlySet<string>): PatternSegment {
  return { kind: 'glob', matches: (segment) => names.has(segment) };
}

function compileGlob(name: string): PatternSegment | string {
  try {
    const expression = picomatch.makeRe(name, { dot: true, nonegate: true, strictBrackets: true, windows: false });
    return { kind: 'glob', matches: (segment) => expression.test(segment) };
  } catch {
    // The library throws on brackets that are never closed and the like; its words are not for users.
    return `"${name}" is no pattern that can be understood. Are all brackets closed?`;
  }
}
