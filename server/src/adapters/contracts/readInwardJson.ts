import type { ConfigurationProblem } from '#application/ports/configurationProblem.ts';
import type { ContractReading } from '#application/ports/contractReader.ts';
import type { Contract, PresetName } from '#domain/architecture/contract.ts';
import { TYPE_IMPORTS } from '#domain/architecture/words.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { RuleMeta } from '#domain/rules/rule.ts';

import { compileOwnPatterns } from './compilePattern.ts';
import type { ContractText, Node } from './contractText.ts';
import { parseContractText } from './contractText.ts';
import type { Structure } from './inferContract.ts';
import { readIgnores } from './readIgnores.ts';
import { readRules } from './readRules.ts';
import { readStructure } from './readStructure.ts';
import type { Entries } from './readValues.ts';
import { readKey, readObject, readPatterns, readWord } from './readValues.ts';
import { START } from './contractText.ts';

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
  /** What the folder names of the files of the contract tell, in the vocabulary of that preset or of any. */
  readonly infer: (preset: PresetName | undefined, files: FilePatterns) => Structure | undefined;
}

/** Which files below its root a contract speaks of. */
export type FilePatterns = Pick<Contract, 'include' | 'exclude'>;

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
  const files = readFiles(text, entries);
  const structure = readStructure(text, entries, (preset) => context.infer(preset, files));
  const rest = readRest(text, entries, context.metas);
  return structure && { root, origin: { kind: 'file', file }, ...structure, ...files, ...rest };
}

/** A contract that speaks of no file would silence everything, so that is no way to read one. */
function readFiles(text: ContractText, entries: Entries): FilePatterns {
  const includeNode = entries.get('include')?.value;
  if (includeNode?.type === 'array' && includeNode.children?.length === 0) {
    text.error(includeNode, 'This includes nothing. Name the files, such as "src/**", or leave "include" out.');
  }
  const include = (includeNode && readPatterns(text, includeNode, '"include"')) ?? [];
  return {
    include: include.length === 0 ? compileOwnPatterns(['**']) : include,
    exclude: readKey(entries, 'exclude', (node) => readPatterns(text, node, '"exclude"')) ?? [],
  };
}

function readRest(
  text: ContractText,
  entries: Entries,
  metas: readonly RuleMeta[],
): Pick<Contract, 'rules' | 'ignores' | 'typeImports'> {
  const readTypeImports = (node: Node) => readWord(text, node, 'a way to treat type imports', TYPE_IMPORTS);
  return {
    rules: readKey(entries, 'rules', (node) => readRules(text, node, metas)) ?? new Map(),
    ignores: readKey(entries, 'ignore', (node) => readIgnores(text, node, metas)) ?? [],
    typeImports: readKey(entries, 'typeImports', readTypeImports) ?? 'count',
  };
}
