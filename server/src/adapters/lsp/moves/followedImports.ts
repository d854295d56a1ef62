import type { ModulePath } from '#domain/graph/module.ts';
import { liesIn } from '#domain/graph/modulePaths.ts';
import type { Rename } from '#application/moves/renamedFiles.ts';
import type { Folder } from '../session/folder.ts';
import { describe } from '../guard.ts';
import type { Session } from '../session/session.ts';

/** What the server has to change along with a move. The editor may do a part of it, and nothing is to be done twice. */
export type Share = 'everything' | 'mentions' | 'nothing';

/**
 * Editors with a TypeScript service of their own may have imports follow. Whether they do is a setting of theirs, which
 * is not there where they have none.
 */
export async function shareOf(session: Session, folder: Folder, renames: readonly Rename[]): Promise<Share> {
  if (session.updateImports === 'never') return 'nothing';
  if (session.updateImports === 'always' || !session.client.tellsSettings) return 'everything';
  const said = await Promise.all(languagesOf(folder, renames).map((language) => saidOf(session, folder, language)));
  const doing = said.filter((each) => each !== 'never');
  if (doing.length === 0) return 'everything';
  // It moves no mocks. Where it asks first, nobody knows whether they are to move at all.
  return doing.every((each) => each === 'always') ? 'mentions' : 'nothing';
}

function languagesOf({ workspace: { graph } }: Folder, renames: readonly Rename[]): readonly string[] {
  const isMoved = (path: ModulePath): boolean => renames.some(({ from }) => path === from || liesIn(from, path));
  return [...new Set([...graph.modules()].filter(({ path }) => isMoved(path)).map(({ language }) => language))];
}

/** When the editor has imports follow a module of that language: `always`, `prompt` or `never`. */
async function saidOf({ connection, log }: Session, { uri }: Folder, language: string): Promise<string> {
  // What the editor does for JavaScript says nothing of Python.
  const sections = language === 'python' ? [language] : [language, 'js/ts'];
  const items = sections.map((section) => ({
    scopeUri: uri,
    section: `${section}.updateImportsOnFileMove.enabled`,
  }));
  try {
    const values = (await connection.workspace.getConfiguration(items)) as unknown[] | null;
    const said = (values ?? []).filter((value) => typeof value === 'string');
    if (said.length === 0 || said.includes('never')) return 'never';
    return said.includes('always') ? 'always' : 'prompt';
  } catch (error) {
    log(`The editor did not tell whether it updates imports, so that is left to it: ${describe(error)}`);
    return 'prompt';
  }
}
