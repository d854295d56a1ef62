import type { Contract } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { governing } from './contractsInForce.ts';
import type { FindingsByFile, MapRow, Tally } from './layerMapRows.ts';
import { contractFileId, rowOfContractFile, rowOfNode, rowsOfFindings, tallyUp } from './layerMapRows.ts';
import type { MapGrouping, MapNode } from './layerMapTree.ts';
import { contractNodes, isAtOrBelow } from './layerMapTree.ts';
import type { WorkspaceView } from './workspace.ts';

/** How the map is to be shown. */
export interface MapCut {
  readonly grouping: MapGrouping;
  readonly onlyFindings: boolean;
}

/**
 * The layer map of one workspace folder: layers outermost first, in them contexts or folders, then modules, then their
 * findings. It keeps what it worked out, so whoever changes the workspace has to say so.
 */
export interface LayerMap {
  /** One row for each contract with something to show, and the contract files that no contract governs. */
  readonly top: (cut: MapCut) => readonly MapRow[];
  /** The rows below the row with that id; empty where there is no such row any more. */
  readonly below: (id: string, cut: MapCut) => readonly MapRow[];
  /** The row of a file with all rows above it, top first; empty where the map does not show the file. */
  readonly pathTo: (path: ModulePath, cut: MapCut) => readonly MapRow[];
  /** Findings came, went or moved. */
  readonly findingsChanged: () => void;
  /** Modules or contracts came, went or moved. */
  readonly structureChanged: () => void;
}

export function createLayerMap(view: WorkspaceView): LayerMap {
  let map = emptyState(view);
  return {
    top: (cut) => [
      ...contractFileRows(map, undefined),
      ...rowsOfNodes(map, treeOf(map, cut.grouping), cut).filter(isWorthShowing),
    ],
    below: (id, cut) => {
      const node = findNode(treeOf(map, cut.grouping), id);
      return node === undefined ? rowsOfContractFile(map, id) : rowsBelow(map, node, cut);
    },
    pathTo: (path, cut) => {
      const nodes = nodesTo(treeOf(map, cut.grouping), path);
      const rows = nodes.length > 0 ? rowsOfNodes(map, nodes, cut) : pathToContractFile(map, path, cut);
      return rows.length < nodes.length ? [] : rows;
    },
    findingsChanged: () => {
      map = { ...emptyState(view), trees: map.trees };
    },
    structureChanged: () => {
      map = emptyState(view);
    },
  };
}

/** The workspace, and what was worked out since its last change. */
interface MapState {
  readonly view: WorkspaceView;
  readonly trees: Map<MapGrouping, readonly MapNode[]>;
  readonly tallies: Map<MapNode, Tally>;
  findings: FindingsByFile | undefined;
  /** Files with findings that are no modules. */
  contractFiles: readonly ModulePath[] | undefined;
}

function emptyState(view: WorkspaceView): MapState {
  return { view, trees: new Map(), tallies: new Map(), findings: undefined, contractFiles: undefined };
}

function treeOf(map: MapState, grouping: MapGrouping): readonly MapNode[] {
  const tree = map.trees.get(grouping) ?? contractNodes(map.view, grouping);
  map.trees.set(grouping, tree);
  return tree;
}

function findingsOf(map: MapState): FindingsByFile {
  return (map.findings ??= map.view.findings());
}

function contractFilesOf(map: MapState, contract: Contract | undefined): readonly ModulePath[] {
  map.contractFiles ??= [...findingsOf(map).keys()].filter((file) => !map.view.graph.has(file));
  return map.contractFiles.filter((file) => governing(map.view.contracts, file) === contract);
}

function tallyOf(map: MapState, node: MapNode): Tally {
  const known = map.tallies.get(node);
  if (known !== undefined) return known;
  const files = node.kind === 'contract' ? contractFilesOf(map, node.contract) : [];
  const tally = tallyUp(findingsOf(map), [...node.modules, ...files]);
  map.tallies.set(node, tally);
  return tally;
}

function rowsBelow(map: MapState, node: MapNode, cut: MapCut): readonly MapRow[] {
  if (node.kind === 'module') {
    return rowsOfFindings(node.id, node.contract, findingsOf(map).get(node.path ?? '') ?? []);
  }
  const files = node.kind === 'contract' ? contractFileRows(map, node.contract) : [];
  return [...files, ...rowsOfNodes(map, node.children(), cut)];
}

function rowsOfNodes(map: MapState, nodes: readonly MapNode[], cut: MapCut): readonly MapRow[] {
  const rows = nodes.map((node) => rowOfNode(node, tallyOf(map, node)));
  return cut.onlyFindings ? rows.filter((row) => row.tally.findings > 0) : rows;
}

function contractFileRows(map: MapState, contract: Contract | undefined): readonly MapRow[] {
  const findings = findingsOf(map);
  return contractFilesOf(map, contract).map((file) => rowOfContractFile(file, contract, tallyUp(findings, [file])));
}

function rowsOfContractFile(map: MapState, id: string): readonly MapRow[] {
  for (const [file, findings] of findingsOf(map)) {
    if (contractFileId(file) === id) return rowsOfFindings(id, governing(map.view.contracts, file), findings);
  }
  return [];
}

function pathToContractFile(map: MapState, file: ModulePath, cut: MapCut): readonly MapRow[] {
  const contract = governing(map.view.contracts, file);
  const row = contractFileRows(map, contract).find(({ path }) => path === file);
  if (row === undefined) return [];
  const above = treeOf(map, cut.grouping).filter((node) => node.contract === contract);
  return [...rowsOfNodes(map, above, cut), row];
}

/** A folder without layers has a contract too, which says nothing. */
function isWorthShowing(row: MapRow): boolean {
  return row.contract?.origin.kind !== 'absent' || row.tally.findings > 0;
}

function findNode(nodes: readonly MapNode[], id: string): MapNode | undefined {
  const above = nodes.find((node) => isAtOrBelow(id, node.id));
  return above === undefined || above.id === id ? above : findNode(above.children(), id);
}

/** From the contract down to the module at `path`. */
function nodesTo(nodes: readonly MapNode[], path: ModulePath): readonly MapNode[] {
  const above = nodes.find((node) => node.modules.includes(path));
  return above === undefined ? [] : [above, ...nodesTo(above.children(), path)];
}
