import type { Ignore } from '#domain/architecture/contract.ts';
import type { PathPattern } from '#domain/architecture/pathPattern.ts';
import type { RuleMeta } from '#domain/rules/rule.ts';

import type { ContractText, Node } from './contractText.ts';
import type { Entry } from './readValues.ts';
import { readList, readObject, readPattern, readText, readWord } from './readValues.ts';

const IGNORE_KEYS = ['rule', 'from', 'to', 'reason', 'until'];

/** The entries of `ignore` that are complete. Half an entry would hide more than was meant, so it hides nothing. */
export function readIgnores(text: ContractText, node: Node, metas: readonly RuleMeta[]): readonly Ignore[] {
  return readList(text, node, '"ignore"').flatMap((element) => readIgnore(text, element, metas));
}

function readIgnore(text: ContractText, node: Node, metas: readonly RuleMeta[]): readonly Ignore[] {
  const entries = readObject(text, node, 'an entry of "ignore"', 'a key of an ignore', IGNORE_KEYS);
  if (entries === undefined) return [];
  const before = text.problems.length;
  const rule = readRule(text, node, entries.get('rule'), metas);
  const reason = readReason(text, node, entries.get('reason'));
  const until = readUntil(text, entries.get('until'));
  const [from, to] = (['from', 'to'] as const).map((key) => readSide(text, key, entries.get(key)));
  if (from === undefined && to === undefined) {
    text.error(
      openingBrace(node),
      'Say what is ignored: the importing modules as "from", the imported ones as "to", or both.',
    );
  }
  if (text.problems.length > before || rule === undefined || reason === undefined) return [];
  const declaredAt = text.rangeOf(node);
  // A pattern whose braces reach across folders is several patterns: one entry each.
  return (from ?? [undefined]).flatMap((from) =>
    (to ?? [undefined]).map((to) => ({ rule, from, to, reason, until, declaredAt })),
  );
}

function readRule(text: ContractText, node: Node, entry: Entry | undefined, metas: readonly RuleMeta[]) {
  if (entry !== undefined) {
    const ids = metas.map(({ id }) => id);
    return readWord(text, entry.value, 'a rule', ids);
  }
  text.error(openingBrace(node), 'An ignore needs a "rule": the id of the rule whose findings it hides.');
  return undefined;
}

function readReason(text: ContractText, node: Node, entry: Entry | undefined): string | undefined {
  if (entry !== undefined) return readText(text, entry.value, 'the reason of an ignore');
  text.error(openingBrace(node), 'An ignore needs a "reason", so that others know when it may go.');
  return undefined;
}

function readSide(
  text: ContractText,
  key: 'from' | 'to',
  entry: Entry | undefined,
): readonly PathPattern[] | undefined {
  return entry && readPattern(text, entry.value, `"${key}"`);
}

function readUntil(text: ContractText, entry: Entry | undefined): string | undefined {
  if (entry === undefined) return undefined;
  const until: unknown = entry.value.value;
  if (typeof until === 'string' && isDate(until)) return until;
  text.error(entry.value, '"until" must be a day that exists, written "2027-03-31".');
  return undefined;
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  // February 30th is taken for March 2nd by some engines.
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function openingBrace(node: Node): Node {
  return { ...node, length: 1 };
}
