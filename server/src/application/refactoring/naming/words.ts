/** How the words of a name are put together. */
export type NameStyle = 'kebab' | 'snake' | 'pascal' | 'camel';

/** The words of a name in lower case: of `HTTPOrder_repository2`, `http`, `order` and `repository2`. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .split(/[^\p{L}\p{N}$]+/u)
    .filter((word) => word !== '')
    .map((word) => word.toLowerCase());
}

export function inStyle(words: readonly string[], style: NameStyle): string {
  if (style === 'kebab') return words.join('-');
  if (style === 'snake') return words.join('_');
  const humps = words.map(capitalised).join('');
  return style === 'pascal' ? humps : uncapitalised(humps);
}

/** The style that a name can only have; undefined for a single word in lower case, which may have any. */
export function styleOf(name: string): NameStyle | undefined {
  if (name.includes('-')) return 'kebab';
  if (name.includes('_')) return 'snake';
  if (/^\p{Lu}/u.test(name)) return 'pascal';
  return /\p{Lu}/u.test(name) ? 'camel' : undefined;
}

export function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

export function uncapitalised(word: string): string {
  return word.slice(0, 1).toLowerCase() + word.slice(1);
}

/** What most of them are, the first of those that are equally common; undefined where there are none. */
export function commonest<Value>(values: Iterable<Value>, keyOf: (value: Value) => string = String): Value | undefined {
  const counts = new Map<string, { readonly value: Value; count: number }>();
  for (const value of values) {
    const entry = counts.get(keyOf(value));
    if (entry === undefined) counts.set(keyOf(value), { value, count: 1 });
    else entry.count++;
  }
  let best: { readonly value: Value; readonly count: number } | undefined;
  for (const entry of counts.values()) if (best === undefined || entry.count > best.count) best = entry;
  return best?.value;
}
