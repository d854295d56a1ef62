import type { Layer } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { isIncluded, placementOf } from '#domain/architecture/placement.ts';
import { layerOfWord, normalisedName, PRESETS } from '#domain/architecture/presets.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf, liesIn } from '#domain/graph/modulePaths.ts';
import { governing } from '../engine/contractsInForce.ts';
import type { WorkspaceView } from '../workspace.ts';
import { roleWord, wordsOfFileName } from './fileNameWords.ts';
import { sharedFolder } from './habits.ts';
import type { Member } from './layerFolders.ts';
import { foldersOfPattern, hostsAbove, membersOf, rootInContext, rootOf } from './layerFolders.ts';

/** Where a module would go, or a sentence that says why it has no place there. */
export type PlaceFound =
  { readonly kind: 'place'; readonly path: ModulePath } | { readonly kind: 'none'; readonly reason: string };

/**
 * The path that a module would have in another layer of its contract: in its own context, beside modules of the same
 * role where there are some, else in the layer's own folder, made by the layer's patterns where nothing lies in it yet.
 * Whatever is proposed really lies in that layer.
 */
export function placeInLayer(view: WorkspaceView, module: ModulePath, layerName: string): PlaceFound {
  const placement = view.placementOf(module);
  if (placement === undefined) return none(`${module} is no module of a contract.`);
  const layer = placement.contract.layers.find(({ name }) => name === layerName);
  if (layer === undefined) return none(`The contract has no layer \`${layerName}\`.`);
  if (placement.layer?.name === layerName) return none(`${module} lies in the layer \`${layerName}\` already.`);
  const name = module.slice(module.lastIndexOf('/') + 1);
  for (const folder of foldersFor({ view, module, placement, layer })) {
    const path = folder === '' ? name : `${folder}/${name}`;
    if (!isInPlace(view, path, placement, layer)) continue;
    return view.known.has(path) ? none(`There is a file ${path} already.`) : { kind: 'place', path };
  }
  return none(whyNowhere(placement, layer, name));
}

function none(reason: string): PlaceFound {
  return { kind: 'none', reason };
}

interface Search {
  readonly view: WorkspaceView;
  readonly module: ModulePath;
  readonly placement: Placement;
  readonly layer: Layer;
}

function isInPlace(
  { contracts }: WorkspaceView,
  path: ModulePath,
  { contract, context }: Placement,
  layer: Layer,
): boolean {
  if (governing(contracts, path) !== contract || !isIncluded(contract, path)) return false;
  const place = placementOf(contract, path);
  // What lies in no context, as the kernel does, belongs to no other one.
  return place.layer === layer && (place.context === context || place.context === undefined);
}

function* foldersFor(search: Search): Generator<ModulePath> {
  const { view, module, placement, layer } = search;
  const { contract, context } = placement;
  const all = membersOf.now(view, contract);
  const ofLayer = all.filter((member) => member.layer === layer);
  const here = ofLayer.filter((member) => member.context === context);
  const role = roleWord(module);
  yield* byCount(
    here.filter(({ path }) => role !== undefined && roleWord(path) === role).map(({ path }) => folderOf(path)),
  );
  const roots = byLikeness(here, module).map(({ root }) => root);
  const elsewhere =
    context === undefined
      ? []
      : byLikeness(ofLayer, module).flatMap((member) => rootInContext(contract, member, context) ?? []);
  const hosts = hostsAbove(
    all.filter((member) => member.context === context),
    module,
  );
  const made = layer.paths.flatMap((pattern) => foldersOfPattern(contract, pattern, module, hosts));
  const outside = byLikeness(
    ofLayer.filter((member) => member.context === undefined),
    module,
  ).map(({ root }) => root);
  for (const root of new Set([...roots, ...elsewhere, ...made, ...outside])) yield* withSubfolders(search, root, here);
}

/** One member of each folder, the likeliest first: those whose names have most words in common with the module's. */
function byLikeness(members: readonly Member[], module: ModulePath): readonly Member[] {
  const own = new Set(wordsOfFileName(module));
  const folders = new Map<ModulePath, { readonly member: Member; weight: number }>();
  for (const member of members) {
    const folder = folders.get(member.root) ?? { member, weight: 0 };
    folders.set(member.root, folder);
    folder.weight++;
    for (const word of member.words) if (own.has(word)) folder.weight += 4;
  }
  return [...folders.values()].sort((a, b) => b.weight - a.weight).map(({ member }) => member);
}

function byCount(folders: readonly ModulePath[]): readonly ModulePath[] {
  const counts = new Map<ModulePath, number>();
  for (const folder of folders) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([folder]) => folder);
}

/**
 * The folders below `root` that the module brings along. Folders that only say what is technical about a module stay
 * behind unless the layer has them too; others come along where the layer has folders at all.
 */
function withSubfolders(
  { module, placement }: Search,
  root: ModulePath,
  members: readonly Member[],
): readonly ModulePath[] {
  const base = rootOf(placement, module) ?? sharedFolder(module, `${root}/.`);
  const own = folderOf(module)
    .slice(base === '' ? 0 : base.length + 1)
    .split('/')
    .filter((name) => name !== '');
  const isThere = (folder: ModulePath): boolean => members.some(({ path }) => liesIn(folder, path));
  const isFlat = members.some((member) => member.root === root) && members.every(({ path }) => folderOf(path) === root);
  let folder = root;
  for (const name of own) {
    const next = folder === '' ? name : `${folder}/${name}`;
    if (isThere(next) || (!isFlat && !isTechnical(name))) folder = next;
  }
  return folder === root ? [root] : [folder, root];
}

const TECHNICAL_FOLDERS = new Set([
  ...['helpers', 'helper', 'utils', 'util', 'utilities', 'lib', 'libs', 'common', 'misc', 'internal', 'impl'],
  ...['ports', 'port', 'types', 'interfaces', 'dto', 'dtos', 'mappers', 'valueobjects', 'aggregates', 'events'],
]);

function isTechnical(name: string): boolean {
  const word = normalisedName(name);
  return TECHNICAL_FOLDERS.has(word) || PRESETS.some((preset) => layerOfWord(preset.name, word) !== undefined);
}

function whyNowhere({ context }: Placement, { name, paths }: Layer, file: string): string {
  const patterns = paths.map(({ text }) => `\`${text}\``).join(', ');
  const inContext = context === undefined ? '' : ` of the context \`${context}\``;
  return `No folder of the layer \`${name}\` was found that would take ${file}${inContext}: its paths are ${patterns}.`;
}
