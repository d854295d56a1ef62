import type { Contract } from '#domain/architecture/contract.ts';
import { matchesAny, segmentsBelow } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { contractErrorFinding } from '#domain/rules/contract-error.ts';
import type { Baseline } from '#domain/rules/exceptions/baseline.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { ConfigurationProblem } from '../ports/configurationProblem.ts';
import type { ContractReader, ContractReading } from '../ports/contractReader.ts';
import type { ProjectFiles } from '../ports/files.ts';

/** The contracts of a workspace, and what is wrong with the files that say them. */
export interface ContractsInForce {
  /** Deepest root first, so that the first one whose root lies above a module governs it. */
  readonly contracts: readonly Contract[];
  /** What each project has accepted for now, by the root of its contract. */
  readonly baselines: ReadonlyMap<string, Baseline>;
  /** By contract or baseline file. No entry is empty. */
  readonly findings: ReadonlyMap<ModulePath, readonly Finding[]>;
}

export const NO_CONTRACTS: ContractsInForce = { contracts: [], baselines: new Map(), findings: new Map() };

/**
 * Reads all contracts. Of a file that cannot be read as a contract the last good one stays in force, so that a
 * half-typed contract does not silence every rule. What a contract excludes is left alone, contracts included: a
 * project of samples or fixtures answers for itself when it is opened by itself.
 */
export function readContracts(
  reader: ContractReader,
  project: ProjectFiles,
  before: ContractsInForce,
): ContractsInForce {
  const all = reader.read(project).map((reading) => ({
    ...reading,
    contract: reading.contract ?? lastGood(before, reading),
  }));
  const readings = all.filter((reading) => !all.some(({ contract }) => excludes(contract, reading)));
  const contracts = readings.flatMap(({ contract }) => contract ?? []);
  const after = contracts.sort((a, b) => b.root.length - a.root.length);
  const accepted = readBaselines(reader, project, after, before.baselines);
  return {
    contracts: sameContracts(before.contracts, after) ? before.contracts : after,
    baselines: accepted.baselines,
    findings: findingsOf([...readings.flatMap(({ problems }) => problems), ...accepted.problems]),
  };
}

/** Of a baseline that cannot be read the last good one stays in force, so that a merge gone wrong does not hide what is new. */
function readBaselines(
  reader: ContractReader,
  project: ProjectFiles,
  contracts: readonly Contract[],
  before: ContractsInForce['baselines'],
): { readonly baselines: ContractsInForce['baselines']; readonly problems: readonly ConfigurationProblem[] } {
  const baselines = new Map<string, Baseline>();
  const problems: ConfigurationProblem[] = [];
  for (const { root } of contracts) {
    const reading = reader.readBaseline(project, root);
    const baseline = reading?.baseline ?? (reading && before.get(root));
    if (baseline !== undefined) baselines.set(root, baseline);
    problems.push(...(reading?.problems ?? []));
  }
  return { baselines: sameBaselines(before, baselines) ? before : baselines, problems };
}

/** The contract whose root lies nearest above `path`. */
export function governing(contracts: readonly Contract[], path: ModulePath): Contract | undefined {
  return contracts.find(({ root }) => isBelow(root, path));
}

function excludes(outer: Contract | undefined, { file, root }: ContractReading): boolean {
  if (outer === undefined || file === undefined || outer.root === root || !isBelow(outer.root, file)) return false;
  return matchesAny(outer.exclude, segmentsBelow(outer.root, file));
}

function isBelow(root: string, path: ModulePath): boolean {
  return root === '' || path.startsWith(`${root}/`);
}

function lastGood(before: ContractsInForce, reading: ContractReading): Contract | undefined {
  return before.contracts.find(({ origin }) => origin.kind === 'file' && origin.file === reading.file);
}

function findingsOf(problems: readonly ConfigurationProblem[]): ReadonlyMap<ModulePath, readonly Finding[]> {
  const findings = new Map<ModulePath, Finding[]>();
  for (const { file, range, severity, message } of problems) {
    const finding = contractErrorFinding(file, range, severity, message);
    findings.set(file, [...(findings.get(file) ?? []), finding]);
  }
  return findings;
}

/** Contracts are plain data but for the matchers of globs, and those follow from the pattern texts. */
function sameContracts(before: readonly Contract[], after: readonly Contract[]): boolean {
  return asText(before) === asText(after);
}

function asText(contracts: readonly Contract[]): string {
  return JSON.stringify(contracts, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
}

function sameBaselines(before: ContractsInForce['baselines'], after: ContractsInForce['baselines']): boolean {
  const asText = (baselines: ContractsInForce['baselines']): string =>
    JSON.stringify([...baselines].map(([root, { entries }]) => [root, entries]));
  return asText(before) === asText(after);
}
