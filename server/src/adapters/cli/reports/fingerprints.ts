import { createHash } from 'node:crypto';
import type { WorkspaceView } from '#application/workspace.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { findingIdentity } from '#domain/rules/exceptions/findingIdentity.ts';
import type { ShowPath } from '../shownPath.ts';

/**
 * For each finding a hash by which another run finds it again, whatever lines moved meanwhile. Of findings with one
 * identity the first is told from the second; all of the workspace are counted, so that it does not matter which of
 * them a run reports.
 */
export function fingerprintsOf(view: WorkspaceView, fromCheckout: ShowPath): ReadonlyMap<Finding, string> {
  const fingerprints = new Map<Finding, string>();
  const seen = new Map<string, number>();
  for (const finding of [...view.findings().values()].flat()) {
    const identity = findingIdentity(finding, fromCheckout);
    const ordinal = (seen.get(identity) ?? 0) + 1;
    seen.set(identity, ordinal);
    fingerprints.set(
      finding,
      createHash('sha256')
        .update(`${identity}${String(ordinal)}`)
        .digest('hex'),
    );
  }
  return fingerprints;
}
