import type { Contract } from '#domain/architecture/contract.ts';
import { matchesAny, segmentsBelow } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { contractErrorFinding } from '#domain/rules/contract-error.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { ContractReader, ContractReading, ProjectFiles } from './ports.ts';

/** The contracts of a workspace, and what is wrong with the files that say them. */
export interface ContractsInForce {
  /** Deepest root first, so that the first one whose root lies above a module governs it. */
  readonly contracts: readonly Contract[];
  /** By contract file. No entry is empty. */
  readonly findings: ReadonlyMap<ModulePath, readonly Finding[]>;
}

export const NO_CONTRACTS: ContractsInForce = { contracts: [], findings: new Map() };

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
  return {
    contracts: sameContracts(before.contracts, after) ? before.contracts : after,
    findings: findingsOf(readings),
  };
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

function findingsOf(readings: readonly ContractReading[]): ReadonlyMap<ModulePath, readonly Finding[]> {
  const findings = new Map<ModulePath, Finding[]>();
  for (const { file, range, severity, message } of readings.flatMap((reading) => reading.problems)) {
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
