import type { Contract, Ignore } from '../../architecture/contract.ts';
import type { Placement } from '../../architecture/placement.ts';
import type { Module } from '../../graph/module.ts';
import type { Suppression } from '../../graph/suppression.ts';
import { compareRanges } from '../../text.ts';
import type { Baseline } from './baseline.ts';
import { keyOfFinding } from './baseline.ts';
import type { Finding } from '../finding.ts';
import { ignoresOf } from './ignored.ts';
import { ruleById, rules } from '../registry.ts';
import { severityOf } from '../ruleSettings.ts';
import { unusedSuppression, unusedSuppressionFindings } from '../unused-suppression.ts';

/** What a project lets pass in one module: entries of the contract, comments, and what it has accepted for now. */
export interface Exceptions {
  readonly module: Module;
  readonly placement: Placement;
  readonly baseline: Baseline | undefined;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** The findings that are left to show, and the exceptions that were of use. */
export interface Judgement {
  /** Sorted by range; accepted ones are among them and say so. */
  readonly shown: readonly Finding[];
  readonly ignores: ReadonlySet<Ignore>;
  /** How many findings of each kind the baseline accepted, by `keyOfFinding`. */
  readonly accepted: ReadonlyMap<string, number>;
}

/**
 * Applies the exceptions to what the rules found in one module. An entry of the contract and a comment that speak of
 * the same finding are both of use, so neither is blamed for the other. The baseline gets what they leave.
 */
export function applyExceptions(exceptions: Exceptions, found: readonly Finding[]): Judgement {
  const { module, placement, baseline } = exceptions;
  const ignores = new Set<Ignore>();
  const useful = new Map<Suppression, ReadonlySet<string>>();
  const isLetPass = (finding: Finding): boolean => {
    const own = placement.contract.ignores.length === 0 ? [] : ignoresOf(placement.contract, finding, exceptions.today);
    for (const ignore of own) ignores.add(ignore);
    const comments = (module.suppressions ?? []).filter((suppression) => speaksOf(suppression, finding));
    for (const comment of comments) useful.set(comment, new Set([...(useful.get(comment) ?? []), finding.rule]));
    return own.length > 0 || comments.length > 0;
  };
  const left = found.filter((finding) => !isLetPass(finding));
  const unused = unusedComments(exceptions, useful).filter((finding) => !isLetPass(finding));
  const all = [...left, ...unused].sort((a, b) => compareRanges(a.range, b.range));
  return { ignores, ...accept(baseline, all) };
}

/** Without a reason a comment hides nothing, like an entry of the contract with a mistake in it. */
function speaksOf({ scope, rules: named, reason, firstLine, lastLine }: Suppression, finding: Finding): boolean {
  if (reason === '' || finding.rule === unusedSuppression.meta.id) return false;
  if (!named.some(({ name }) => name === finding.rule)) return false;
  return scope === 'file' || (firstLine <= finding.range.start.line && finding.range.start.line <= lastLine);
}

function unusedComments(
  { module, placement }: Exceptions,
  useful: ReadonlyMap<Suppression, ReadonlySet<string>>,
): readonly Finding[] {
  const severity = severityOf(placement.contract, unusedSuppression.meta);
  if (module.suppressions === undefined || severity === 'off' || placement.contract.origin.kind === 'absent') return [];
  return module.suppressions.flatMap((suppression) =>
    unusedSuppressionFindings(suppression, {
      ...{ severity, module, placement },
      known: rules.map(({ meta }) => meta.id),
      isOff: (rule) => !isLooking(placement.contract, rule),
      isUseful: (rule) => useful.get(suppression)?.has(rule) === true,
    }),
  );
}

/**
 * Whether a rule of that name looks at modules and is on. Nothing follows from an exception for any other that is of no
 * use: it may be again when the rule is switched on.
 */
export function isLooking(contract: Contract, id: string): boolean {
  const rule = ruleById(id);
  return rule !== undefined && 'check' in rule && severityOf(contract, rule.meta) !== 'off';
}

function accept(baseline: Baseline | undefined, findings: readonly Finding[]): Pick<Judgement, 'shown' | 'accepted'> {
  const accepted = new Map<string, number>();
  if (baseline === undefined || baseline.accepted.size === 0) return { shown: findings, accepted };
  const shown = findings.map((finding): Finding => {
    const key = keyOfFinding(finding);
    const count = accepted.get(key) ?? 0;
    if (count >= (baseline.accepted.get(key) ?? 0)) return finding;
    accepted.set(key, count + 1);
    return { ...finding, baselined: true };
  });
  return { shown, accepted };
}
