import type { Finding } from '#domain/rules/finding.ts';
import { findingIdentity } from '#domain/rules/exceptions/findingIdentity.ts';
import type { Changes } from './changes.ts';
import type { WorkspaceView } from './workspace.ts';

/**
 * The findings in files that changed, and those elsewhere that were not there before: what a change has to answer for.
 *
 * Lines move and names of files change without a finding being another one, so neither tells two findings apart. One
 * that was accepted and is so no longer, or that became an error, counts as new. `before` gives the indexed workspace
 * as it was; it is only asked for where something is to be compared.
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
  const known = weightsBefore(before(), changes);
  for (const finding of elsewhere) {
    if (!takeWeight(known.get(findingIdentity(finding)) ?? [], weightOf(finding))) ofChange.add(finding);
  }
  return ofChange;
}

/** The weights of the earlier findings, by identity. */
function weightsBefore(before: WorkspaceView, { renamed }: Changes): Map<string, number[]> {
  const weights = new Map<string, number[]>();
  for (const finding of [...before.findings().values()].flat()) {
    const identity = findingIdentity(finding, (file) => renamed.get(file) ?? file);
    weights.set(identity, [...(weights.get(identity) ?? []), weightOf(finding)].sort());
  }
  return weights;
}

/** Each earlier finding explains one of now that weighs no more; the lightest that does is used up. */
function takeWeight(sorted: number[], weight: number): boolean {
  const index = sorted.findIndex((earlier) => earlier >= weight);
  if (index === -1) return false;
  sorted.splice(index, 1);
  return true;
}

/** 0 for what is accepted, 1 for what is told, 2 for what fails a build. */
function weightOf({ baselined, severity }: Finding): number {
  if (baselined === true) return 0;
  return severity === 'error' ? 2 : 1;
}
