/** An amount in whole cents: adding up fractions would lose some. */
export interface Money {
  readonly cents: number;
}

export const NOTHING: Money = { cents: 0 };

/** `euros(12.5)` is 12 euros and 50 cents. */
export function euros(amount: number): Money {
  return { cents: Math.round(amount * 100) };
}

export function sum(amounts: readonly Money[]): Money {
  return { cents: amounts.reduce((cents, amount) => cents + amount.cents, 0) };
}

export function times(amount: Money, factor: number): Money {
  return { cents: Math.round(amount.cents * factor) };
}

export function minus(amount: Money, less: Money): Money {
  return { cents: amount.cents - less.cents };
}

export function inWords(amount: Money): string {
  return `€ ${(amount.cents / 100).toFixed(2)}`;
}
