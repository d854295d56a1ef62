import type { ImportSite, ModulePath } from '../graph/module.ts';
import type { ImportContract } from './importContract.ts';
import type { Breach } from './outcome.ts';

/** A breach of a contract about imports by name, in terms of files. */
export interface ImportBreach {
  readonly contract: Pick<ImportContract, 'kind' | 'id' | 'name'>;
  /** The file of the contract. */
  readonly file: ModulePath;
  readonly breach: Breach;
  /** The files along the chain, as far as they are files: what lies outside is none. */
  readonly paths: readonly ModulePath[];
}

/** A breach, and where the import that begins it stands in its module now. */
export interface ShownBreach extends ImportBreach {
  /** Undefined where no import is wrong, but where the module lies. */
  readonly site: ImportSite | undefined;
}
