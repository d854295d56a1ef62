import type { PresetName } from '../contract.ts';
import { layerOfWord } from '../presets.ts';
import type { Folder } from './folderTree.ts';
import { liesIn } from './folderTree.ts';
import type { Host, LayerPart } from './host.ts';
import { EVERYTHING_INSIDE } from './host.ts';

/** A package of its own for the outer layer of another one: `auctions_infrastructure` beside `auctions`. */
const OUTER_PACKAGE = /^(.+)[_-](?:infrastructure|infra|adapters)$/;

/** Modules of Python that take requests, where each layer is no folder but a file. */
const WAYS_IN: ReadonlySet<string> = new Set(
  ['views', 'routes', 'routers', 'controllers', 'urls', 'cli'].map((name) => `${name}.py`),
);

/** What lies beside the layers of hosts and has its layer in its name. */
export function partsNamedAfterHosts(root: Folder, preset: PresetName, hosts: readonly Host[]): readonly Host[] {
  const files = hosts.map(({ folder }) => ({ folder, parts: waysIn(preset, folder) }));
  return [...files, ...outerPackages(root, preset, hosts)].filter(({ parts }) => parts.length > 0);
}

function waysIn(preset: PresetName, { files }: Folder): LayerPart[] {
  const layer = layerOfWord(preset, 'controllers')?.name;
  if (layer === undefined) return [];
  return files.filter((name) => WAYS_IN.has(name)).map((name) => ({ layer, path: [name], inside: '', sure: false }));
}

function outerPackages(folder: Folder, preset: PresetName, hosts: readonly Host[]): readonly Host[] {
  const layer = layerOfWord(preset, 'infrastructure')?.name;
  const inner = hosts.filter((host) => host.folder !== folder && liesIn(host.folder, folder));
  if (layer === undefined || inner.length === 0) return [];
  const parts = [...folder.folders.keys()].flatMap((name): LayerPart[] => {
    const of = folder.folders.get(OUTER_PACKAGE.exec(name)?.[1] ?? '');
    if (of === undefined || !inner.some((host) => host.folder === of || liesIn(host.folder, of))) return [];
    return [{ layer, path: [name], inside: EVERYTHING_INSIDE, sure: true }];
  });
  return [{ folder, parts }, ...[...folder.folders.values()].flatMap((child) => outerPackages(child, preset, inner))];
}
