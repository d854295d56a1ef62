import type { CustomerId } from '#kernel/identifier.ts';
// Breaks layer-order: the domain reads a file of the persistence adapter. The number of orders should be handed in.
import { readOrderRows } from '../adapters/persistence/orderFile.ts';

const DISCOUNT_PER_ORDER = 0.01;
const MOST_DISCOUNT = 0.1;

/** One per cent for every earlier order, ten at most. */
export function loyaltyDiscount(customer: CustomerId, orderFile: string): number {
  const earlier = readOrderRows(orderFile).filter((row) => row.customer === customer).length;
  return Math.min(earlier * DISCOUNT_PER_ORDER, MOST_DISCOUNT);
}
