import type { Contexts, Contract, Ignore, Layer, RuleSetting, Selection } from '#domain/architecture/contract.ts';
import { TEST_LAYER_NAME, TEST_PATTERNS } from '#domain/architecture/knownNames.ts';
import type { PathPattern } from '#domain/architecture/pathPattern.ts';
import { rankedLayers } from '#domain/architecture/presets.ts';

const WIDTH = 100;

/**
 * The text of an `inward.json` that says what `contract` is. Reading it gives an equal contract.
 *
 * What is known by name without being said (tests, shared code) is left unsaid.
 *
 * @param notes comment lines for the top
 * @param closing comment lines for the end
 */
export function renderContract(
  contract: Contract,
  notes: readonly string[] = [],
  closing: readonly string[] = [],
): string {
  const said = contract.layers.flatMap((layer) => sayable(layer) ?? []);
  const impliesNothing = said.length === contract.layers.length && said.every((layer) => !hasTestNames(layer));
  const sections = [
    contract.preset === 'none' && !impliesNothing ? [] : [property('preset', contract.preset)],
    renderFiles(contract),
    renderLayers(contract, said),
    contract.contexts === undefined ? [] : renderContexts(contract.contexts),
    contract.typeImports === 'count' ? [] : [property('typeImports', contract.typeImports)],
    renderRules(contract.rules),
    renderIgnores(contract.ignores),
  ];
  const lines = sections.flat().map((line) => indented(line));
  const comments = (notes: readonly string[]): string[] => notes.map((note) => indented(`// ${note}`));
  return ['{', ...comments(notes), ...lines, ...(closing.length > 0 ? [''] : []), ...comments(closing), '}', ''].join(
    '\n',
  );
}

/** The layer without what goes without saying; undefined where nothing is left of it. */
function sayable(layer: Layer): Layer | undefined {
  if (layer.fallback === true) return undefined;
  if (layer.role !== 'test') return layer;
  const paths = layer.paths.filter(({ text, declaredAt }) => declaredAt !== undefined || !TEST_PATTERNS.includes(text));
  return paths.length === 0 && layer.name === TEST_LAYER_NAME ? undefined : { ...layer, paths };
}

function hasTestNames(layer: Layer): boolean {
  return layer.paths.some(({ text, declaredAt }) => declaredAt === undefined && TEST_PATTERNS.includes(text));
}

function renderFiles({ include, exclude }: Contract): string[] {
  const all = include.length === 1 && include[0]?.text === '**';
  return [
    ...(all ? [] : [property('include', texts(include))]),
    ...(exclude.length === 0 ? [] : [property('exclude', texts(exclude))]),
  ];
}

function renderLayers(contract: Contract, layers: readonly Layer[]): string[] {
  const ranks = [...new Set(layers.map(({ rank }) => rank))].sort((one, other) => one - other);
  const lines = ranks.flatMap((rank) => {
    const siblings = layers.filter((layer) => layer.rank === rank).map((layer) => renderLayer(contract, layer));
    if (siblings.length === 1) return siblings.flat();
    return ['// Side by side, independent of each other.', '[', ...siblings.flat().map((line) => indented(line)), '],'];
  });
  return [
    '// Outermost first. Imports may point inward, which is down this list, never up.',
    '"layers": [',
    ...lines.map((line) => indented(line)),
    '],',
  ];
}

function renderLayer(contract: Contract, layer: Layer): string[] {
  const description = rankedLayers(contract.preset).find((known) => known.layer.name === layer.name)?.layer.description;
  const text = json({
    name: layer.name,
    role: layer.role,
    paths: texts(layer.paths),
    mayImport: layer.mayImport,
    closed: layer.closed || undefined,
    optional: layer.optional || undefined,
    packages: selection(layer.packages),
    effects: selection(layer.effects),
  });
  return [...(description === undefined ? [] : [`// ${description}`]), `${text},`];
}

function selection(said: Selection | undefined): object | undefined {
  return said && { allow: said.allow, deny: said.deny.length === 0 ? undefined : said.deny };
}

function renderContexts({ paths, kernel, public: shown }: Contexts): string[] {
  const value = {
    paths: texts(paths),
    kernel: kernel.length === 0 ? undefined : texts(kernel),
    public: shown.length === 0 ? undefined : texts(shown),
  };
  return [
    '// Parts that may use of each other only what they show. All of them may use the kernel.',
    property('contexts', value),
  ];
}

function renderRules(rules: ReadonlyMap<string, RuleSetting>): string[] {
  if (rules.size === 0) return [];
  const entries = [...rules].map(([id, { severity, options }]) => [
    id,
    Object.keys(options).length === 0 ? severity : [severity, options],
  ]);
  return [property('rules', Object.fromEntries(entries))];
}

function renderIgnores(ignores: readonly Ignore[]): string[] {
  const entries = ignores.map(({ rule, from, to, reason, until }) => ({
    ...{ rule, from: from?.text, to: to?.text, reason, until },
  }));
  const distinct = [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
  if (distinct.length === 0) return [];
  return ['"ignore": [', ...distinct.map((entry) => indented(`${json(entry)},`)), '],'];
}

/** The patterns as they were written, each once: braces can make several of one text. */
function texts(patterns: readonly PathPattern[]): string[] {
  return [...new Set(patterns.map(({ text }) => text))];
}

function property(key: string, value: unknown): string {
  return `"${key}": ${json(value)},`;
}

/** JSON on one line where that is short enough, else one element to a line; long lists inside are broken likewise. */
function json(value: unknown): string {
  const short = onOneLine(value);
  if (short.length <= WIDTH || typeof value !== 'object' || value === null) return short;
  const lines = Array.isArray(value)
    ? value.map((element) => json(element))
    : entriesOf(value).map(([key, element]) => `"${key}": ${json(element)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return [open, ...lines.map((line) => indented(`${line},`)), close].join('\n');
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = entriesOf(value).map(([key, element]) => `"${key}": ${onOneLine(element)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}

function entriesOf(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, element]) => element !== undefined);
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
