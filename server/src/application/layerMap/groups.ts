import type { Contract, Layer } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Counts, Tally } from '../findingCounts.ts';
import { add, countsOf, noCounts, subtract, sum } from '../findingCounts.ts';
import { isPackageMarker } from '../engine/packageMarkers.ts';
import type { WorkspaceView } from '../workspace.ts';

/** The modules of one contract that lie in the same layer and the same context: what no cut of the map takes apart. */
export interface ModuleGroup {
  readonly contract: Contract;
  readonly layer: Layer | undefined;
  readonly context: string | undefined;
  readonly kernel: boolean;
  /** In no order that means anything. */
  readonly modules: ModulePath[];
  /** The findings of all its modules. */
  readonly counts: Counts;
}

/** All modules of a workspace in groups, with the numbers of their findings kept up to date. */
export interface ModuleGroups {
  readonly all: readonly ModuleGroup[];
  /** Looks once at every module and every file with findings; all that is shown is summed up from groups. */
  readonly fill: () => Generator<undefined, void>;
  /** Undefined for a file that is no module. */
  readonly groupOf: (path: ModulePath) => ModuleGroup | undefined;
  readonly tallyOf: (groups: readonly ModuleGroup[], files: readonly ModulePath[]) => Tally;
  /** Files with findings that are no modules, sorted. */
  readonly otherFiles: () => readonly ModulePath[];
  /** The findings of that file are not what they were. */
  readonly countAnew: (file: ModulePath) => void;
}

export function createGroups(view: WorkspaceView): ModuleGroups {
  const index = createIndex();
  const counted = new Map<ModulePath, Counts>();
  const otherFiles = new Set<ModulePath>();
  const groupOf = (path: ModulePath): ModuleGroup | undefined => {
    const placement = view.placementOf(path);
    return placement && groupFor(index, placement);
  };
  const countAnew = (file: ModulePath): void => {
    const findings = view.findingsOf(file);
    const group = groupOf(file);
    replaceCounts(counted, group?.counts ?? noCounts(), file, countsOf(findings));
    if (group === undefined && findings.length > 0) otherFiles.add(file);
    else otherFiles.delete(file);
  };
  return {
    all: index.groups,
    fill: function* () {
      for (const path of view.graph.paths()) {
        if (!isEmptyMarker(view, path)) groupOf(path)?.modules.push(path);
        yield undefined;
      }
      for (const file of view.findings().keys()) {
        countAnew(file);
        yield undefined;
      }
    },
    groupOf,
    tallyOf: (groups, files) => sum([...groups.map(({ counts }) => counts), ...files.map((file) => counted.get(file))]),
    otherFiles: () => [...otherFiles].sort(),
    countAnew,
  };
}

/** One in which something is found is to be seen like any other module. */
function isEmptyMarker(view: WorkspaceView, path: ModulePath): boolean {
  return isPackageMarker(view.graph.module(path), view.placementOf(path)) && view.findingsOf(path).length === 0;
}

/** The kernel is a context without a name. */
type ContextKey = string | true | undefined;
type ByContext = Map<ContextKey, ModuleGroup>;
type ByLayer = Map<Layer | undefined, ByContext>;

/** The groups, and how to find one without making a key for each of its modules. */
interface GroupIndex {
  readonly groups: ModuleGroup[];
  readonly byContract: Map<Contract, ByLayer>;
}

function createIndex(): GroupIndex {
  return { groups: [], byContract: new Map() };
}

function groupFor(index: GroupIndex, { contract, layer, context, kernel }: Placement): ModuleGroup {
  const byLayer = entry(index.byContract, contract, (): ByLayer => new Map());
  const byContext = entry(byLayer, layer, (): ByContext => new Map());
  return entry(byContext, kernel ? true : context, () => {
    const group: ModuleGroup = { contract, layer, context, kernel, modules: [], counts: noCounts() };
    index.groups.push(group);
    return group;
  });
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}

/** Counts a file in `total` as it is now and no longer as it was. */
function replaceCounts(counted: Map<ModulePath, Counts>, total: Counts, file: ModulePath, counts: Counts): void {
  const before = counted.get(file);
  if (before !== undefined) subtract(total, before);
  add(total, counts);
  if (counts.some((count) => count > 0)) counted.set(file, counts);
  else counted.delete(file);
}
