import { layerOfWord } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { nameOf, someFolder } from './folderTree.ts';
import type { LayerPart } from './host.ts';
import { EVERYTHING_INSIDE, foldersByWord } from './host.ts';
import { layerModulesOf, showsLayerModules } from './layerModules.ts';

/** Names beside which `api` is the client of a server and `models` are those of a view. */
const FRONTEND_WORDS: readonly string[] = [
  'components',
  'hooks',
  'pages',
  'store',
  'stores',
  'assets',
  'styles',
  'screens',
];

/** Names that in a script of a server are nothing but the place where requests come in. */
const WAYS_IN: readonly string[] = [
  ...['controllers', 'routes', 'routers', 'handlers', 'resolvers'],
  ...['controller', 'route', 'router', 'handler', 'resolver'],
];

/** The classic layers api, services, repositories and models among the folders of `host`, and among its modules of Python. */
export function classicPartsOf(host: Folder): readonly LayerPart[] {
  const byWord = foldersByWord(host);
  const folders = [...byWord].flatMap(([word, folder]) => {
    const layer = layerOfWord('layered', word)?.name;
    if (layer === undefined || isSchemaOfQueries(word, byWord)) return [];
    return [{ layer, path: [nameOf(folder)], inside: EVERYTHING_INSIDE, sure: false }];
  });
  return [...folders, ...layerModulesOf(host)];
}

/** Where resolvers answer queries, the schema binds them together and is no model. */
function isSchemaOfQueries(word: string, byWord: ReadonlyMap<string, Folder>): boolean {
  return word.startsWith('schema') && (byWord.has('resolvers') || byWord.has('resolver'));
}

/** Whether the folders are those of a server: requests come in, services work, something is stored. */
export function showsClassicLayers(host: Folder, parts: readonly LayerPart[]): boolean {
  return showsLayerModules(parts) || showsLayerFolders(host, parts.filter(isFolder));
}

function isFolder({ inside }: LayerPart): boolean {
  return inside === EVERYTHING_INSIDE;
}

function showsLayerFolders(host: Folder, parts: readonly LayerPart[]): boolean {
  const has = (layer: string) => parts.some((part) => part.layer === layer);
  if (!has('services') || !(has('repositories') || has('models'))) return false;
  const byWord = foldersByWord(host);
  if (FRONTEND_WORDS.some((word) => byWord.has(word))) return false;
  return WAYS_IN.some((word) => byWord.has(word)) || (has('api') && isPython(host));
}

function isPython(folder: Folder): boolean {
  return someFolder(folder, (files) => files.some((name) => name.endsWith('.py')));
}
