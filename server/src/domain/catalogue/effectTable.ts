import type { EffectCategory } from '../graph/outline.ts';

/** Names with spaces between them, and what using each of them is. */
export type EffectGroup = readonly [category: EffectCategory | 'none', names: string];

/** What is known of the ambient names of one language. */
export interface EffectTable {
  readonly categories: ReadonlyMap<string, EffectCategory | 'none'>;
  /** The first words of all names. */
  readonly beginnings: ReadonlySet<string>;
  /** What only says that a name is ambient. */
  readonly globalObjects: ReadonlySet<string>;
}

export function effectTable(groups: readonly EffectGroup[], globalObjects: ReadonlySet<string>): EffectTable {
  const categories = new Map<string, EffectCategory | 'none'>();
  for (const [category, names] of groups) {
    // `new_Date` is how the construction of a `Date` is written between spaces.
    for (const name of wordsOf(names)) categories.set(name.replace(/^new_/, 'new '), category);
  }
  const words = [...categories.keys()].map((name) => name.replace(/^new |\(\)$|\..*$/g, ''));
  return { categories, beginnings: new Set([...words, ...globalObjects]), globalObjects };
}

/** The names by which a contract can speak of effects: those of effects and those that stand before a dot in one. */
export function namesIn({ categories }: EffectTable): string[] {
  const names = [...categories].filter(([, category]) => category !== 'none').map(([name]) => name);
  const plain = names.map((name) => name.replace(/^new |\(\)$|\.\*$/g, ''));
  return plain.flatMap(withBeginnings);
}

/** The single names of a group. */
export function wordsOf(names: string): string[] {
  return names.split(/\s+/).filter((word) => word !== '');
}

/** `Deno.env` is part of `Deno`, and `import.meta.env` of `import.meta`. */
function withBeginnings(name: string): string[] {
  const dot = name.lastIndexOf('.');
  return dot === -1 ? [name] : [...withBeginnings(name.slice(0, dot)), name];
}
