import type { BaselineEntry } from '#domain/rules/exceptions/baseline.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { Rename } from '../moves/renamedFiles.ts';
import { pathAfter } from '../moves/renamedFiles.ts';
import type { TextEdit } from '../edits/textEdit.ts';

/** The edits that keep what the baselines accept, although modules get other paths. */
export function renameInBaselines(
  { world, view }: Pick<FixContext, 'world' | 'view'>,
  renames: readonly Rename[],
): readonly TextEdit[] {
  return [...view.baselines].flatMap(([root, { file, entries }]) => {
    const renamed = entries.map((entry) => renamedEntry(renames, entry));
    // The last good baseline may be in force in place of a file that cannot be read; that one is left alone.
    const content = world.files.read(file);
    const isBroken = view.findingsOf(file).some(({ severity }) => severity === 'error');
    if (content.kind !== 'text' || isBroken || !renamed.some((entry, index) => entry !== entries[index])) return [];
    return world.contracts.edit(file, content.text, { kind: 'replace-entries', root, entries: renamed }) ?? [];
  });
}

function renamedEntry(renames: readonly Rename[], entry: BaselineEntry): BaselineEntry {
  const from = pathAfter(renames, entry.from);
  const name = entry.to?.kind === 'module' ? pathAfter(renames, entry.to.name) : undefined;
  if (from === entry.from && (name === undefined || name === entry.to?.name)) return entry;
  return { ...entry, from, to: name === undefined ? entry.to : { kind: 'module', name } };
}
