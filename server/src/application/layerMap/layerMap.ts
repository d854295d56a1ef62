import type { Contract } from '#domain/architecture/contract.ts';
import { unitsAt } from '#domain/graph/coupling.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { governing } from '../engine/contractsInForce.ts';
import type { Tally } from '../findingCounts.ts';
import {
  importContractFiles,
  rowOfImportContractFile,
  rowsOfImportContract,
  rowsOfImportContractFile,
} from './importContractRows.ts';
import type { ModuleGroups } from './groups.ts';
import { createGroups } from './groups.ts';
import type { MapRow } from './rows.ts';
import { contractFileId, rowOfContractFile, rowOfNode, rowsOfFindings } from './rows.ts';
import type { MapGrouping, MapNode } from './tree.ts';
import { contractNodes, depthOf, isAtOrBelow } from './tree.ts';
import { unitAbstractness, unitMetrics } from './unitMetrics.ts';
import type { WorkspaceView } from '../workspace.ts';

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
  /** The findings of those files came, went or moved. */
  readonly findingsChanged: (files: ReadonlySet<ModulePath>) => void;
  /** Modules or contracts came, went or moved. Until this work is done the map shows what it showed before. */
  readonly structureChanged: () => Generator<undefined, void>;
}

export function createLayerMap(view: WorkspaceView): LayerMap {
  let shown: MapState | undefined;
  let growing: MapState | undefined;

  function* structureChanged(): Generator<undefined, void> {
    const next = emptyMap(view);
    growing = next;
    yield* next.groups.fill();
    shown = next;
    growing = undefined;
  }

  function state(): MapState {
    if (shown !== undefined) return shown;
    const first = emptyMap(view);
    const steps = first.groups.fill();
    while (steps.next().done !== true);
    shown = first;
    return first;
  }

  return {
    top: (cut) => topRows(state(), cut),
    below: (id, cut) => rowsBelow(state(), id, cut),
    pathTo: (path, cut) => rowsTo(state(), path, cut),
    findingsChanged: (files) => {
      for (const map of [shown, growing]) for (const file of files) map?.groups.countAnew(file);
    },
    structureChanged,
  };
}

/** A workspace, and what was worked out since its modules changed. */
interface MapState {
  readonly view: WorkspaceView;
  readonly groups: ModuleGroups;
  readonly trees: Map<MapGrouping, readonly MapNode[]>;
}

function emptyMap(view: WorkspaceView): MapState {
  return { view, groups: createGroups(view), trees: new Map() };
}

function topRows(map: MapState, cut: MapCut): readonly MapRow[] {
  const rows = rowsOfNodes(map, treeOf(map, cut.grouping), cut);
  // A folder without layers has a contract too, which says nothing.
  const worthShowing = rows.filter((row) => row.contract?.origin.kind !== 'absent' || row.tally.findings > 0);
  return [...importContractRows(map, cut), ...contractFileRows(map, undefined), ...worthShowing];
}

function importContractRows({ view, groups }: MapState, { onlyFindings }: MapCut): readonly MapRow[] {
  const rows = importContractFiles(view).map((file) => rowOfImportContractFile(view, file, groups.tallyOf([], [file])));
  const isBroken = ({ judged, tally }: MapRow) =>
    tally.findings > 0 || judged?.some(({ verdict }) => verdict === 'broken') === true;
  return onlyFindings ? rows.filter(isBroken) : rows;
}

function rowsBelow(map: MapState, id: string, cut: MapCut): readonly MapRow[] {
  const node = findNode(treeOf(map, cut.grouping), id);
  if (node === undefined) return [...rowsOfContractFile(map, id), ...rowsOfImportContract(map.view, id)];
  if (node.kind === 'module') return rowsOfFindings(node.id, node.contract, map.view.findingsOf(node.path ?? ''));
  const files = node.kind === 'contract' ? contractFileRows(map, node.contract) : [];
  return [...files, ...rowsOfNodes(map, node.children(), cut)];
}

