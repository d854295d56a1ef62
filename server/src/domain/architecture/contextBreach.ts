import type { ModulePath } from '../graph/module.ts';
import { isFaceOfContext } from './contextFace.ts';
import { orderBreach } from './mayImport.ts';
import type { Placement } from './placement.ts';

/** Why a module may not import another as far as contexts are concerned. */
export type ContextBreach =
  /** The kernel depends on a context. */
  | 'kernel'
  /** What is shared by all depends on a context. */
  | 'shared'
  /** Two slices of one layer. */
  | 'slice'
  /** The other context does not show it. */
  | 'not-public';

/** Undefined where a module that lies at `from` may import the one at `path`, which lies at `to`. */
export function contextBreach(from: Placement, to: Placement, path: ModulePath): ContextBreach | undefined {
  if (looksIntoContexts(from) || looksIntoContexts(to) || to.context === undefined) return undefined;
  if (from.kernel) return 'kernel';
  if (from.context === undefined) return isSharedByAll(from, to) ? 'shared' : undefined;
  if (isSliced(from) ? sameSlice(from, to) : from.context === to.context) return undefined;
  if (isSliced(from) && from.layer !== undefined && from.layer === to.layer && !isCrossImport(path)) return 'slice';
  return isFaceOfContext(to, path) ? undefined : 'not-public';
}

/** Composition and tests may look into every context; that others import them is what rules of their own are about. */
function looksIntoContexts({ layer }: Placement): boolean {
  return layer?.role === 'composition' || layer?.role === 'test';
}

/** A shared layer outside of all contexts is a kernel by another name. Where it breaks the order, that says enough. */
function isSharedByAll({ contract, layer }: Placement, to: Placement): boolean {
  if (layer?.role !== 'shared') return false;
  return to.layer === undefined || orderBreach(contract, layer, to.layer) === undefined;
}

/** In Feature-Sliced Design each layer is cut into slices of its own, and one name in two layers is two slices. */
function isSliced({ contract }: Placement): boolean {
  return contract.preset === 'feature-sliced';
}

/** A slice has a folder `@x` for what it shows to other slices of its own layer. */
function isCrossImport(path: ModulePath): boolean {
  return path.includes('/@x/');
}

function sameSlice(from: Placement, to: Placement): boolean {
  return from.context === to.context && from.layer === to.layer;
}
