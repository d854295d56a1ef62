// Breaks core-package: the domain reads the environment. The rate should be a parameter that composition hands in.
import { env } from 'node:process';
import type { Money } from '#kernel/money.ts';
import { times } from '#kernel/money.ts';

const RATE = Number(env['VALUE_ADDED_TAX'] ?? 0.19);

export function withValueAddedTax(net: Money): Money {
  return times(net, 1 + RATE);
}
