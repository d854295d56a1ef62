import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf, foldersAbove } from '#domain/graph/modulePaths.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { NewFile, Planned } from '../edits/projectEdit.ts';

/**
 * What makes packages of the new folders in which Python modules are created: an empty `__init__.py`, where the folder
 * around them has one, or one beside them.
 */
export function packageFiles(
  present: ReadonlySet<ModulePath>,
  created: readonly Pick<NewFile, 'file'>[],
): readonly NewFile[] {
  const known = new Set<ModulePath>(present);
  const folders = created.flatMap(({ file }) => (file.endsWith('.py') ? foldersAbove(file) : []));
  const outermostFirst = [...new Set(folders)].sort((a, b) => a.length - b.length);
  return outermostFirst.flatMap((folder) => {
    if (hasFiles(known, folder) || !isAmongPackages(known, folderOf(folder))) return [];
    const file = `${folder}/__init__.py`;
    known.add(file);
    return [{ file, text: '' }];
  });
}

/** The same plan, with those that its new files need. */
export function* withPackages(context: FixContext, plan: Generator<void, Planned>): Generator<void, Planned> {
  const made = yield* plan;
  if (made.kind === 'refused') return made;
  const { edit } = made;
  return {
    kind: 'edit',
    edit: { ...edit, created: [...edit.created, ...packageFiles(context.view.known, edit.created)] },
  };
}

function hasFiles(known: ReadonlySet<ModulePath>, folder: ModulePath): boolean {
  for (const path of known) if (path.startsWith(`${folder}/`)) return true;
  return false;
}

/** Whether `parent` is a package or holds some. */
function isAmongPackages(known: ReadonlySet<ModulePath>, parent: ModulePath): boolean {
  const prefix = parent === '' ? '' : `${parent}/`;
  for (const path of known) {
    if (!path.startsWith(prefix) || !path.endsWith('/__init__.py')) continue;
    if (path.slice(prefix.length).split('/').length <= 2) return true;
  }
  return known.has(`${prefix}__init__.py`);
}
