import type { Contract, Layer } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { commonFolder, partsByFolder } from './folders.ts';
import type { WorkspaceView } from './workspace.ts';

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
  /** Of a folder's or module's node. */
  readonly path: ModulePath | undefined;
  /** All modules at or below, in no order that means anything. */
  readonly modules: readonly ModulePath[];
  readonly children: () => readonly MapNode[];
}

/** Cuts modules that lie below the node with that id into nodes of their own. */
type Cut = (modules: readonly ModulePath[], above: string) => readonly MapNode[];

/** What the cuts of one contract share. */
interface Tree {
  readonly contract: Contract;
  readonly placementOf: (path: ModulePath) => Placement | undefined;
}

const BELOW = ' > ';
const NO_LAYERS: readonly Layer[] = [];
const NO_CUT: Cut = () => [];

/** One node for each contract, in the order of their folders. */
export function contractNodes(view: WorkspaceView, grouping: MapGrouping): readonly MapNode[] {
  const { placementOf } = view;
  const modules = groupBy(view.graph.paths(), (path) => placementOf(path)?.contract.root);
  const contracts = [...view.contracts].sort((a, b) => compare(a.root, b.root));
  return contracts.map((contract) => {
    const tree = { contract, placementOf };
    const cut = grouping === 'layer' ? cutByLayer(tree) : cutByContext(tree);
    const own = { id: `contract:${contract.root}`, kind: 'contract', label: contract.root } as const;
    return node(tree, own, modules.get(contract.root) ?? [], cut);
  });
}

export function isAtOrBelow(id: string, above: string): boolean {
  return id === above || id.startsWith(above + BELOW);
}

export function idBelow(above: string, own: string): string {
  return above + BELOW + own;
}

function cutByLayer(tree: Tree): Cut {
  const folders = cutIntoFolders(tree);
  const declared = tree.contract.layers.filter((layer) => layer.declaredAt !== undefined && !layer.optional);
  return cutIntoLayers(tree, declared, cutIntoContexts(tree, contextKey, folders, folders));
}

function cutByContext(tree: Tree): Cut {
  const layers = cutIntoLayers(tree, NO_LAYERS, cutIntoFolders(tree));
  const contexts = cutIntoContexts(tree, contextOrKernelKey, layers, layers);
  return (modules, above) => {
    const placed = modules.filter((path) => tree.placementOf(path)?.layer !== undefined);
    return [...contexts(placed, above), ...unplacedNodes(tree, modules, above)];
  };
}

/** Layers outermost first, tests behind them, then what lies in no layer. `always` are shown even without a module. */
function cutIntoLayers(tree: Tree, always: readonly Layer[], below: Cut): Cut {
  const isTest = (layer: Layer): boolean => layer.role === 'test';
  const { layers } = tree.contract;
  const inOrder = [...layers.filter((layer) => !isTest(layer)), ...layers.filter(isTest)];
  return (modules, above) => {
    const groups = groupBy(modules, (path) => tree.placementOf(path)?.layer?.name);
    const shown = inOrder.filter((layer) => groups.has(layer.name) || always.includes(layer));
    const nodes = shown.map((layer) => {
      const own = { id: idBelow(above, `layer:${layer.name}`), kind: 'layer', label: layer.name, layer } as const;
      return node(tree, own, groups.get(layer.name) ?? [], below);
    });
    return [...nodes, ...unplacedNodes(tree, modules, above)];
  };
}

function unplacedNodes(tree: Tree, modules: readonly ModulePath[], above: string): readonly MapNode[] {
  const unplaced = modules.filter((path) => tree.placementOf(path)?.layer === undefined);
  if (unplaced.length === 0) return [];
  const own = { id: idBelow(above, 'unplaced'), kind: 'unplaced', label: 'not in a layer' } as const;
  return [node(tree, own, unplaced, cutIntoFolders(tree))];
}

type KeyOfContext = (placement: Placement | undefined) => string | undefined;

/** Contexts by name, then `rest` for the modules that lie in none. */
function cutIntoContexts(tree: Tree, keyOf: KeyOfContext, below: Cut, rest: Cut): Cut {
  return (modules, above) => {
    const groups = groupBy(modules, (path) => keyOf(tree.placementOf(path)));
    const keys = [...groups.keys()].filter((key) => key !== undefined).sort(compare);
    const nodes = keys.map((key) => {
      const own = { id: idBelow(above, key), kind: 'context', label: key.slice(key.indexOf(':') + 1) } as const;
      return node(tree, own, groups.get(key) ?? [], below);
    });
    return [...nodes, ...rest(groups.get(undefined) ?? [], above)];
  };
}

function contextKey(placement: Placement | undefined): string | undefined {
  return placement?.context === undefined ? undefined : `context:${placement.context}`;
}

/** The two words sort the kernel behind the contexts. */
function contextOrKernelKey(placement: Placement | undefined): string | undefined {
  return placement?.kernel === true ? 'kernel:kernel' : contextKey(placement);
}

function cutIntoFolders(tree: Tree): Cut {
  const cut: Cut = (modules, above) => {
    const strip = commonFolder(modules).length;
    return partsByFolder(modules).map((part) => {
      const path = part.folder ?? part.modules[0] ?? '';
      const kind = part.folder === undefined ? 'module' : 'folder';
      const label = path.slice(strip === 0 ? 0 : strip + 1);
      const own = { id: idBelow(above, `${kind}:${path}`), kind, label, path } as const;
      return node(tree, own, part.modules, kind === 'folder' ? cut : NO_CUT);
    });
  };
  return cut;
}

type Own = Pick<MapNode, 'id' | 'kind' | 'label'> & Partial<Pick<MapNode, 'layer' | 'path'>>;

function node(tree: Tree, own: Own, modules: readonly ModulePath[], cut: Cut): MapNode {
  let children: readonly MapNode[] | undefined;
  return {
    layer: undefined,
    path: undefined,
    ...own,
    contract: tree.contract,
    modules,
    children: () => (children ??= cut(modules, own.id)),
  };
}

function groupBy<K>(paths: Iterable<ModulePath>, keyOf: (path: ModulePath) => K): Map<K, ModulePath[]> {
  const groups = new Map<K, ModulePath[]>();
  for (const path of paths) {
    const key = keyOf(path);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [path]);
    else group.push(path);
  }
  return groups;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
