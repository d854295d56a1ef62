import type { Contract } from '#domain/architecture/contract.ts';
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
 * half-typed contract does not silence every rule.
 */
export function readContracts(
  reader: ContractReader,
  project: ProjectFiles,
  before: ContractsInForce,
): ContractsInForce {
  const readings = reader.read(project);
  const contracts = readings.flatMap((reading) => reading.contract ?? lastGood(before, reading) ?? []);
  const after = contracts.sort((a, b) => b.root.length - a.root.length);
  return {
    contracts: sameContracts(before.contracts, after) ? before.contracts : after,
    findings: findingsOf(readings),
  };
}

/** The contract whose root lies nearest above `path`. */
export function governing(contracts: readonly Contract[], path: ModulePath): Contract | undefined {
  return contracts.find(({ root }) => root === '' || path.startsWith(`${root}/`));
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
