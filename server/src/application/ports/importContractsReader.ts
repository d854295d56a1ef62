import type { ImportContracts } from '#domain/importContracts/importContract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { ConfigurationProblem } from './configurationProblem.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import type { ProjectFiles } from './files.ts';

/** How contracts about imports by module name are said, which stand beside those about layers of folders. */
export interface ImportContractsReader {
  /** Whether a change of that file can change such a contract. */
  readonly isContracts: (path: ModulePath) => boolean;
  /** At most one for each folder, sorted by folder. */
  readonly read: (project: ProjectFiles) => readonly ImportContractsReading[];
  /** How a file with that text is changed; undefined where the text has no such place. */
  readonly edit: (file: ModulePath, text: string, change: ImportContractsChange) => readonly TextEdit[] | undefined;
}

/** A change of one contract, given by its id, that leaves the rest of the text, comments included, as it is. */
export type ImportContractsChange =
  | { readonly kind: 'reverse-layers'; readonly contract: string }
  /** One import more that the contract does not look at, both ends by name. */
  | {
      readonly kind: 'ignore-import';
      readonly contract: string;
      readonly importer: string;
      readonly imported: string;
    };

/** A file with such contracts as it was read: with problems, or contracts, or both. */
export interface ImportContractsReading {
  readonly file: ModulePath;
  readonly root: string;
  /** Undefined where the file cannot be read at all. */
  readonly contracts: ImportContracts | undefined;
  readonly problems: readonly ConfigurationProblem[];
}
