import type { Said } from '#domain/importContracts/importContract.ts';
import type { TextRange } from '#domain/text.ts';

/** What is wrong with a line, as a sentence for people. */
export interface Mistake {
  readonly range: TextRange;
  readonly message: string;
}

/** How deep one value may stand in another, as Python's `configparser` has it. */
const DEEPEST = 10;

/**
 * The lines of a value with what `%(key)s` stands for in its place, and `%` for `%%`. `valueOf` gives the lines of another
 * key, as they are written.
 */
export function interpolated(
  lines: readonly Said<string>[],
  valueOf: (key: string) => readonly string[] | undefined,
): readonly Said<string>[] | Mistake {
  const filled: Said<string>[] = [];
  for (const { value, range } of lines) {
    const text = filledIn(value, valueOf, 1);
    if ('mistake' in text) return { range, message: text.mistake };
    filled.push(...text.filled.split('\n').map((line) => ({ value: line, range })));
  }
  return filled;
}

type Filled = { readonly filled: string } | { readonly mistake: string };

function filledIn(text: string, valueOf: (key: string) => readonly string[] | undefined, depth: number): Filled {
  if (!text.includes('%')) return { filled: text };
  if (depth > DEEPEST) return { mistake: 'The values that stand in one another here have no end.' };
  let filled = '';
  let end = 0;
  for (const { 0: found, 1: key, index } of text.matchAll(/%(?:%|\(([^)]*)\)s)?/g)) {
    filled += text.slice(end, index);
    end = index + found.length;
    if (found === '%') return { mistake: 'A "%" stands before another one, or before a key: "%%", "%(key)s".' };
    if (key === undefined) {
      filled += '%';
      continue;
    }
    const value = valueOf(key.toLowerCase());
    if (value === undefined)
      return { mistake: `There is no key "${key}" here or in [DEFAULT] for "${found}" to stand for.` };
    const inner = filledIn(value.join('\n'), valueOf, depth + 1);
    if ('mistake' in inner) return inner;
    filled += inner.filled;
  }
  return { filled: filled + text.slice(end) };
}
