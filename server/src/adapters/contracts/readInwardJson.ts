import type { ConfigurationProblem, ContractReading } from '#application/ports.ts';
import type { Contexts, Contract, Layer, PresetName } from '#domain/architecture/contract.ts';
import { PRESET_NAMES, TYPE_IMPORTS } from '#domain/architecture/words.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { RuleMeta } from '#domain/rules/rule.ts';

import { compileOwnPatterns } from './compilePattern.ts';
import type { ContractText, Node } from './contractText.ts';
import { parseContractText } from './contractText.ts';
import { withImpliedLayers } from './impliedLayers.ts';
import type { Structure } from './inferContract.ts';
import { readContexts } from './readContexts.ts';
import { readIgnores } from './readIgnores.ts';
import { readLayers } from './readLayers.ts';
import { readRules } from './readRules.ts';
import type { Entry } from './readValues.ts';
import { readObject, readPatterns, readWord } from './readValues.ts';

export const CONTRACT_KEYS = [
  '$schema',
  'preset',
  'include',
  'exclude',
  'layers',
  'contexts',
  'rules',
  'ignore',
  'typeImports',
];

/** What reading a contract needs to know beside its text. */
export interface ReadingContext {
  readonly metas: readonly RuleMeta[];
  /** What the folder names below the contract's root tell, in the vocabulary of that preset or of any. */
  readonly infer: (preset: PresetName | undefined) => Structure | undefined;
}

type Entries = ReadonlyMap<string, Entry>;

/**
 * Reads the text of one `inward.json`, which governs the folder `root`.
 *
 * What is wrong becomes problems at the very place, and the rest still makes a contract; there is none only where the
 * text is so broken that a part of what it says may be hidden, or where none of its layers can be made sense of.
 */
export function readInwardJson(
  file: ModulePath,
  root: string,
  textOnDisk: string,
  context: ReadingContext,
): ContractReading {
  const text = parseContractText(file, textOnDisk);
  // Behind a syntax error the tree is guesswork, and so would be what is said about it.
  const contract = text.broken ? undefined : readContract(text, file, root, context);
  return { file, root, contract, problems: inOrder(text.problems) };
}

function inOrder(problems: readonly ConfigurationProblem[]): readonly ConfigurationProblem[] {
  return problems.toSorted(
    ({ range: { start: one } }, { range: { start: other } }) =>
      one.line - other.line || one.character - other.character,
  );
}

function readContract(
  text: ContractText,
  file: ModulePath,
  root: string,
  context: ReadingContext,
): Contract | undefined {
  if (text.tree === undefined) {
    text.error(START, 'The contract is empty. Write {} to let the folder names decide, or say the layers.');
    return undefined;
  }
  const entries = readObject(text, text.tree, 'the contract', 'a key of the contract', CONTRACT_KEYS);
  if (entries === undefined) return undefined;
  const said = readPreset(text, entries);
  const structure = readStructure(text, entries, said, context);
  if (structure === undefined) return undefined;
  return {
    root,
    origin: { kind: 'file', file },
    ...structure,
    ...readFiles(text, entries),
    rules: read(entries, 'rules', (node) => readRules(text, node, context.metas)) ?? new Map(),
    ignores: read(entries, 'ignore', (node) => readIgnores(text, node, context.metas)) ?? [],
    typeImports:
      read(entries, 'typeImports', (node) => readWord(text, node, 'a way to treat type imports', TYPE_IMPORTS)) ??
      'count',
  };
}

function readFiles(text: ContractText, entries: Entries): Pick<Contract, 'include' | 'exclude'> {
  return {
    include: read(entries, 'include', (node) => readPatterns(text, node, '"include"')) ?? compileOwnPatterns(['**']),
    exclude: read(entries, 'exclude', (node) => readPatterns(text, node, '"exclude"')) ?? [],
  };
}

function readPreset(text: ContractText, entries: Entries): PresetName | undefined {
  return read(entries, 'preset', (node) => readWord(text, node, 'a preset', PRESET_NAMES));
}

type LayersAndContexts = Pick<Contract, 'preset' | 'layers' | 'contexts'>;

/** Layers and contexts as said; where no layers are said, the folder names fill them in. */
function readStructure(
  text: ContractText,
  entries: Entries,
  preset: PresetName | undefined,
  { infer }: ReadingContext,
): LayersAndContexts | undefined {
  const layersNode = entries.get('layers')?.value;
  const contexts = read(entries, 'contexts', (node) => readContexts(text, node));
  if (layersNode !== undefined) {
    const layers = readLayers(text, layersNode, preset);
    const hopeless = layers.length === 0 && (layersNode.type !== 'array' || layersNode.children?.length !== 0);
    if (layers.length === 0 && !hopeless && preset !== 'none' && contexts === undefined) {
      text.warning(
        layersNode,
        'No layer is said, so there is nothing to check. Without "layers" the folder names decide.',
      );
    }
    return hopeless ? undefined : said(layers, preset, contexts);
  }
  if (preset === 'none') return said([], preset, contexts);
  const inferred = infer(preset);
  if (inferred === undefined) {
    warnThatNothingWasFound(text, entries, preset);
    return said([], preset, contexts);
  }
  return { preset: inferred.preset, layers: inferred.layers, contexts: filledContexts(contexts, inferred.contexts) };
}

function said(
  layers: readonly Layer[],
  preset: PresetName | undefined,
  contexts: Partial<Contexts> | undefined,
): LayersAndContexts {
  const implied = preset === 'none' || layers.length === 0 ? layers : withImpliedLayers(layers);
  return { preset: preset ?? 'none', layers: implied, contexts: filledContexts(contexts, undefined) };
}

function filledContexts(contexts: Partial<Contexts> | undefined, inferred: Contexts | undefined): Contexts | undefined {
  if (contexts === undefined) return inferred;
  return { ...(inferred ?? { paths: [], kernel: [], public: [] }), ...contexts };
}

function warnThatNothingWasFound(text: ContractText, entries: Entries, preset: PresetName | undefined): void {
  const node = entries.get('preset')?.value ?? START;
  const vocabulary = preset === undefined ? 'any preset' : `the preset "${preset}"`;
  text.warning(
    node,
    `No folders with the layer names of ${vocabulary} were found here, so nothing is checked. Say the layers under "layers".`,
  );
}

function read<T>(entries: Entries, key: string, reader: (node: Node) => T): T | undefined {
  const entry = entries.get(key);
  return entry && reader(entry.value);
}

const START: Node = { type: 'null', offset: 0, length: 0 };
