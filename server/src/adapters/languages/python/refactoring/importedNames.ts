import type { TextRange } from '#domain/text.ts';
import { compareRanges } from '#domain/text.ts';
import type { Reading } from '../outline/reading.ts';
import { rangeOf } from '../outline/reading.ts';
import type { Import, ImportAlias, ImportFrom, Statement } from '../syntax/nodes.ts';

/** Some of the names of one import. */
export interface ImportedNames {
  readonly statement: Import | ImportFrom;
  readonly aliases: readonly ImportAlias[];
}

/** What is imported where a site stands: one name, or where the site is that of the module, all of its names. */
export function importedNamesAt(
  reading: Reading,
  range: TextRange,
  statements: readonly Statement[] = reading.module.body,
): ImportedNames | undefined {
  for (const statement of statements) {
    if (statement.kind !== 'Import' && statement.kind !== 'ImportFrom') continue;
    const alias = statement.names.find(({ name }) => compareRanges(rangeOf(reading, name), range) === 0);
    if (alias !== undefined) return alias.name.name === '*' ? undefined : { statement, aliases: [alias] };
    if (statement.kind !== 'ImportFrom' || !isOnModule(reading, statement, range)) continue;
    return statement.names.some(({ name }) => name.name === '*') ? undefined : { statement, aliases: statement.names };
  }
  return undefined;
}

/** The imports in the bodies of functions, be it behind conditions; none of those that something is tried with. */
export function importsInFunctions({ module }: Reading): readonly (Import | ImportFrom)[] {
  const found: (Import | ImportFrom)[] = [];
  const look = (statement: Statement, isInFunction: boolean): void => {
    switch (statement.kind) {
      case 'Import':
      case 'ImportFrom':
        if (isInFunction) found.push(statement);
        return;
      case 'FunctionDef':
        statement.body.forEach((inner) => look(inner, true));
        return;
      case 'ClassDef':
        statement.body.forEach((inner) => look(inner, false));
        return;
      case 'If':
        [...statement.body, ...statement.otherwise].forEach((inner) => look(inner, isInFunction));
    }
  };
  for (const statement of module.body) look(statement, false);
  return found;
}

/** What the name is called in the module; of `import a.b`, `a`. */
export function localName({ name, as }: ImportAlias): string {
  return as?.name ?? name.name.split('.')[0] ?? '';
}

/** Between `from` and `import`, dots included. */
function isOnModule(reading: Reading, { start, names: [first] }: ImportFrom, range: TextRange): boolean {
  if (first === undefined) return false;
  return (
    compareRanges(reading.positions.range(start, start), range) < 0 && compareRanges(range, rangeOf(reading, first)) < 0
  );
}
