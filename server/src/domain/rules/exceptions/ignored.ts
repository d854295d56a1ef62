import type { Contract, Ignore } from '../../architecture/contract.ts';
import type { PathPattern } from '../../architecture/pathPattern.ts';
import { matchPattern } from '../../architecture/pathPattern.ts';
import { segmentsBelow } from '../../architecture/placement.ts';
import type { Finding, FindingTarget } from '../finding.ts';

/** The entries of the contract that let a finding pass. `today` is `YYYY-MM-DD`. */
export function ignoresOf(contract: Contract, finding: Finding, today: string): readonly Ignore[] {
  return contract.ignores.filter((ignore) => hides(contract, ignore, finding) && !hasRunOut(ignore, today));
}

/** Whether the last day of an entry is over. */
export function hasRunOut({ until }: Ignore, today: string): boolean {
  return until !== undefined && today > until;
}

function hides(contract: Contract, ignore: Ignore, finding: Finding): boolean {
  return (
    ignore.rule === finding.rule &&
    (ignore.from === undefined || matches(ignore.from, segmentsBelow(contract.root, finding.file))) &&
    (ignore.to === undefined || (finding.to !== undefined && isTarget(contract, ignore.to, finding.to)))
  );
}

/** A package is matched by its name: `express`, `@scope/*`. A name is a folder to a pattern, and so holds what is in it. */
function isTarget({ root }: Contract, pattern: PathPattern, target: FindingTarget): boolean {
  if (target.kind === 'module') return matches(pattern, segmentsBelow(root, target.path));
  const segments = target.name.split('/');
  return matches(pattern, segments) || matches(pattern, [...segments, 'index']);
}

function matches(pattern: PathPattern, segments: readonly string[]): boolean {
  return matchPattern(pattern, segments) !== undefined;
}
