import type { Finding } from '#domain/rules/finding.ts';
import { findingIdentity } from '#domain/rules/findingIdentity.ts';
import type { Changes } from './changes.ts';
import type { WorkspaceView } from './workspace.ts';

/**
 * The findings in files that changed, and those elsewhere that were not there before: what a change has to answer for.
 *
 * Lines move and names of files change without a finding being another one, so neither tells two findings apart.
 * `before` gives the indexed workspace as it was; it is only asked for where something is to be compared.
 */
export function findingsOfChange(
  now: WorkspaceView,
  before: () => WorkspaceView,
  changes: Changes,
): ReadonlySet<Finding> {
  const all = [...now.findings().values()].flat();
  const ofChange = new Set(all.filter(({ file }) => changes.earlier.has(file)));
  const elsewhere = all.filter((finding) => !ofChange.has(finding));
  if (elsewhere.length === 0 || changes.earlier.size === 0) return ofChange;
  const known = countsBefore(before(), changes);
  for (const finding of elsewhere) {
    const identity = comparable(finding);
    const left = known.get(identity) ?? 0;
    if (left === 0) ofChange.add(finding);
    else known.set(identity, left - 1);
  }
  return ofChange;
}

function countsBefore(before: WorkspaceView, { renamed }: Changes): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of [...before.findings().values()].flat()) {
    const identity = comparable(finding, renamed);
    counts.set(identity, (counts.get(identity) ?? 0) + 1);
  }
  return counts;
}

/** A finding that was accepted and is so no longer counts as a new one. */
function comparable(finding: Finding, renamed?: Changes['renamed']): string {
  const identity = findingIdentity(finding, (file) => renamed?.get(file) ?? file);
  return `${finding.baselined === true ? 'accepted' : 'open'} ${identity}`;
}
