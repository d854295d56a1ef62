import { CLOSE_PAREN, COMMA, OPEN_PAREN } from './characters.ts';
import { prefixOf } from './strings.ts';
import { skipBlanksAndLines } from './trivia.ts';

/** A string that a call imports: `importlib.import_module("a.b")`, `__import__("a.b")`. */
export interface ImportedString {
  readonly start: number;
  readonly end: number;
  readonly specifier: string;
}

const CALL = /(?:(?:^|[^\w.])importlib\s*\.\s*import_module|(?:^|[^\w.])import_module|(?:^|[^\w.])__import__)\s*$/;
const LONGEST_CALL = 60;
const LONGEST_COMMENT = 200;
const MODULE_NAME = /^\.*[^\W\d]\w*(?:\.[^\W\d]\w*)*$/u;
const OWN_PACKAGE = /^(?:package\s*=\s*)?(?:__package__|__name__)\s*\)/;
const NAMED_PACKAGE = /^(?:package\s*=\s*)?(["'])([\w.]+)\1\s*,?\s*\)/;

/** The module that a string names; undefined where it is not the argument of such a call, or no plain name. */
export function readImportedString(text: string, quote: number, behind: number): ImportedString | undefined {
  const prefix = prefixOf(text, quote);
  const before = bracketBefore(text, quote - prefix.length);
  if (before === undefined) return undefined;
  if (!CALL.test(text.slice(Math.max(0, before - LONGEST_CALL), before))) return undefined;
  if (!/^[ru]?$/i.test(prefix)) return undefined;
  const [start, end] = [quote + 1, behind - 1];
  const written = text.slice(start, end);
  const next = skipBlanksAndLines(text, behind);
  const isWhole = text.charCodeAt(next) === CLOSE_PAREN || text.charCodeAt(next) === COMMA;
  if (!isWhole || !MODULE_NAME.test(written)) return undefined;
  return { start, end, specifier: written.startsWith('.') ? fromPackage(text, next, written) : written };
}

/** A relative name counts from the package that the call names, and without one from that of the module. */
function fromPackage(text: string, next: number, written: string): string {
  const argument = text.charCodeAt(next) === COMMA ? text.slice(skipBlanksAndLines(text, next + 1)).slice(0, 200) : '';
  const named = OWN_PACKAGE.test(argument) ? undefined : NAMED_PACKAGE.exec(argument)?.[2];
  if (named === undefined) return written;
  const level = written.search(/[^.]/);
  const packages = named.split('.');
  const kept = packages.slice(0, packages.length - (level - 1));
  return kept.length === 0 ? written : [...kept, written.slice(level)].join('.');
}

/** Where the bracket opens that nothing but spaces and comments stand behind, as far as `position`. */
function bracketBefore(text: string, position: number): number | undefined {
  let last = position - 1;
  while (last >= 0 && text.charCodeAt(last) <= 32) last--;
  if (text.charCodeAt(last) === OPEN_PAREN) return last;
  const from = Math.max(0, position - LONGEST_COMMENT);
  const before = text.slice(from, position);
  for (let open = before.indexOf('('); open !== -1; open = before.indexOf('(', open + 1)) {
    if (skipBlanksAndLines(text, from + open + 1) === position) return from + open;
  }
  return undefined;
}
