import { specifierOf } from '../../outline/importBindings.ts';
import type { ImportAlias, ImportFrom } from '../../syntax/nodes.ts';
import { namesFromElsewhere } from '../namesFromElsewhere.ts';
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
  const hidden = new Map<ImportFrom, ImportAlias[]>();
  for (const { statement, alias, scope } of uses.fetched) {
    const name = moving.names.get(alias.name.name);
    if (name === undefined) continue;
    const local = alias.as?.name ?? alias.name.name;
    if (reading.path === move.to && local !== name)
      return `${move.to} calls \`${name}\` by another name, \`${local}\`.`;
    const group = scope === reading.scope && ways.hidden.has(local) ? hidden : byStatement;
    group.set(statement, [...(group.get(statement) ?? []), alias]);
  }
  for (const [statement, aliases] of hidden) {
    move.draft.change(reading.path, takeOut(reading, { statement, aliases }));
  }
  for (const [statement, aliases] of byStatement) {
    const specifier = ways.nameTarget(specifierOf(statement));
    if (specifier === undefined) return `No import in ${reading.path} would lead there.`;
    const changes =
      reading.path === move.to
        ? takenOut(reading, { statement, aliases })
        : namesFromElsewhere(move.trees.after, reading, { statement, aliases, specifier, names: moving.names });
    if (typeof changes === 'string') return changes;
    move.draft.change(reading.path, changes);
  }
  return undefined;
}
