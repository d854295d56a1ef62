import type { Contract, Layer } from '#domain/architecture/contract.ts';
import type { PathPattern, PatternSegment } from '#domain/architecture/pathPattern.ts';
import { matchPattern } from '#domain/architecture/pathPattern.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { segmentsBelow } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf, foldersAbove } from '#domain/graph/modulePaths.ts';
import { keptPerGraph } from '../engine/keptPerGraph.ts';
import { wordsOfFileName } from './fileNameWords.ts';

/** A module in a layer, and the folder that makes it one of that layer. */
export interface Member {
  readonly path: ModulePath;
  readonly layer: Layer;
  readonly context: string | undefined;
  /** From the workspace root. */
  readonly root: ModulePath;
  /** Of its name. */
  readonly words: readonly string[];
}

/** Kept, because a place is looked for in every layer, and in each among all of them. */
export const membersOf = keptPerGraph(function* (
  { graph, placementOf },
  contract,
): Generator<undefined, readonly Member[]> {
  const members: Member[] = [];
  // The modules of a folder nearly always share their placement.
  const roots = new Map<Placement, ModulePath | undefined>();
  for (const path of graph.paths()) {
    yield undefined;
    const placement = placementOf(path);
    if (placement?.layer === undefined || placement.contract !== contract) continue;
    const root = roots.has(placement) ? roots.get(placement) : rootOf(placement, path);
    roots.set(placement, root);
    if (root === undefined) continue;
    members.push({ path, layer: placement.layer, context: placement.context, root, words: wordsOfFileName(path) });
  }
  return members;
});

/** The folder down to which the pattern of its layer pins a module; undefined for one in no layer. */
export function rootOf({ contract, pattern }: Placement, path: ModulePath): ModulePath | undefined {
  const match = pattern && matchPattern(pattern, segmentsBelow(contract.root, path));
  if (match === undefined) return undefined;
  const inContract = segmentsBelow(contract.root, path).slice(0, -1).slice(0, match.depth);
  return joined(contract.root, inContract);
}

/** The folder that lies in another context as `root` lies in that of `path`. */
export function rootInContext(contract: Contract, { path, root }: Member, context: string): ModulePath | undefined {
  const segments = segmentsBelow(contract.root, path);
  for (const pattern of contract.contexts?.paths ?? []) {
    const index = matchPattern(pattern, segments)?.captures.get('context');
    const length = segmentsBelow(contract.root, `${root}/.`).length - 1;
    if (index === undefined || index >= length) continue;
    return joined(contract.root, segments.slice(0, length).with(index, context));
  }
  return undefined;
}

/**
 * The folders that a pattern can mean for a module, where nothing lies in any yet.
 *
 * @param hosts folders to stand for `**`, the likeliest first
 */
export function foldersOfPattern(
  { root }: Contract,
  { segments, text }: PathPattern,
  module: ModulePath,
  hosts: readonly ModulePath[],
): readonly ModulePath[] {
  const own = segmentsBelow(root, module).slice(0, -1);
  // The last one stands for what lies in the folder.
  const named = segments.slice(0, -1);
  const floating = named.findLastIndex(({ kind }) => kind === 'any-depth');
  const starts = floating === -1 ? [[]] : hosts.map((host) => segmentsBelow(root, `${host}/.`).slice(0, -1));
  return starts.flatMap((start) => {
    const names = named.slice(floating + 1).map((segment, index) => nameFor(segment, own[start.length + index], text));
    return names.some((name) => name === undefined) ? [] : [joined(root, [...start, ...names.map(String)])];
  });
}

/** A folder that the segment stands for: the module's own where any will do. */
function nameFor(segment: PatternSegment, own: string | undefined, text: string): string | undefined {
  if (segment.kind === 'literal') return segment.text;
  if (segment.kind === 'any-name' || segment.kind === 'capture') return own;
  if (segment.kind === 'any-depth') return undefined;
  if (own !== undefined && segment.matches(own)) return own;
  const listed = [...text.matchAll(/\{([^{}]*)\}/g)].flatMap(([, names]) => names?.split(',') ?? []);
  return listed.find((name) => segment.matches(name));
}

/** The folders in which layers lie side by side, for a module that is to lie beside them; the commonest first. */
export function hostsAbove(members: readonly Member[], module: ModulePath): readonly ModulePath[] {
  const counts = new Map<ModulePath, number>();
  for (const { root } of members) counts.set(folderOf(root), (counts.get(folderOf(root)) ?? 0) + 1);
  const above = foldersAbove(module);
  const hosts = above
    .filter((folder) => counts.has(folder))
    .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return [...hosts, ...above.slice(1), ''];
}

function joined(root: ModulePath, segments: readonly string[]): ModulePath {
  return [...(root === '' ? [] : [root]), ...segments].join('/');
}
