import { rankedLayers } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { nameOf, someFolder } from './folderTree.ts';
import type { LayerPart } from './host.ts';
import { EVERYTHING_INSIDE, foldersByWord } from './host.ts';

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
const WAYS_IN: readonly string[] = ['controllers', 'routes', 'routers', 'handlers', 'resolvers'];

/** The classic layers api, services, repositories and models among the folders of `host`. */
export function classicPartsOf(host: Folder): readonly LayerPart[] {
  const byWord = foldersByWord(host);
  return rankedLayers('layered').flatMap(({ layer }) =>
    layer.words.flatMap((word) => {
      const folder = byWord.get(word);
      if (folder === undefined) return [];
      return [{ layer: layer.name, path: [nameOf(folder)], inside: EVERYTHING_INSIDE, sure: false }];
    }),
  );
}

/** Whether the folders are those of a server: requests come in, services work, something is stored. */
export function showsClassicLayers(host: Folder, parts: readonly LayerPart[]): boolean {
  const byWord = foldersByWord(host);
  if (FRONTEND_WORDS.some((word) => byWord.has(word))) return false;
  const has = (layer: string) => parts.some((part) => part.layer === layer);
  const isPython = someFolder(host, (files) => files.some((name) => name.endsWith('.py')));
  const takesRequests = WAYS_IN.some((word) => byWord.has(word)) || (isPython && has('api'));
  return takesRequests && has('services') && (has('repositories') || has('models'));
}
