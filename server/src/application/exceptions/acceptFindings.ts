import type { Contract } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Baseline, BaselineEntry } from '#domain/rules/exceptions/baseline.ts';
import { entriesFor, keyOfEntry, keyOfFinding } from '#domain/rules/exceptions/baseline.ts';
import { isLooking } from '#domain/rules/exceptions/exceptions.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { WorkspaceView } from '../workspace.ts';

/** What a baseline would hold, and how that differs from what it holds now. Counts are of findings, not of entries. */
export interface NextBaseline {
  readonly entries: readonly BaselineEntry[];
  readonly accepted: number;
  readonly added: number;
  readonly removed: number;
}

/**
 * The baseline that accepts what is found now in the modules of `contract` that are `selected`. What the present one
 * says of other modules stays. Hints ask for nothing, so there is nothing to accept.
 */
export function acceptAll(
  view: WorkspaceView,
  contract: Contract,
  isSelected: (module: ModulePath) => boolean,
): NextBaseline {
  const now = entriesOf(view, contract);
  const findings = findingsUnder(view, contract).filter(
    ({ file, severity }) => isSelected(file) && severity !== 'hint',
  );
  return comparedWith(now, [...now.filter(({ from }) => !isSelected(from)), ...entriesFor(findings)]);
}

/** The present baseline of `contract` without what is no longer there. Of rules that are off nobody can tell. */
export function acceptNoMoreThanThere(
  view: WorkspaceView,
  contract: Contract,
  isSelected: (module: ModulePath) => boolean,
): NextBaseline {
  const left = new Map<string, number>();
  for (const finding of findingsUnder(view, contract)) {
    if (finding.baselined === true) left.set(keyOfFinding(finding), (left.get(keyOfFinding(finding)) ?? 0) + 1);
  }
  const now = entriesOf(view, contract);
  const entries = now.flatMap(({ key, ...entry }) => {
    if (!isSelected(entry.from) || !isLooking(contract, entry.rule)) return [entry];
    const count = Math.min(entry.count, left.get(key) ?? 0);
    left.set(key, (left.get(key) ?? 0) - count);
    return count === 0 ? [] : [{ ...entry, count }];
  });
  return comparedWith(now, entries);
}

function entriesOf(view: WorkspaceView, { root }: Contract): Baseline['entries'] {
  return view.baselines.get(root)?.entries ?? [];
}

function findingsUnder(view: WorkspaceView, contract: Contract): readonly Finding[] {
  const ofModules = [...view.findings()].filter(([file]) => view.placementOf(file)?.contract === contract);
  return ofModules.flatMap(([, findings]) => findings);
}

function comparedWith(before: readonly BaselineEntry[], entries: readonly BaselineEntry[]): NextBaseline {
  const [was, is] = [countsByKind(before), countsByKind(entries)];
  return { entries, accepted: total(is.values()), added: surplus(is, was), removed: surplus(was, is) };
}

function countsByKind(entries: readonly BaselineEntry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) counts.set(keyOfEntry(entry), (counts.get(keyOfEntry(entry)) ?? 0) + entry.count);
  return counts;
}

/** How many findings `one` has and `other` has not. */
function surplus(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  return total([...one].map(([key, count]) => Math.max(0, count - (other.get(key) ?? 0))));
}

function total(counts: Iterable<number>): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
