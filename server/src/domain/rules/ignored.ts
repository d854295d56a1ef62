import type { Contract, Ignore } from '../architecture/contract.ts';
import type { PathPattern } from '../architecture/pathPattern.ts';
import { matchPattern } from '../architecture/pathPattern.ts';
import { segmentsBelow } from '../architecture/placement.ts';
import type { Finding, FindingTarget } from './finding.ts';

/** Whether the contract lets a finding pass. `today` is `YYYY-MM-DD`; without it no entry runs out. */
export function isIgnored(contract: Contract, finding: Finding, today?: string): boolean {
  return contract.ignores.some((ignore) => hides(contract, ignore, finding) && !hasRunOut(ignore, today));
}

function hides(contract: Contract, ignore: Ignore, finding: Finding): boolean {
  return (
    ignore.rule === finding.rule &&
    (ignore.from === undefined || matches(ignore.from, segmentsBelow(contract.root, finding.file))) &&
    (ignore.to === undefined || (finding.to !== undefined && matches(ignore.to, targetSegments(contract, finding.to))))
  );
}

function hasRunOut({ until }: Ignore, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && today > until;
}

/** A package is matched by its name: `@scope/*`. */
function targetSegments(contract: Contract, target: FindingTarget): string[] {
  return target.kind === 'module' ? segmentsBelow(contract.root, target.path) : target.name.split('/');
}

function matches(pattern: PathPattern, segments: readonly string[]): boolean {
  return matchPattern(pattern, segments) !== undefined;
}
