import type { Cursor } from './cursor.ts';
import {
  accept,
  advance,
  complain,
  expect,
  expectClosing,
  identifier,
  isAt,
  isKind,
  listed,
  spanFrom,
  startOfNext,
  tokenAt,
} from './cursor.ts';
import type { Identifier, ImportAlias, Statement } from './nodes.ts';

const MISSING = 'The name of what is imported is missing here.';

/** Behind `import`. */
export function parseImport(cursor: Cursor, start: number): Statement {
  const names = listed(
    cursor,
    () => parseAlias(cursor, dottedName),
    () => isKind(cursor, 'name'),
  );
  if (names.length === 0) complain(cursor, MISSING);
  return { kind: 'Import', names, ...spanFrom(cursor, start) };
}

/** Behind `from`. */
export function parseImportFrom(cursor: Cursor, start: number): Statement {
  let level = 0;
  while (isAt(cursor, '.') || isAt(cursor, '...')) level += advance(cursor).value.length;
  const module = isKind(cursor, 'name') ? dottedName(cursor) : undefined;
  if (module === undefined && level === 0) complain(cursor, MISSING);
  const names = expect(cursor, 'import') ? importedNames(cursor) : [];
  return { kind: 'ImportFrom', level, module, names, ...spanFrom(cursor, start) };
}

function importedNames(cursor: Cursor): readonly ImportAlias[] {
  if (isAt(cursor, '*')) {
    const { start, end } = advance(cursor);
    return [{ kind: 'ImportAlias', name: { kind: 'Identifier', name: '*', start, end }, as: undefined, start, end }];
  }
  const open = startOfNext(cursor);
  const inBrackets = accept(cursor, '(');
  const names = listed(
    cursor,
    () => parseAlias(cursor, identifier),
    () => isKind(cursor, 'name'),
  );
  if (names.length === 0) complain(cursor, MISSING);
  if (inBrackets) expectClosing(cursor, ')', open);
  return names;
}

function parseAlias(cursor: Cursor, read: (cursor: Cursor) => Identifier): ImportAlias {
  const start = startOfNext(cursor);
  const name = read(cursor);
  const as = accept(cursor, 'as') ? identifier(cursor) : undefined;
  return { kind: 'ImportAlias', name, as, ...spanFrom(cursor, start) };
}

function dottedName(cursor: Cursor): Identifier {
  const { start } = tokenAt(cursor);
  const names = [identifier(cursor).name];
  while (accept(cursor, '.')) names.push(identifier(cursor).name);
  return { kind: 'Identifier', name: names.join('.'), ...spanFrom(cursor, start) };
}
