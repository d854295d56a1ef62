import type { Contract } from '#domain/architecture/contract.ts';
import type { Pattern } from '#domain/patterns/pattern.ts';

/** What somebody is about to write. */
export interface PatternRequest {
  readonly pattern: Pattern;
  /** In any spelling: `order placed`, `OrderPlaced`. Of no matter where the pattern asks for no name. */
  readonly name: string;
  readonly contract: Contract;
  /** The bounded context; one that is not there yet is begun. Undefined where the project has none. */
  readonly context: string | undefined;
}
