import type { Severity } from '../../architecture/contract.ts';
import type { ModulePath } from '../../graph/module.ts';
import type { TextRange } from '../../text.ts';
import type { Finding } from '../finding.ts';

/** A finding about a contract rather than about a module: it lies in no layer and leads nowhere. */
export function contractFinding(
  rule: string,
  severity: Severity,
  file: ModulePath,
  range: TextRange,
  details: Readonly<Record<string, string>>,
): Finding {
  return {
    ...{ rule, severity, file, range, details },
    ...{ from: { layer: undefined, context: undefined }, to: undefined, chain: [], contractRange: undefined },
  };
}
