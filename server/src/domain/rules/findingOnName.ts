import type { Severity } from '../architecture/contract.ts';
import type { TextRange } from '../text.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import { layerLine } from './imports/importEdge.ts';
import type { RuleInput } from './rule.ts';

/** Something of the module that is checked, with the place of its name. */
export interface Named {
  readonly name: string;
  readonly range: TextRange;
}

/** The finding of `rule` on the name of something that the module itself declares or uses. */
export function findingOnName(
  rule: string,
  input: RuleInput,
  { name, range }: Named,
  details: Readonly<Record<string, string>> = {},
  severity: Severity = input.severity,
): Finding {
  return {
    ...{ rule, severity, file: input.module.path, range, symbol: name },
    from: placeOf(input.placement),
    to: undefined,
    chain: [],
    contractRange: layerLine(input.placement),
    details,
  };
}
