import type { BaselineEntry } from '#domain/rules/exceptions/baseline.ts';

import { BASELINE_VERSION, pathInBaseline } from './baselineFormat.ts';

/**
 * The text of the baseline beside the contract with that root. Sorted and one entry a line, so that git merges two
 * branches that mended different things.
 */
export function renderBaseline(root: string, entries: readonly BaselineEntry[]): string {
  const lines = entries.map((entry) => renderEntry(root, entry)).sort();
  const findings = lines.length === 0 ? '[]' : `[\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]`;
  return `{\n  "version": ${String(BASELINE_VERSION)},\n  "findings": ${findings}\n}\n`;
}

/** One entry of it, which stands on a line of its own. */
export function renderEntry(root: string, { rule, from, to, symbol, count }: BaselineEntry): string {
  const values = {
    rule,
    from: pathInBaseline(root, from),
    ...(to?.kind === 'module' && { to: pathInBaseline(root, to.name) }),
    ...(to?.kind === 'package' && { package: to.name }),
    ...(symbol !== undefined && { symbol }),
    ...(count > 1 && { count }),
  };
  const pairs = Object.entries(values).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${pairs.join(', ')} }`;
}
