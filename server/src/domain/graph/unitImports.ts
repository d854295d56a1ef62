import type { TypeImports } from '../architecture/contract.ts';
import { contextBreach } from '../architecture/contextBreach.ts';
import { orderBreach } from '../architecture/mayImport.ts';
import type { Placement } from '../architecture/placement.ts';
import type { PlacementOf } from './chains.ts';
import { counts } from './chains.ts';
import type { Module, ModulePath } from './module.ts';
import { folderOf } from './modulePaths.ts';

/** What modules are put together to: a bounded context, or a folder with all that lies below it. */
export type UnitKind = 'context' | 'folder';

/** Which imports between units count. */
export interface UnitQuestion {
  readonly kinds: readonly UnitKind[];
  readonly typeImports: TypeImports;
}

/** An import that leads from one unit to another. */
export interface UnitImport {
  /** Which of the dependencies of its module it is. */
  readonly importIndex: number;
  readonly target: ModulePath;
  readonly kind: UnitKind;
  /** Only units of one group can lie on a cycle with each other: the contexts of a contract, the folders of a folder. */
  readonly group: string;
  /** The name of a context, the path of a folder. */
  readonly from: string;
  readonly to: string;
  /** It breaks the order of layers or the border of a context, so it has to change in any case. */
  readonly isBreach: boolean;
}

/**
 * The imports of a module that lead to another unit, in the order of its text.
 *
 * What composition and tests import says nothing about the units that they lie in.
 */
export function unitImports(
  module: Module,
  placement: Placement,
  placementOf: PlacementOf,
  { kinds, typeImports }: UnitQuestion,
): readonly UnitImport[] {
  if (kinds.length === 0 || looksAtAll(placement)) return [];
  const found: UnitImport[] = [];
  for (const [importIndex, dependency] of module.dependencies.entries()) {
    if (dependency.target.kind !== 'module' || !counts(dependency, typeImports)) continue;
    const target = dependency.target.path;
    const to = placementOf(target);
    if (to?.contract !== placement.contract || looksAtAll(to)) continue;
    for (const kind of kinds) {
      const link = kind === 'context' ? betweenContexts(placement, to) : betweenFolders(placement, module.path, target);
      if (link !== undefined)
        found.push({ importIndex, target, kind, ...link, isBreach: isBreach(placement, to, target) });
    }
  }
  return found;
}

type Link = Pick<UnitImport, 'group' | 'from' | 'to'>;

function looksAtAll({ layer }: Placement): boolean {
  return layer?.role === 'composition' || layer?.role === 'test';
}

/** Slices of Feature-Sliced Design are left out: each way between them is already a matter of their layers. */
function betweenContexts({ contract, context }: Placement, to: Placement): Link | undefined {
  if (contract.preset === 'feature-sliced') return undefined;
  if (context === undefined || to.context === undefined || context === to.context) return undefined;
  return { group: `context ${contract.root}`, from: context, to: to.context };
}

/**
 * The folders in which the two paths part, where both lie in one. A module beside a folder is no folder, so that a
 * folder may well use what lies above it.
 */
function betweenFolders({ contract }: Placement, from: ModulePath, to: ModulePath): Link | undefined {
  const [ours, theirs] = [from.split('/'), to.split('/')];
  const at = ours.findIndex((name, index) => name !== theirs[index]);
  if (at === -1 || at >= ours.length - 1 || at >= theirs.length - 1) return undefined;
  const folders = { from: ours.slice(0, at + 1).join('/'), to: theirs.slice(0, at + 1).join('/') };
  return { group: `folder ${contract.root} ${folderOf(folders.from)}`, ...folders };
}

function isBreach(from: Placement, to: Placement, path: ModulePath): boolean {
  const { contract, layer } = from;
  const isOn = (rule: string): boolean => contract.rules.get(rule)?.severity !== 'off';
  if (isOn('context-boundary') && contextBreach(from, to, path) !== undefined) return true;
  if (layer === undefined || to.layer === undefined || !isOn('layer-order')) return false;
  return orderBreach(contract, layer, to.layer) !== undefined;
}
