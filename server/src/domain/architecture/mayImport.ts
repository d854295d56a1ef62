import type { Contract, Layer } from './contract.ts';
import type { Placement } from './placement.ts';

/** Why one layer may not import another. */
export type OrderBreach =
  /** `to` lies further out. */
  | { readonly kind: 'outward' }
  /** The two share a place in the order and are independent of each other. */
  | { readonly kind: 'sibling' }
  /** `from` lists the layers it may import, and `to` is not among them. */
  | { readonly kind: 'not-listed'; readonly allowed: readonly string[] }
  /** Between the two lies a closed layer, which must be gone through. */
  | { readonly kind: 'past-closed'; readonly closed: Layer };

/**
 * Undefined where a module of `from` may import a module of `to`.
 *
 * A fallback layer has no place in the order, because nobody gave it one; what it imports in turn counts as a chain.
 */
export function orderBreach(contract: Contract, from: Layer, to: Layer): OrderBreach | undefined {
  if (from.name === to.name || from.fallback === true || to.fallback === true) return undefined;
  if (from.mayImport !== undefined) {
    return from.mayImport.includes(to.name) ? undefined : { kind: 'not-listed', allowed: from.mayImport };
  }
  if (to.role === 'shared') return undefined;
  if (to.rank < from.rank) return { kind: 'outward' };
  if (to.rank === from.rank) return { kind: 'sibling' };
  const closed = closedLayerBetween(contract, from, to);
  return closed && { kind: 'past-closed', closed };
}

/** Whether the layers of two places say that the one may not import the other. */
export function mayNotImport(from: Placement, to: Placement): boolean {
  if (from.layer === undefined || to.layer === undefined) return false;
  return orderBreach(from.contract, from.layer, to.layer) !== undefined;
}

function closedLayerBetween(contract: Contract, from: Layer, to: Layer): Layer | undefined {
  if (mayPassClosedLayers(from)) return undefined;
  return contract.layers.find((layer) => layer.closed && layer.rank > from.rank && layer.rank < to.rank);
}

/** The composition root wires everything and tests look at everything, so a closed layer does not stop them. */
function mayPassClosedLayers(from: Layer): boolean {
  return from.role === 'composition' || from.role === 'test';
}
