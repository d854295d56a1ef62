import type { Severity } from '../architecture/contract.ts';
import type { Placement } from '../architecture/placement.ts';
import type { ModulePath } from '../graph/module.ts';
import type { TextRange } from '../text.ts';

/** Layer and context of one end of a finding, by name. */
export interface Place {
  readonly layer: string | undefined;
  readonly context: string | undefined;
}

/** What a finding points at: a file of the workspace or a package outside it. */
export type FindingTarget =
  | ({ readonly kind: 'module'; readonly path: ModulePath } & Place)
  | { readonly kind: 'package'; readonly name: string };

/** One step of a chain: `module` imports the next link's module at `range`. The last link has no range. */
export interface ChainLink {
  readonly module: ModulePath;
  readonly range: TextRange | undefined;
}

/** One breach of one rule at one range. Data only; the rule that made it turns it into text. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** The file it is shown in: a module, or the contract file. */
  readonly file: ModulePath;
  readonly range: TextRange;
  readonly from: Place;
  readonly to: FindingTarget | undefined;
  /** From the module to the culprit; empty where the finding is about one module alone. */
  readonly chain: readonly ChainLink[];
  /** The line of the contract that is broken, where there is one to show. */
  readonly contractRange: { readonly file: ModulePath; readonly range: TextRange } | undefined;
  /** What the rule's message needs beyond the above, by name. */
  readonly details: Readonly<Record<string, string>>;
}

export function placeOf(placement: Placement): Place {
  return { layer: placement.layer?.name, context: placement.context };
}
