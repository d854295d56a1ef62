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
    (ignore.to === undefined || (finding.to !== undefined && matches(ignore.to, targetSegments(contract, finding.to))))
  );
}

/** A package is matched by its name: `@scope/*`. */
function targetSegments(contract: Contract, target: FindingTarget): string[] {
  return target.kind === 'module' ? segmentsBelow(contract.root, target.path) : target.name.split('/');
}

function matches(pattern: PathPattern, segments: readonly string[]): boolean {
  return matchPattern(pattern, segments) !== undefined;
}
