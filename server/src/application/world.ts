import type { FactsCache, OutlineCache } from './ports/cache.ts';
import type { ContractReader } from './ports/contractReader.ts';
import type { Files } from './ports/files.ts';
import type { ImportContractsReader } from './ports/importContractsReader.ts';
import type { Language } from './ports/language.ts';

/** The outside, as far as a workspace needs it. */
export interface World {
  readonly files: Files;
  readonly languages: readonly Language[];
  readonly contracts: ContractReader;
  readonly importContracts: ImportContractsReader;
  readonly cache: FactsCache;
  readonly outlineCache: OutlineCache;
  /** The current day, `YYYY-MM-DD`, for exceptions that end on a day. */
  readonly today: () => string;
  /** Takes one line about something that went wrong and was survived. */
  readonly log: (line: string) => void;
}
