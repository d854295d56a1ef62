import type { PathPattern } from '#domain/architecture/pathPattern.ts';
import { closestWord } from '#domain/closestWord.ts';

import { compilePattern } from './compilePattern.ts';
import type { ContractText, Node } from './contractText.ts';

/** One `"key": value` of an object. */
export interface Entry {
  readonly key: Node;
  readonly value: Node;
}

/** The entries of an object by key. */
export type Entries = ReadonlyMap<string, Entry>;

/**
 * The entries of an object by key. What is not in `keys` is reported and left out, and so is what is said twice.
 *
 * @param what names the object in messages: `a layer`
 * @param noun names a key of it: `a key of a layer`
 * @returns undefined, and a problem, where `node` is no object.
 */
export function readObject(
  text: ContractText,
  node: Node,
  what: string,
  noun: string,
  keys: readonly string[],
): Entries | undefined {
  if (node.type !== 'object') {
    text.error(node, `${capitalised(what)} must be an object: { … }.`);
    return undefined;
  }
  const entries = new Map<string, Entry>();
  for (const property of node.children ?? []) {
    const [key, value] = property.children ?? [];
    if (key === undefined || value === undefined) continue;
    const name = String(key.value);
    if (!keys.includes(name)) text.error(key, `"${name}" is not ${noun}. ${suggestion(name, keys)}`);
    else if (entries.has(name)) text.error(key, `"${name}" is said twice in ${what}. Keep one of the two.`);
    else entries.set(name, { key, value });
  }
  return entries;
}

/** What `reader` makes of the value of a key; undefined where the key is not there. */
export function readKey<T>(entries: Entries, key: string, reader: (node: Node) => T): T | undefined {
  const entry = entries.get(key);
  return entry && reader(entry.value);
}

/** `node` as a text that is not empty. */
export function readText(text: ContractText, node: Node, what: string): string | undefined {
  if (isText(node)) return String(node.value);
  text.error(node, `${capitalised(what)} must be a text in double quotes that is not empty.`);
  return undefined;
}

export function isText(node: Node): boolean {
  return node.type === 'string' && String(node.value).trim() !== '';
}

export function readBoolean(text: ContractText, node: Node, what: string): boolean | undefined {
  if (node.type === 'boolean') return node.value === true;
  text.error(node, `${capitalised(what)} must be true or false.`);
  return undefined;
}

/** `node` as one of a fixed set of words. */
export function readWord<Word extends string>(
  text: ContractText,
  node: Node,
  what: string,
  words: readonly Word[],
): Word | undefined {
  const found = words.find((word) => word === node.value);
  if (found === undefined) {
    const said = node.type === 'string' ? String(node.value) : '';
    const opening = said === '' ? `${capitalised(what)} must be a word in double quotes.` : `"${said}" is not ${what}.`;
    text.error(node, `${opening} ${suggestion(said, words)}`);
  }
  return found;
}

/** The elements of a list; none, and a problem, where `node` is no list. */
export function readList(text: ContractText, node: Node, what: string): readonly Node[] {
  if (node.type === 'array') return node.children ?? [];
  text.error(node, `${capitalised(what)} must be a list: [ … ].`);
  return [];
}

/** A list of texts; undefined where `node` is no list, for that is not the same as a list that names nothing. */
export function readTexts(text: ContractText, node: Node, what: string): string[] | undefined {
  const elements = readList(text, node, what);
  if (node.type !== 'array') return undefined;
  return elements.flatMap((element) => readText(text, element, `each of ${what}`) ?? []);
}

/** A list of path patterns; those that mean nothing are reported and left out. */
export function readPatterns(text: ContractText, node: Node, what: string): PathPattern[] {
  return readList(text, node, what).flatMap((element) => readPattern(text, element, `each of ${what}`));
}

export function readPattern(text: ContractText, node: Node, what: string): readonly PathPattern[] {
  if (node.type !== 'string') {
    text.error(node, `${capitalised(what)} must be a path pattern in double quotes, such as "src/domain/**".`);
    return [];
  }
  const { patterns, problem } = compilePattern(String(node.value));
  if (problem !== undefined) text.error(node, problem);
  const declaredAt = text.rangeOf(node);
  return (patterns ?? []).map((pattern) => ({ ...pattern, declaredAt }));
}

/** `Did you mean "x"?`, or the words there are. */
export function suggestion(said: string, words: readonly string[]): string {
  const closest = closestWord(said, words);
  if (closest !== undefined) return `Did you mean "${closest}"?`;
  if (words.length === 0) return 'There is none.';
  return `There ${words.length === 1 ? 'is' : 'are'}: ${words.map((word) => `"${word}"`).join(', ')}.`;
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
