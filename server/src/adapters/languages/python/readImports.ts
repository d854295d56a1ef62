import type { ImportSite } from '#domain/graph/module.ts';
import { nameSpecifier } from '#domain/graph/nameSpecifiers.ts';
import type { SiteList } from '../siteList.ts';
import { createSiteList } from '../siteList.ts';
import { createGuards } from './lexer/guards.ts';
import type { Guards } from './lexer/guards.ts';
import { readImportedString } from './lexer/importCall.ts';
import { readFromStatement, readImportStatement } from './lexer/importStatement.ts';
import { walkTokens } from './lexer/walkTokens.ts';
import { isWordAt } from './lexer/trivia.ts';

/**
 * Every import site of a Python file, in the order of the text.
 *
 * Total: text that does not parse gives the imports that can still be read. `import` and `from` are words that nothing
 * else can be called, so it is enough to know strings and comments, and where statements begin.
 *
 * Each name behind `from … import` is a site of its own, because it may be a module: only the resolver can tell. Its
 * specifier has a colon (`pkg.mod:name`), so that it is told from all others.
 */
export function readImports(text: string): readonly ImportSite[] {
  const list = createSiteList(text);
  const guards = createGuards(text);
  const callsImport = text.includes('import_module') || text.includes('__import__');
  walkTokens(text, {
    onStatement: (position) => readStatement({ text, list, guards }, position),
    onLine: guards?.beginLine,
    onString: callsImport ? (quote, behind) => addImportedString(list, text, quote, behind) : undefined,
  });
  return list.sites;
}

interface Reading {
  readonly text: string;
  readonly list: SiteList;
  readonly guards: Guards | undefined;
}

/** Reads the statement at `position` if it imports something. Returns the first position behind what was read. */
function readStatement(reading: Reading, position: number): number {
  const { text } = reading;
  if (isWordAt(text, position, 'import')) return addImports(reading, position + 'import'.length);
  if (isWordAt(text, position, 'from')) return addFrom(reading, position + 'from'.length);
  return position;
}

function addImports({ text, list, guards }: Reading, behindKeyword: number): number {
  const { names, end } = readImportStatement(text, behindKeyword);
  const isTypeOnly = guards?.isTypeOnly ?? false;
  for (const { name, start, end } of names) {
    list.add(isTypeOnly ? 'type-checking' : 'import', isTypeOnly, start, end, name);
  }
  return end;
}

function addFrom({ text, list, guards }: Reading, behindKeyword: number): number {
  const statement = readFromStatement(text, behindKeyword);
  if (statement === undefined) return behindKeyword;
  const { module, names } = statement;
  const isTypeOnly = guards?.isTypeOnly ?? false;
  const kind = isTypeOnly ? 'type-checking' : 'from-import';
  list.add(kind, isTypeOnly, module.start, module.end, module.name);
  for (const { name, start, end } of names) list.add(kind, isTypeOnly, start, end, nameSpecifier(module.name, name));
  guards?.noteFrom(statement);
  return statement.end;
}

function addImportedString(list: SiteList, text: string, quote: number, behind: number): void {
  const found = readImportedString(text, quote, behind);
  if (found !== undefined) list.add('dynamic-import', false, found.start, found.end, found.specifier);
}
