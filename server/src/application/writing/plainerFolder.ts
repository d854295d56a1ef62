import type { Contract } from '#domain/architecture/contract.ts';
import { placementOf } from '#domain/architecture/placement.ts';
import { normalisedName } from '#domain/architecture/presets.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import { membersOf } from '../moves/layerFolders.ts';
import type { WorkspaceView } from '../workspace.ts';

/** Folders of what asks the core for something; what the core asks for lies in none of them. */
const DRIVING = new Set([
  ...['presentation', 'ui', 'web', 'http', 'api', 'rest', 'graphql', 'cli', 'pages', 'views', 'components', 'routes'],
  ...['controllers', 'controller', 'middlewares', 'middleware', 'resolvers', 'screens', 'server', 'driving', 'primary'],
]);

/** Folders that hold ports of all kinds. */
const PORTS = new Set(['ports', 'port', 'protocols', 'interfaces', 'contracts', 'gateways']);

/**
 * The folder for an adapter that the core asks for something, where `folder` is one of those that ask the core: the
 * commonest other folder of adapters in the same context. `folder` itself where there is none.
 */
export function drivenFolder(
  view: WorkspaceView,
  contract: Contract,
  context: string | undefined,
  folder: ModulePath,
): ModulePath {
  if (!isDriving(folder)) return folder;
  const counts = new Map<ModulePath, number>();
  for (const { layer, root, context: own } of membersOf.now(view, contract)) {
    if (layer.role !== 'adapter' || own !== context || isDriving(root)) continue;
    counts.set(root, (counts.get(root) ?? 0) + 1);
  }
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  return commonest?.[0] ?? folder;
}

/** The folder of all ports, where `folder` is one for ports about something else. */
export function portsFolder(contract: Contract, folder: ModulePath): ModulePath {
  const above = folderOf(folder);
  const name = above.slice(above.lastIndexOf('/') + 1);
  if (!PORTS.has(normalisedName(name))) return folder;
  const [here, there] = [folder, above].map((each) => placementOf(contract, `${each}/new.ts`));
  return here?.layer === there?.layer && here?.context === there?.context ? above : folder;
}

function isDriving(folder: ModulePath): boolean {
  return folder.split('/').some((name) => DRIVING.has(normalisedName(name)));
}
