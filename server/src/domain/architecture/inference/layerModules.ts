import { layerOfWord, normalisedName } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import type { LayerPart } from './host.ts';

/**
 * Names that a package of Python gives to a module where a larger one has a folder. What stands in `urls`, `admin` or
 * `serializers` is part of how requests come in.
 */
const LAYER_OF_MODULE: ReadonlyMap<string, string> = new Map([
  ...['urls', 'admin', 'serializers', 'forms', 'endpoints'].map((word) => [word, 'api'] as const),
  ...['usecases', 'usecase'].map((word) => [word, 'services'] as const),
  ...['crud', 'persistence'].map((word) => [word, 'repositories'] as const),
  ...['domain'].map((word) => [word, 'models'] as const),
]);

/** Modules of Python in `host` whose names are those of the classic layers, as `orders/services.py`. */
export function layerModulesOf(host: Folder): readonly LayerPart[] {
  return host.files.flatMap((file) => {
    const layer = layerOfModule(file);
    return layer === undefined ? [] : [{ layer, path: [file], inside: '', sure: false }];
  });
}

function layerOfModule(file: string): string | undefined {
  if (!file.endsWith('.py')) return undefined;
  const word = normalisedName(file.slice(0, -'.py'.length));
  return LAYER_OF_MODULE.get(word) ?? layerOfWord('layered', word)?.name;
}

/**
 * Whether modules are layers, alone or with folders: requests come in, services work and something is stored; or, where
 * nothing stands in between, what is stored is read and written in a module of its own, and described in another.
 */
export function showsLayerModules(parts: readonly LayerPart[]): boolean {
  const has = (layer: string) => parts.some((part) => part.layer === layer);
  const isModule = (layer: string) => parts.some((part) => part.layer === layer && part.inside === '');
  if (!has('api') || !has('models')) return false;
  if (isModule('services')) return true;
  return isModule('repositories') && parts.some(({ path: [name] }) => name === 'crud.py' || name === 'domain.py');
}
