import type { Declaration, Member } from '../graph/outline.ts';
import type { Evidence } from './evidence.ts';

export function seen(sign: string, words: string, { range }: Declaration): Evidence {
  return { sign, words, range };
}

export function isOperation({ kind, holdsFunction }: Member): boolean {
  return kind === 'method' || kind === 'call' || holdsFunction === true;
}

export function returnsPromise({ type }: Member): boolean {
  return type?.some(({ name }) => name === 'Promise' || name === 'Observable') === true;
}
