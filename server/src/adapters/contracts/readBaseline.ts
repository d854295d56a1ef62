import type { BaselineReading } from '#application/ports/contractReader.ts';
import type { FileText, ProjectFiles } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { WrittenEntry } from '#domain/rules/exceptions/baseline.ts';
import { baselineOf } from '#domain/rules/exceptions/baseline.ts';
import type { RuleMeta } from '#domain/rules/rule.ts';
import { START_OF_FILE } from '#domain/text.ts';

import { BASELINE_VERSION, baselineFileOf, pathFromBaseline } from './baselineFormat.ts';
import type { ContractText, Node } from './contractText.ts';
import { parseContractText, START } from './contractText.ts';
import type { Entries } from './readValues.ts';
import { readKey, readList, readObject, readText, readWord } from './readValues.ts';

const ENTRY_KEYS = ['rule', 'from', 'to', 'package', 'symbol', 'count'];

/** What is said of a file that is kept as it is until somebody looks at it. */
const UNTOUCHED = 'Nothing is accepted because of it, and Inward does not overwrite it.';

/** The baseline beside the contract with that root; undefined where there is none. */
export function readBaseline(
  { files }: ProjectFiles,
  root: string,
  metas: readonly RuleMeta[],
): BaselineReading | undefined {
  const file = baselineFileOf(root);
  const content = files.read(file);
  if (content.kind === 'absent') return undefined;
  return content.kind === 'text' ? readBaselineText(file, root, content.text, metas) : unreadable(file, content);
}

function readBaselineText(
  file: ModulePath,
  root: string,
  textOnDisk: string,
  metas: readonly RuleMeta[],
): BaselineReading {
  const text = parseContractText(file, textOnDisk);
  const [first] = text.problems;
  if (first !== undefined || text.tree === undefined) {
    const range = first?.range ?? START_OF_FILE;
    const remedy = 'Restore it from version control, or resolve the merge that left it so.';
    const message = `This baseline is no valid JSON. ${UNTOUCHED} ${remedy}`;
    return { file, baseline: undefined, problems: [{ file, range, severity: 'error', message }] };
  }
  const entries = readObject(text, text.tree, 'the baseline', 'a key of the baseline', ['version', 'findings']);
  const isUnderstood = entries !== undefined && hasKnownVersion(text, entries);
  const findings = isUnderstood ? readFindings(text, entries, root, metas) : [];
  return { file, baseline: isUnderstood ? baselineOf(file, findings) : undefined, problems: text.problems };
}

function hasKnownVersion(text: ContractText, entries: Entries): boolean {
  const node = entries.get('version')?.value;
  if (node?.value === BASELINE_VERSION) return true;
  if (typeof node?.value === 'number' && node.value > BASELINE_VERSION) {
    text.error(
      node,
      `This baseline has version ${String(node.value)} and was written by a newer Inward; ` +
        `this one understands version ${String(BASELINE_VERSION)}. ${UNTOUCHED} Update Inward.`,
    );
  } else {
    text.error(node ?? START, `A baseline says "version": ${String(BASELINE_VERSION)}. ${UNTOUCHED}`);
  }
  return false;
}

function readFindings(
  text: ContractText,
  entries: Entries,
  root: string,
  metas: readonly RuleMeta[],
): readonly WrittenEntry[] {
  const nodes = readKey(entries, 'findings', (node) => readList(text, node, '"findings"')) ?? [];
  return nodes.flatMap((node) => readEntry(text, node, root, metas) ?? []);
}

/** Undefined, and a problem, where half of an entry would accept more than was meant. */
function readEntry(text: ContractText, node: Node, root: string, metas: readonly RuleMeta[]): WrittenEntry | undefined {
  const entries = readObject(text, node, 'an entry of the baseline', 'a key of an entry', ENTRY_KEYS);
  if (entries === undefined) return undefined;
  const before = text.problems.length;
  const ids = metas.map(({ id }) => id);
  const rule = readKey(entries, 'rule', (value) => readWord(text, value, 'a rule', ids));
  const [from, to, name, symbol] = (['from', 'to', 'package', 'symbol'] as const).map((key) =>
    readKey(entries, key, (value) => readText(text, value, `"${key}"`)),
  );
  const count = readKey(entries, 'count', (value) => readCount(text, value)) ?? 1;
  if (text.problems.length > before) return undefined;
  if (rule === undefined || from === undefined) {
    text.error(node, 'An entry of the baseline needs a "rule" and "from", the module that the finding is in.');
    return undefined;
  }
  return {
    rule,
    from: pathFromBaseline(root, from),
    to: target(root, to, name),
    symbol,
    count,
    declaredAt: text.rangeOf(node),
  };
}

function target(root: string, to: string | undefined, name: string | undefined): WrittenEntry['to'] {
  if (name !== undefined) return { kind: 'package', name };
  return to === undefined ? undefined : { kind: 'module', name: pathFromBaseline(root, to) };
}

function readCount(text: ContractText, node: Node): number | undefined {
  if (typeof node.value === 'number' && Number.isInteger(node.value) && node.value >= 1) return node.value;
  text.error(node, '"count" must be a whole number of at least 1.');
  return undefined;
}

function unreadable(file: ModulePath, content: Exclude<FileText, { kind: 'text' | 'absent' }>): BaselineReading {
  const reason = content.kind === 'unreadable' ? content.reason : 'it is no text, or too large';
  const message = `The baseline cannot be read: ${reason}. ${UNTOUCHED}`;
  return { file, baseline: undefined, problems: [{ file, range: START_OF_FILE, severity: 'error', message }] };
}