function rowsTo(map: MapState, path: ModulePath, cut: MapCut): readonly MapRow[] {
  const group = map.groups.groupOf(path);
  if (group === undefined) return rowsToContractFile(map, path, cut);
  const isAbove = ({ content }: MapNode): boolean =>
    content.kind === 'groups' ? content.groups.includes(group) : content.modules.includes(path);
  const nodes = nodesDownTo(treeOf(map, cut.grouping), isAbove);
  const rows = rowsOfNodes(map, nodes, cut);
  return rows.length < nodes.length ? [] : rows;
}

function rowsToContractFile(map: MapState, file: ModulePath, cut: MapCut): readonly MapRow[] {
  const contract = governing(map.view.contracts, file);
  const alone = importContractRows(map, cut).find(({ path }) => path === file);
  if (alone !== undefined) return [alone];
  const row = contractFileRows(map, contract).find(({ path }) => path === file);
  if (row === undefined) return [];
  const above = treeOf(map, cut.grouping).filter((node) => node.contract === contract);
  return [...rowsOfNodes(map, above, cut), row];
}

function treeOf({ view, groups, trees }: MapState, grouping: MapGrouping): readonly MapNode[] {
  const tree = trees.get(grouping) ?? contractNodes(view.contracts, groups.all, grouping);
  trees.set(grouping, tree);
  return tree;
}

function rowsOfNodes(map: MapState, nodes: readonly MapNode[], cut: MapCut): readonly MapRow[] {
  const rows = nodes.map((node) => rowOfNode(node, tallyOf(map, node), metricsOfNode(map, node)));
  return cut.onlyFindings ? rows.filter((row) => row.tally.findings > 0) : rows;
}

/** A row speaks of a whole layer or context only where nothing but the contract stands above it. */
function metricsOfNode({ view }: MapState, { id, kind, content }: MapNode): MapRow['metrics'] {
  if ((kind !== 'layer' && kind !== 'context') || content.kind !== 'groups' || depthOf(id) !== 1) return undefined;
  const path = content.groups[0]?.modules[0];
  const placement = path === undefined ? undefined : view.placementOf(path);
  const unit = placement && unitsAt(placement).find((each) => each.kind === kind);
  const metrics = unit && unitMetrics(view).get(unit.key);
  return metrics && { ...metrics, ...unitAbstractness(metrics, view.knownOutlineOf) };
}

function tallyOf(map: MapState, node: MapNode): Tally {
  if (node.content.kind === 'modules') return map.groups.tallyOf([], node.content.modules);
  const files = node.kind === 'contract' ? contractFilesOf(map, node.contract) : [];
  return map.groups.tallyOf(node.content.groups, files);
}

/** Files with findings that are no modules, of one contract or of none. */
function contractFilesOf({ view, groups }: MapState, contract: Contract | undefined): readonly ModulePath[] {
  const alone = importContractFiles(view);
  return groups.otherFiles().filter((file) => governing(view.contracts, file) === contract && !alone.includes(file));
}

function contractFileRows(map: MapState, contract: Contract | undefined): readonly MapRow[] {
  return contractFilesOf(map, contract).map((file) =>
    rowOfContractFile(file, contract, map.groups.tallyOf([], [file])),
  );
}

function rowsOfContractFile({ view, groups }: MapState, id: string): readonly MapRow[] {
  const isMeant = (file: ModulePath) => contractFileId(file) === id;
  const alone = importContractFiles(view).find(isMeant);
  if (alone !== undefined) return rowsOfImportContractFile(view, alone);
  const file = groups.otherFiles().find(isMeant);
  return file === undefined ? [] : rowsOfFindings(id, governing(view.contracts, file), view.findingsOf(file));
}

function findNode(nodes: readonly MapNode[], id: string): MapNode | undefined {
  const above = nodes.find((node) => isAtOrBelow(id, node.id));
  return above === undefined || above.id === id ? above : findNode(above.children(), id);
}

/** From the contract down to the last node that holds what is looked for. */
function nodesDownTo(nodes: readonly MapNode[], isAbove: (node: MapNode) => boolean): readonly MapNode[] {
  const above = nodes.find(isAbove);
  return above === undefined ? [] : [above, ...nodesDownTo(above.children(), isAbove)];
}
