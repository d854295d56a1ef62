import type { Severity } from '../architecture/contract.ts';
import type { Placement } from '../architecture/placement.ts';
import type { ImportGraph } from '../graph/importGraph.ts';
import type { Dependency, ModulePath } from '../graph/module.ts';
import { rangeOfSite } from '../graph/module.ts';
import type { TextRange } from '../text.ts';
import { compareRanges } from '../text.ts';

/** Layer and context of one end of a finding, by name. */
export interface Place {
  readonly layer: string | undefined;
  readonly context: string | undefined;
}

/** What a finding points at: a file of the workspace or a package outside it. */
export type FindingTarget =
  | ({ readonly kind: 'module'; readonly path: ModulePath } & Place)
  | { readonly kind: 'package'; readonly name: string };

/**
 * One step of a chain: `module` imports `leadsTo`, the module of the next link. The last link leads nowhere.
 *
 * A link says neither where in the text the import stands nor which of the imports it is, because an edit moves both
 * in one module and must not touch the findings of every other module whose chain passes through it. `rangeOfLink`
 * looks the range up when it is shown.
 */
export interface ChainLink {
  readonly module: ModulePath;
  readonly leadsTo: ModulePath | undefined;
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
  /** The name that the finding is about, where it is about one: a declaration, a member, an effect. Survives edits of lines. */
  readonly symbol?: string;
  /** Among the findings that the project has accepted for now. */
  readonly baselined?: true;
  /** From the module to the culprit; empty where the finding is about one module alone. */
  readonly chain: readonly ChainLink[];
  /** The contract of another tool that is broken or cannot be checked; absent where it is the project's own. */
  readonly contract?: { readonly file: ModulePath; readonly id: string; readonly name: string };
  /** The line of the contract that is broken, where there is one to show. */
  readonly contractRange: { readonly file: ModulePath; readonly range: TextRange } | undefined;
  /** What the rule's message needs beyond the above, by name. */
  readonly details: Readonly<Record<string, string>>;
}

/**
 * Where the import of a link stands in the text of its module now; undefined for the last link of a chain. Of several
 * imports of the same module, the one at `wanted` where there is one, such as that on which a finding sits.
 */
export function rangeOfLink(graph: ImportGraph, link: ChainLink, wanted?: TextRange): TextRange | undefined {
  const dependencies = graph.module(link.module)?.dependencies ?? [];
  const leading = dependencies.filter(({ target }) => target.kind === 'module' && target.path === link.leadsTo);
  const isWanted = ({ site }: Dependency): boolean =>
    wanted !== undefined && compareRanges(rangeOfSite(site), wanted) === 0;
  const dependency = leading.find(isWanted) ?? leading.find(({ site }) => !site.typeOnly) ?? leading[0];
  return dependency && rangeOfSite(dependency.site);
}

export function placeOf(placement: Placement): Place {
  return { layer: placement.layer?.name, context: placement.context };
}
