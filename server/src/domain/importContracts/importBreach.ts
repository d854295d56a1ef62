import type { ImportSite, ModulePath } from '../graph/module.ts';
import type { ImportContract } from './importContract.ts';
import type { Breach } from './outcome.ts';

/** A breach of a contract about imports by name, and the file of the contract. */
export interface ImportBreach {
  readonly contract: Pick<ImportContract, 'kind' | 'id' | 'name'>;
  readonly file: ModulePath;
  readonly breach: Breach;
}

/** A breach in terms of files, and where the import that begins it stands in its module now. */
export interface ShownBreach extends ImportBreach {
  /** The files along the chain, as far as they are files: what lies outside is none. */
  readonly paths: readonly ModulePath[];
  /** Undefined where no import is wrong, but where the module lies. */
  readonly site: ImportSite | undefined;
}
