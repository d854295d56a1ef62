import type { ImportContracts } from '#domain/importContracts/importContract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ConfigurationProblem } from './configurationProblem.ts';
import type { ProjectFiles } from './files.ts';

/** How contracts about imports by module name are said, which stand beside those about layers of folders. */
export interface ImportContractsReader {
  /** Whether a change of that file can change such a contract. */
  readonly isContracts: (path: ModulePath) => boolean;
  /** At most one for each folder, sorted by folder. */
  readonly read: (project: ProjectFiles) => readonly ImportContractsReading[];
}

/** A file with such contracts as it was read: with problems, or contracts, or both. */
export interface ImportContractsReading {
  readonly file: ModulePath;
  readonly root: string;
  /** Undefined where the file cannot be read at all. */
  readonly contracts: ImportContracts | undefined;
  readonly problems: readonly ConfigurationProblem[];
}
