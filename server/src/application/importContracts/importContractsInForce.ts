import type { Contract } from '#domain/architecture/contract.ts';
import { matchesAny, segmentsBelow } from '#domain/architecture/placement.ts';
import type { ImportContracts } from '#domain/importContracts/importContract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { governing } from '../engine/contractsInForce.ts';
import type { ConfigurationProblem } from '../ports/configurationProblem.ts';
import type { ProjectFiles } from '../ports/files.ts';
import type { ImportContractsReader } from '../ports/importContractsReader.ts';

/** The contracts about imports by name that hold in a workspace, and what is wrong with the files that say them. */
export interface ImportContractsInForce {
  /** Sorted by folder. */
  readonly configurations: readonly ImportContracts[];
  readonly problems: readonly ConfigurationProblem[];
  /** The files that cannot be read, of which the last good contracts hold, if there were any. */
  readonly unread: ReadonlySet<ModulePath>;
}

export const NO_IMPORT_CONTRACTS: ImportContractsInForce = { configurations: [], problems: [], unread: new Set() };

/**
 * Of a file that cannot be read the last good contracts stay in force. What a contract of layers excludes is left alone:
 * a project of samples or fixtures answers for itself.
 */
export function readImportContracts(
  reader: ImportContractsReader,
  project: ProjectFiles,
  before: ImportContractsInForce,
  contracts: readonly Contract[],
): ImportContractsInForce {
  const readings = reader.read(project).filter(({ file }) => !isExcluded(contracts, file));
  const lastGood = (file: string) => before.configurations.find((each) => each.file === file);
  return {
    configurations: readings.flatMap(({ file, contracts }) => contracts ?? lastGood(file) ?? []),
    problems: readings.flatMap(({ problems }) => problems),
    unread: new Set(readings.filter(({ contracts }) => contracts === undefined).map(({ file }) => file)),
  };
}

function isExcluded(contracts: readonly Contract[], file: ModulePath): boolean {
  const contract = governing(contracts, file);
  return contract !== undefined && matchesAny(contract.exclude, segmentsBelow(contract.root, file));
}
