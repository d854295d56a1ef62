import type { ModulePath } from '#domain/graph/module.ts';
import type { BaselineEntry } from '#domain/rules/exceptions/baseline.ts';
import type { FixContext } from './fixes/fix.ts';
import type { TextEdit } from './textEdit.ts';

/** A file or a folder that gets another path. */
export interface Rename {
  readonly from: ModulePath;
  readonly to: ModulePath;
}

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
  const from = renamedPath(renames, entry.from);
  const name = entry.to?.kind === 'module' ? renamedPath(renames, entry.to.name) : undefined;
  if (from === entry.from && (name === undefined || name === entry.to?.name)) return entry;
  return { ...entry, from, to: name === undefined ? entry.to : { kind: 'module', name } };
}

function renamedPath(renames: readonly Rename[], path: ModulePath): ModulePath {
  const rename = renames.find(({ from }) => path === from || path.startsWith(`${from}/`));
  return rename === undefined ? path : rename.to + path.slice(rename.from.length);
}
