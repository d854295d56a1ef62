import { getNodeValue } from 'jsonc-parser';

import type { RuleSetting, Severity } from '#domain/architecture/contract.ts';
import { SEVERITIES } from '#domain/architecture/words.ts';
import type { OptionSchema, RuleMeta } from '#domain/rules/rule.ts';

import type { ContractText, Node } from './contractText.ts';
import { readObject, readWord, suggestion } from './readValues.ts';

/** The settings of the rules that are known; whatever cannot be understood is reported and left at its default. */
export function readRules(
  text: ContractText,
  node: Node,
  metas: readonly RuleMeta[],
): ReadonlyMap<string, RuleSetting> {
  const ids = metas.map(({ id }) => id);
  const entries = readObject(text, node, '"rules"', 'a rule', ids);
  const settings = new Map<string, RuleSetting>();
  for (const meta of metas) {
    const entry = entries?.get(meta.id);
    if (entry === undefined) continue;
    const setting = readSetting(text, entry.value, meta);
    if (setting !== undefined) settings.set(meta.id, { ...setting, declaredAt: text.rangeOf(entry.key) });
  }
  return settings;
}

function readSetting(text: ContractText, node: Node, meta: RuleMeta): RuleSetting | undefined {
  if (node.type !== 'array') {
    const severity = readSeverity(text, node);
    return severity && { severity, options: {} };
  }
  const [severityNode, optionsNode, ...more] = node.children ?? [];
  if (severityNode === undefined || more.length > 0) {
    text.error(node, 'Write a severity, or a list of a severity and the options: ["warning", { … }].');
    return undefined;
  }
  const severity = readSeverity(text, severityNode);
  const options = optionsNode === undefined ? {} : readOptions(text, optionsNode, meta);
  return severity && { severity, options };
}

function readSeverity(text: ContractText, node: Node): Severity | 'off' | undefined {
  return readWord(text, node, 'a severity', SEVERITIES);
}

function readOptions(text: ContractText, node: Node, meta: RuleMeta): Record<string, unknown> {
  const schemas = meta.options ?? {};
  const what = `the options of ${meta.id}`;
  const entries = readObject(text, node, what, `an option of ${meta.id}`, Object.keys(schemas));
  const options: Record<string, unknown> = {};
  for (const [name, schema] of Object.entries(schemas)) {
    const value = entries?.get(name)?.value;
    if (value === undefined) continue;
    const problem = optionProblem(schema, value);
    if (problem === undefined) options[name] = getNodeValue(value);
    else text.error(value, `"${name}" ${problem}`);
  }
  return options;
}

const TYPE_WORDS = { boolean: 'true or false', integer: 'a whole number', string: 'a text', array: 'a list' } as const;

/** What is wrong with the value of an option, as the end of a sentence that begins with the option's name. */
function optionProblem(schema: OptionSchema, node: Node): string | undefined {
  const value: unknown = getNodeValue(node);
  if (schema.enum !== undefined && !schema.enum.some((word) => word === value)) {
    return `cannot be that. ${suggestion(String(value), schema.enum)}`;
  }
  if (schema.type !== undefined && !hasType(schema.type, value)) return `must be ${TYPE_WORDS[schema.type]}.`;
  if (schema.minimum !== undefined && Number(value) < schema.minimum) return `must be at least ${schema.minimum}.`;
  if (schema.items !== undefined && Array.isArray(value) && value.some((item) => typeof item !== schema.items?.type)) {
    return 'must be a list of texts.';
  }
  const strange = strangeItem(schema, value);
  if (strange !== undefined) return `cannot hold "${strange}". ${suggestion(strange, schema.items?.enum ?? [])}`;
  return undefined;
}

/** The first item of a list that is not among the words its items can be. */
function strangeItem({ items }: OptionSchema, value: unknown): string | undefined {
  if (items?.enum === undefined || !Array.isArray(value)) return undefined;
  return value.map(String).find((item) => items.enum?.includes(item) !== true);
}

function hasType(type: NonNullable<OptionSchema['type']>, value: unknown): boolean {
  if (type === 'array') return Array.isArray(value);
  return type === 'integer' ? Number.isInteger(value) : typeof value === type;
}
