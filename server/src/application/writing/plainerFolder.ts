import type { Contract } from '#domain/architecture/contract.ts';
import { placementOf } from '#domain/architecture/placement.ts';
import { layerOfWord, normalisedName } from '#domain/architecture/presets.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf, liesIn } from '#domain/graph/modulePaths.ts';
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
 * commonest other folder of adapters in the same context. Where there is none, one beside it if the folders themselves say
 * what the layers are, else the folder of the layer as a whole.
 */
export function drivenFolder(
  view: WorkspaceView,
  contract: Contract,
  context: string | undefined,
  folder: ModulePath,
): ModulePath {
  if (!isDriving(folder)) return folder;
  const roots = membersOf
    .now(view, contract)
    .filter(({ layer, context: own }) => layer.role === 'adapter' && own === context)
    .map(({ root }) => root);
  const counts = new Map<ModulePath, number>();
  for (const root of roots) if (!isDriving(root)) counts.set(root, (counts.get(root) ?? 0) + 1);
  const [commonest] = [...counts].sort(([, a], [, b]) => b - a);
  if (commonest !== undefined) return commonest[0];
  const root = roots.find((each) => folder === each || liesIn(each, folder)) ?? folder;
  return folderBeside(contract, context, root) ?? root;
}

/** `src/infrastructure` beside `src/ui`, where such a folder would be one of adapters as soon as something lies in it. */
function folderBeside(contract: Contract, context: string | undefined, root: ModulePath): ModulePath | undefined {
  if (contract.origin.kind !== 'inferred') return undefined;
  const host = folderOf(root);
  const folder = host === '' ? 'infrastructure' : `${host}/infrastructure`;
  const placement = placementOf(contract, `${folder}/new.ts`);
  const isFree = placement.layer === undefined && placement.context === context;
  return isFree && layerOfWord(contract.preset, 'infrastructure')?.role === 'adapter' ? folder : undefined;
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
