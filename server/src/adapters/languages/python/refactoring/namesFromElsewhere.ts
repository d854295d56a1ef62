import { specifierOf } from '../outline/importBindings.ts';
import type { WrittenImport } from '../lexer/statements.ts';
import { readWrittenModule } from '../lexer/statements.ts';
import type { Reading } from '../outline/reading.ts';
import type { Tree } from '../resolution/tree.ts';
import { writeItems } from '../rewrite/rewriteFrom.ts';
import type { ImportAlias, ImportFrom } from '../syntax/nodes.ts';
import { addImports } from './addImports.ts';
import type { Change } from './changes.ts';
import { takeOut } from './takeOut.ts';

/** Names of a `from … import` that come from another module from now on. */
export interface NamesElsewhere {
  readonly statement: ImportFrom;
  readonly aliases: readonly ImportAlias[];
  /** What is written for the other module. */
  readonly specifier: string;
  /** What they are called there, by what they are called now. */
  readonly names: ReadonlyMap<string, string>;
}

/**
 * Has names come from another module: beside others of it that are imported at the top level already, else by the same
 * statement, or by one of their own where some of its names stay. Says why where that cannot be done.
 */
export function namesFromElsewhere(
  tree: Tree,
  reading: Reading,
  { statement, aliases, specifier, names }: NamesElsewhere,
): readonly Change[] | string {
  if (isJoinable(reading, statement, specifier)) {
    const wanted = aliases.map(({ name, as }) => {
      return { specifier, name: names.get(name.name) ?? name.name, local: as?.name ?? name.name };
    });
    return [...takeOut(reading, { statement, aliases }), ...addImports(tree, reading, wanted)];
  }
  const written = readWrittenModule(reading.text).imports.find(
    (each): each is Extract<WrittenImport, { kind: 'from' }> => each.kind === 'from' && each.start === statement.start,
  );
  if (written === undefined) return `An import in ${reading.path} could not be read.`;
  const leaving = new Set(aliases.map(({ name }) => name.start));
  const items = written.names.map((one) =>
    leaving.has(one.start)
      ? { written: one, module: specifier, name: names.get(one.name) ?? one.name }
      : { written: one, module: written.module.name, name: one.name },
  );
  const changes: Change[] = [];
  const edits = { replace: (start: number, end: number, text: string) => void changes.push({ start, end, text }) };
  const own = items.some(({ module }) => module === written.module.name) ? written.module.name : specifier;
  writeItems({ text: reading.text, edits }, written, items, own);
  return changes;
}

/** Whether names of that module are imported already, so that these can stand beside them. */
function isJoinable({ module, text }: Reading, statement: ImportFrom, specifier: string): boolean {
  if (!module.body.includes(statement) || !/^[ \t]*(?:#|[\r\n]|$)/.test(text.slice(statement.end))) return false;
  return module.body.some((other) => {
    return other !== statement && other.kind === 'ImportFrom' && specifierOf(other) === specifier;
  });
}
