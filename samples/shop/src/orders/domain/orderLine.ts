import type { Money } from '#kernel/money.ts';
import { times } from '#kernel/money.ts';

export interface OrderLine {
  readonly article: string;
  readonly quantity: number;
  readonly unitPrice: Money;
}

export function lineTotal(line: OrderLine): Money {
  return times(line.unitPrice, line.quantity);
}
