import type { Money } from '#kernel/money.ts';
import { times } from '#kernel/money.ts';

const RATE = 0.19;

export function withValueAddedTax(net: Money): Money {
  return times(net, 1 + RATE);
}
