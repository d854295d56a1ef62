import { specifierOf } from '../outline/importBindings.ts';
import type { Reading } from '../outline/reading.ts';
import type { Import, ImportFrom, Statement } from '../syntax/nodes.ts';
import type { Change } from './changes.ts';
import { lineBreakOf } from './draft/moduleStyle.ts';
import { importChanges } from './draft/writeImports.ts';
import type { Tree } from '../resolution/tree.ts';

/** A name that is to be imported: `name as local` of a module. */
export interface WantedName {
  readonly specifier: string;
  readonly name: string;
  readonly local: string;
}

/**
 * Imports names at the top level, among those that are imported there. `tree` holds all that is there afterwards. None is
 * added to a statement that is `leaving`.
 */
export function addImports(
  tree: Tree,
  reading: Reading,
  wanted: readonly WantedName[],
  leaving: ReadonlySet<Statement> = new Set(),
): readonly Change[] {
  const isOwn = (name: string): boolean => {
    const { kind } = tree.placeOf(reading.path, name);
    return kind === 'module' || kind === 'namespace';
  };
  const plan = {
    ...{ reading, leaving },
    isOfProject: (statement: Import | ImportFrom) => isOwn(specifierOfAny(statement)),
  };
  const added = wanted.map(({ specifier, name, local }) => {
    return { name, local, specifier, module: isOwn(specifier) ? reading.path : undefined, isTypeOnly: false };
  });
  const changes = importChanges(plan, { added, dropped: [] });
  if (typeof changes === 'string') return [];
  const lineBreak = lineBreakOf(reading.text);
  return changes.map((change) => ({ ...change, text: change.text.replaceAll(/\r?\n/g, lineBreak) }));
}

function specifierOfAny(statement: Import | ImportFrom): string {
  return statement.kind === 'ImportFrom' ? specifierOf(statement) : (statement.names[0]?.name.name ?? '');
}
