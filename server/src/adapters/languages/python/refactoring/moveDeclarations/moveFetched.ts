import { specifierOf } from '../../outline/importBindings.ts';
import type { WrittenImport } from '../../lexer/statements.ts';
import { readWrittenModule } from '../../lexer/statements.ts';
import { writeItems } from '../../rewrite/rewriteFrom.ts';
import type { ImportAlias, ImportFrom } from '../../syntax/nodes.ts';
import type { Change } from '../changes.ts';
import { addImports } from './addImports.ts';
import { takeOut } from '../takeOut.ts';
import { takenOut } from '../takenOut.ts';
import type { Importer, Moving } from './moving.ts';
import type { Move, Obstacle } from './move.ts';

interface Ways {
  readonly nameTarget: (written: string) => string | undefined;
  /** What the importer only passed on and does not any more. */
  readonly hidden: ReadonlyMap<string, string>;
}

/** Has `from old import A, B` say where `A` is now; one statement may become two. */
export function moveFetched(move: Move, moving: Moving, { reading, uses }: Importer, ways: Ways): Obstacle {
  const byStatement = new Map<ImportFrom, ImportAlias[]>();
  for (const { statement, alias, scope } of uses.fetched) {
    const name = moving.names.get(alias.name.name);
    if (name === undefined) continue;
    const local = alias.as?.name ?? alias.name.name;
    if (reading.path === move.to && local !== name)
      return `${move.to} calls \`${name}\` by another name, \`${local}\`.`;
    if (scope === reading.scope && ways.hidden.has(local)) {
      move.draft.change(reading.path, takeOut(reading, { statement, aliases: [alias] }));
      continue;
    }
    byStatement.set(statement, [...(byStatement.get(statement) ?? []), alias]);
  }
  for (const [statement, aliases] of byStatement) {
    const changes =
      reading.path === move.to
        ? takenOut(reading, { statement, aliases })
        : elsewhere(move, moving, reading, { statement, aliases }, ways);
    if (typeof changes === 'string') return changes;
    move.draft.change(reading.path, changes);
  }
  return undefined;
}

function elsewhere(
  move: Move,
  { names }: Moving,
  reading: Importer['reading'],
  { statement, aliases }: { readonly statement: ImportFrom; readonly aliases: readonly ImportAlias[] },
  { nameTarget }: Ways,
): readonly Change[] | string {
  const specifier = nameTarget(specifierOf(statement));
  if (specifier === undefined) return `No import in ${reading.path} would lead there.`;
  const wanted = aliases.map(({ name, as }) => {
    return { specifier, name: names.get(name.name) ?? name.name, local: as?.name ?? name.name };
  });
  if (isJoinable(reading, statement, specifier)) {
    return [...takeOut(reading, { statement, aliases }), ...addImports(move, reading, wanted)];
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

/** Whether names of the target are imported already, so that these can stand beside them. */
function isJoinable({ module, text }: Importer['reading'], statement: ImportFrom, specifier: string): boolean {
  if (!module.body.includes(statement) || !/^[ \t]*(?:#|[\r\n]|$)/.test(text.slice(statement.end))) return false;
  return module.body.some((other) => {
    return other !== statement && other.kind === 'ImportFrom' && specifierOf(other) === specifier;
  });
}
