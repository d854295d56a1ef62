import type { Refused } from '#protocol/messages.ts';
import { noModule } from '#application/where/whyNowhere.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { liesIn } from '#domain/graph/modulePaths.ts';
import type { Folder } from './session/folder.ts';
import type { Session } from './session/session.ts';
import { placeOf } from './session/session.ts';

/** Modules of one workspace folder; at least one. */
export interface ModulesAsked {
  readonly folder: Folder;
  readonly modules: readonly ModulePath[];
}

/** The modules that files are, and those in folders. */
export function modulesAsked(session: Session, uris: readonly string[]): ModulesAsked | Refused {
  const modules = new Set<ModulePath>();
  let shared: Folder | undefined;
  for (const uri of uris) {
    const place = placeOf(session, uri);
    if (place === undefined) return refused(`${uri} lies in no workspace folder.`);
    const { folder, path } = place;
    if (!folder.workspace.indexed) return refused(`${folder.name} is still being indexed. Ask again in a moment.`);
    if (shared !== undefined && shared !== folder) return refused('Ask for files of one workspace folder at a time.');
    shared = folder;
    const found = modulesAt(folder, path);
    if (found.length === 0)
      return refused(path === '' ? `${folder.name} holds no module of a contract.` : noModule(path));
    for (const module of found) modules.add(module);
  }
  if (shared === undefined) return refused('Open a file first, or choose one in the explorer.');
  return { folder: shared, modules: [...modules] };
}

function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}

function modulesAt({ workspace: { graph } }: Folder, path: ModulePath): readonly ModulePath[] {
  if (graph.has(path)) return [path];
  return [...graph.paths()].filter((module) => path === '' || liesIn(path, module));
}
