import { findNodeAtLocation, getNodePath } from 'jsonc-parser';
import type { ContractAllowance } from '#application/ports/contractReader.ts';
import type { BaselineEntry } from '#domain/rules/exceptions/baseline.ts';
import type { TextRange } from '#domain/text.ts';
import type { Node } from './contractText.ts';
import type { JsonEdit } from './jsonEdits.ts';
import { insertBefore, insertLast, insertProperty, leadOf } from './jsonEdits.ts';
import { renderEntry } from './renderBaseline.ts';

/** One entry more in a baseline, where it belongs in the order of those that are there. */
export function acceptMore(
  text: string,
  tree: Node,
  root: string,
  entry: BaselineEntry,
): readonly JsonEdit[] | undefined {
  const findings = findNodeAtLocation(tree, ['findings']);
  const line = renderEntry(root, entry);
  if (findings === undefined) return insertProperty(text, tree, `"findings": [${line}]`);
  if (findings.type !== 'array') return undefined;
  const next = findings.children?.find((node) => text.slice(node.offset, node.offset + node.length) > line);
  if (next !== undefined) return [insertBefore(text, findings, next, line)];
  return findings.children?.length === 0 ? insertFirst(text, tree, findings, line) : insertLast(text, findings, line);
}

/** The contract lets something more pass. `nodeAt` gives the node that stands exactly there. */
export function allowMore(
  text: string,
  tree: Node,
  change: ContractAllowance,
  nodeAt: (range: TextRange) => Node | undefined,
): readonly JsonEdit[] | undefined {
  if (change.kind === 'ignore') return ignoreMore(text, tree, change);
  if (change.kind === 'show') return addTo(text, tree, ['contexts', 'public'], change.pattern);
  const declared = nodeAt(change.layer);
  const path = declared && getNodePath(declared).slice(0, -1);
  if (path === undefined || findNodeAtLocation(tree, path)?.type !== 'object') return undefined;
  if (change.kind === 'allow-import') return addTo(text, tree, [...path, 'mayImport'], change.name);
  return addTo(text, tree, [...path, change.kind === 'allow-package' ? 'packages' : 'effects', 'allow'], change.name);
}

/** A name more in a list, which begins where there is none yet. */
function addTo(
  text: string,
  tree: Node,
  path: readonly (string | number)[],
  name: string,
): readonly JsonEdit[] | undefined {
  const list = findNodeAtLocation(tree, [...path]);
  const quoted = JSON.stringify(name);
  if (list !== undefined) return list.type === 'array' ? insertLast(text, list, quoted) : undefined;
  const object = findNodeAtLocation(tree, path.slice(0, -1));
  const key = JSON.stringify(path.at(-1));
  if (object !== undefined) {
    return object.type === 'object' ? insertProperty(text, object, `${key}: [${quoted}]`) : undefined;
  }
  const above = findNodeAtLocation(tree, path.slice(0, -2));
  const outer = JSON.stringify(path.at(-2));
  return above?.type === 'object' ? insertProperty(text, above, `${outer}: { ${key}: [${quoted}] }`) : undefined;
}

function ignoreMore(
  text: string,
  tree: Node,
  { rule, from, to, reason }: Extract<ContractAllowance, { readonly kind: 'ignore' }>,
): readonly JsonEdit[] | undefined {
  if (tree.type !== 'object') return undefined;
  const values = Object.entries({ rule, from, to, reason }).filter(([, value]) => value !== undefined);
  const entry = `{ ${values.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')} }`;
  const ignore = findNodeAtLocation(tree, ['ignore']);
  if (ignore === undefined) return insertProperty(text, tree, `"ignore": ${listOf(leadOf(text, tree), entry)}`);
  if (ignore.type !== 'array') return undefined;
  return ignore.children?.length === 0 ? insertFirst(text, tree, ignore, entry) : insertLast(text, ignore, entry);
}

/** Into an empty list, where a comment may stand already. */
function insertFirst(text: string, tree: Node, list: Node, element: string): readonly JsonEdit[] {
  const end = list.offset + list.length;
  const inside = text.slice(list.offset + 1, end - 1);
  if (inside.trim() !== '') return [{ start: end - 1, end: end - 1, newText: element }];
  return [{ start: list.offset, end, newText: listOf(leadOf(text, tree), element) }];
}

/** A list of one element that begins on a line of the outermost object. */
function listOf(lead: string | undefined, element: string): string {
  if (lead === undefined) return `[${element}]`;
  const indent = lead.replace(/^[\r\n]+/, '');
  return `[${lead}${indent}${element}${lead}]`;
}
