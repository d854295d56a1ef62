import type { Contract, Layer } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { commonFolder, partsByFolder } from './folders.ts';
import type { ModuleGroup } from './groups.ts';

/** How the modules of a contract are cut: layers first and contexts in them, or the other way round. */
export type MapGrouping = 'layer' | 'context';

export type MapNodeKind = 'contract' | 'layer' | 'context' | 'folder' | 'unplaced' | 'module';

/** A stretch of the layer map without regard to findings. What lies below it is worked out when first asked for. */
export interface MapNode {
  /** Begins with the id of the node above; `isAtOrBelow` tells. */
  readonly id: string;
  readonly kind: MapNodeKind;
  readonly label: string;
  readonly contract: Contract;
  /** Of a layer's node. */
  readonly layer: Layer | undefined;
  /** Of a context's node; absent for the kernel. */
  readonly context?: string;
  /** Of a folder's or module's node. */
  readonly path: ModulePath | undefined;
  readonly content: Content;
  readonly children: () => readonly MapNode[];
}

/** What lies at or below a node: whole groups of modules, or some modules of one. */
export type Content =
  | { readonly kind: 'groups'; readonly groups: readonly ModuleGroup[] }
  | { readonly kind: 'modules'; readonly modules: readonly ModulePath[] };

/** Cuts groups that lie below the node with that id into nodes of their own. */
type Cut = (groups: readonly ModuleGroup[], above: string) => readonly MapNode[];

const BELOW = ' > ';

/** One node for each contract, in the order of their folders. */
export function contractNodes(
  contracts: readonly Contract[],
  groups: readonly ModuleGroup[],
  grouping: MapGrouping,
): readonly MapNode[] {
  const inOrder = [...contracts].sort((a, b) => compare(a.root, b.root));
  return inOrder.map((contract) => {
    const id = `contract:${contract.root}`;
    const own = groups.filter((group) => group.contract === contract);
    const cut = grouping === 'layer' ? cutByLayer(contract) : cutByContext(contract);
    return nodeOfGroups({ id, kind: 'contract', label: contract.root, contract }, own, cut);
  });
}

export function isAtOrBelow(id: string, above: string): boolean {
  return id === above || id.startsWith(above + BELOW);
}

/** How many nodes stand above the node with that id. */
export function depthOf(id: string): number {
  return id.split(BELOW).length - 1;
}

export function idBelow(above: string, own: string): string {
  return above + BELOW + own;
}

export function moduleCount({ content }: MapNode): number {
  if (content.kind === 'modules') return content.modules.length;
  return content.groups.reduce((count, { modules }) => count + modules.length, 0);
}

function cutByLayer(contract: Contract): Cut {
  const folders = cutIntoFolders(contract);
  const declared = contract.layers.filter((layer) => layer.declaredAt !== undefined && !layer.optional);
  const layers = cutIntoLayers(contract, declared, cutIntoContexts(contract, contextKey, folders, folders));
  return (groups, above) => [...layers(groups, above), ...unplacedNode(contract, groups, above)];
}

function cutByContext(contract: Contract): Cut {
  const layers = cutIntoLayers(contract, [], cutIntoFolders(contract));
  const contexts = cutIntoContexts(contract, contextOrKernelKey, layers, layers);
  return (groups, above) => {
    const placed = groups.filter(({ layer }) => layer !== undefined);
    return [...contexts(placed, above), ...unplacedNode(contract, groups, above)];
  };
}

/** Layers outermost first, tests behind them. `always` are shown even without a module. */
function cutIntoLayers(contract: Contract, always: readonly Layer[], below: Cut): Cut {
  const isTest = (layer: Layer): boolean => layer.role === 'test';
  const inOrder = [...contract.layers.filter((layer) => !isTest(layer)), ...contract.layers.filter(isTest)];
  return (groups, above) =>
    inOrder.flatMap((layer) => {
      const own = groups.filter((group) => group.layer === layer);
      if (own.length === 0 && !always.includes(layer)) return [];
      const id = idBelow(above, `layer:${layer.name}`);
      return [nodeOfGroups({ id, kind: 'layer', label: layer.name, contract, layer }, own, below)];
    });
}

function unplacedNode(contract: Contract, groups: readonly ModuleGroup[], above: string): readonly MapNode[] {
  const unplaced = groups.filter(({ layer }) => layer === undefined);
  if (unplaced.length === 0) return [];
  const own = { id: idBelow(above, 'unplaced'), kind: 'unplaced', label: 'not in a layer', contract } as const;
  return [nodeOfGroups(own, unplaced, cutIntoFolders(contract))];
}

type KeyOfContext = (group: ModuleGroup) => string | undefined;

/** Contexts by name, then `rest` for the groups that lie in none. */
function cutIntoContexts(contract: Contract, keyOf: KeyOfContext, below: Cut, rest: Cut): Cut {
  return (groups, above) => {
    const keys = [...new Set(groups.map(keyOf))].filter((key) => key !== undefined).sort(compare);
    const nodes = keys.map((key) => {
      const own = groups.filter((group) => keyOf(group) === key);
      const label = key.slice(key.indexOf(':') + 1);
      const context = own[0]?.context;
      const part = { id: idBelow(above, key), kind: 'context', label, contract } as const;
      return nodeOfGroups({ ...part, ...(context !== undefined && { context }) }, own, below);
    });
    const others = groups.filter((group) => keyOf(group) === undefined);
    return [...nodes, ...rest(others, above)];
  };
}

function contextKey({ context }: ModuleGroup): string | undefined {
  return context === undefined ? undefined : `context:${context}`;
}

/** The two words sort the kernel behind the contexts. */
function contextOrKernelKey(group: ModuleGroup): string | undefined {
  return group.kernel ? 'kernel:kernel' : contextKey(group);
}

function cutIntoFolders(contract: Contract): Cut {
  return (groups, above) =>
    nodesOfParts(
      contract,
      groups.flatMap(({ modules }) => modules),
      above,
    );
}

function nodesOfParts(contract: Contract, modules: readonly ModulePath[], above: string): readonly MapNode[] {
  const base = commonFolder(modules);
  return partsByFolder(modules).map((part) => {
    const path = part.folder ?? part.modules[0] ?? '';
    const kind = part.folder === undefined ? 'module' : 'folder';
    const id = idBelow(above, `${kind}:${path}`);
    const own = { id, kind, label: path.slice(base === '' ? 0 : base.length + 1), contract, path } as const;
    const content = { kind: 'modules', modules: part.modules } as const;
    return node(own, content, () => (kind === 'module' ? [] : nodesOfParts(contract, part.modules, id)));
  });
}

type Own = Pick<MapNode, 'id' | 'kind' | 'label' | 'contract'> & Partial<Pick<MapNode, 'layer' | 'context' | 'path'>>;

function nodeOfGroups(own: Own, groups: readonly ModuleGroup[], cut: Cut): MapNode {
  return node(own, { kind: 'groups', groups }, () => cut(groups, own.id));
}

function node(own: Own, content: Content, cut: () => readonly MapNode[]): MapNode {
  let children: readonly MapNode[] | undefined;
  return { layer: undefined, path: undefined, ...own, content, children: () => (children ??= cut()) };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
