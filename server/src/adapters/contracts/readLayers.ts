import type { Layer, PresetName, Role } from '#domain/architecture/contract.ts';
import { roleOfLayerName } from '#domain/architecture/presets.ts';
import { ROLES } from '#domain/architecture/words.ts';

import type { ContractText, Node } from './contractText.ts';
import { impliedLayerNames } from './impliedLayers.ts';
import { readEffects, readPackages } from './readSelections.ts';
import type { Entries, Entry } from './readValues.ts';
import {
  readBoolean,
  readList,
  readObject,
  readPatterns,
  readText,
  readTexts,
  readWord,
  suggestion,
} from './readValues.ts';

export const LAYER_KEYS = ['name', 'role', 'paths', 'mayImport', 'closed', 'optional', 'packages', 'effects'];

/** A layer with the nodes that can be judged only when all layers are known. */
interface ReadLayer {
  readonly layer: Layer;
  readonly nameNode: Node;
  readonly mayImportNode: Node | undefined;
}

/** The layers of the `layers` list that can be made sense of, outermost first; a nested list holds siblings. */
export function readLayers(text: ContractText, node: Node, preset: PresetName | undefined): readonly Layer[] {
  const elements = readList(text, node, '"layers"');
  const read = elements.flatMap((element, rank) => readRank(text, element, rank, preset));
  const unique = withoutDuplicates(text, read);
  const names = [...unique.map(({ layer }) => layer.name), ...impliedLayerNames(preset)];
  for (const { mayImportNode } of unique) checkLayerNames(text, mayImportNode, names);
  return unique.map(({ layer }) => layer);
}

function readRank(text: ContractText, node: Node, rank: number, preset: PresetName | undefined): ReadLayer[] {
  if (node.type !== 'array') return readLayer(text, node, rank, preset);
  const siblings = node.children ?? [];
  if (siblings.length === 0) text.error(node, 'This list of sibling layers is empty. Remove it or put layers into it.');
  return siblings.flatMap((sibling) => readLayer(text, sibling, rank, preset));
}

function readLayer(text: ContractText, node: Node, rank: number, preset: PresetName | undefined): ReadLayer[] {
  const entries = readObject(text, node, 'a layer', 'a key of a layer', LAYER_KEYS);
  if (entries === undefined) return [];
  const nameNode = required(text, node, entries, 'name');
  const pathsNode = required(text, node, entries, 'paths');
  const name = nameNode && readText(text, nameNode, 'the name of a layer');
  const paths = pathsNode && readPatterns(text, pathsNode, '"paths"');
  const role = readRole(text, entries.get('role'));
  const flags = readFlags(text, entries);
  if (nameNode === undefined || name === undefined || paths === undefined) return [];
  if (pathsNode?.type === 'array' && pathsNode.children?.length === 0) {
    text.error(pathsNode, `The layer "${name}" names no path. A layer needs at least one, such as "src/${name}/**".`);
  }
  if (paths.length === 0) return [];
  const declaredAt = text.rangeOf(nameNode);
  // A role that is no word, such as one that is being typed, is not to let everything pass meanwhile.
  const vocabulary = entries.has('role') ? 'clean' : preset;
  const impliedRole = vocabulary && roleOfLayerName(vocabulary, name);
  const layer = { name, role: role ?? impliedRole, rank, paths, ...flags, declaredAt };
  return [{ layer, nameNode, mayImportNode: entries.get('mayImport')?.value }];
}

function required(text: ContractText, node: Node, entries: Entries, key: string): Node | undefined {
  const value = entries.get(key)?.value;
  // The whole object would be underlined; its opening brace is enough to lead there.
  if (value === undefined) text.error({ ...node, length: 1 }, `A layer needs a "${key}".`);
  return value;
}

function readRole(text: ContractText, entry: Entry | undefined): Role | undefined {
  return entry && readWord(text, entry.value, 'a role', ROLES);
}

function readFlags(text: ContractText, entries: Entries) {
  const [mayImport, closed, optional, packages, effects] = LAYER_KEYS.slice(3).map((key) => entries.get(key)?.value);
  const selections = {
    packages: packages && readPackages(text, packages),
    effects: effects && readEffects(text, effects),
  };
  return {
    mayImport: mayImport && readTexts(text, mayImport, '"mayImport"'),
    closed: (closed && readBoolean(text, closed, '"closed"')) ?? false,
    optional: (optional && readBoolean(text, optional, '"optional"')) ?? false,
    ...(selections.packages && { packages: selections.packages }),
    ...(selections.effects && { effects: selections.effects }),
  };
}

function withoutDuplicates(text: ContractText, read: readonly ReadLayer[]): ReadLayer[] {
  const names = new Set<string>();
  return read.filter(({ layer, nameNode }) => {
    if (!names.has(layer.name)) return names.add(layer.name);
    text.error(nameNode, `There is another layer named "${layer.name}". Give each layer a name of its own.`);
    return false;
  });
}

function checkLayerNames(text: ContractText, mayImportNode: Node | undefined, names: readonly string[]): void {
  if (mayImportNode?.type !== 'array') return;
  for (const node of mayImportNode.children ?? []) {
    if (node.type !== 'string' || names.includes(String(node.value))) continue;
    text.error(node, `There is no layer named "${String(node.value)}". ${suggestion(String(node.value), names)}`);
  }
}
