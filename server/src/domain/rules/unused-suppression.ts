import type { Severity } from '../architecture/contract.ts';
import type { Placement } from '../architecture/placement.ts';
import { closestWord } from '../closestWord.ts';
import type { Module } from '../graph/module.ts';
import type { NamedRule, Suppression } from '../graph/suppression.ts';
import type { TextRange } from '../text.ts';
import type { Finding } from './finding.ts';
import { placeOf } from './finding.ts';
import type { ModuleRule } from './rule.ts';

export const unusedSuppression: ModuleRule = {
  meta: {
    id: 'unused-suppression',
    summary: 'A comment that hides findings names a rule, gives a reason, and hides something.',
    reads: 'imports',
    severity: 'warning',
    fixes: ['correct-rule', 'remove-rule', 'remove-comment'],
  },
  planting: {
    needs: 'modules',
    at: () => true,
    says: '// inward-ignore-next-line layer-order -- planted',
    saysInPython: '# inward-ignore-next-line layer-order -- planted',
  },
  // Which comments are of use is known only when all other rules have looked at the module.
  check: () => [],
  message: ({ details }) => WORDS[details['problem'] ?? '']?.(details) ?? 'This comment hides nothing.',
};

/** What has to be known to judge one comment. */
export interface CommentJudge {
  readonly severity: Severity;
  readonly module: Module;
  readonly placement: Placement;
  /** The names of all rules. */
  readonly known: readonly string[];
  /** Whether a rule finds nothing anywhere because the contract switched it off. */
  readonly isOff: (rule: string) => boolean;
  /** Whether the comment hid a finding of that rule. */
  readonly isUseful: (rule: string) => boolean;
}

type Problem = 'no-rule' | 'no-reason' | 'unknown' | 'unused';

/** What is wrong with one comment. Of a rule that is off nothing is said, because it will be back. */
export function unusedSuppressionFindings(suppression: Suppression, judge: CommentJudge): readonly Finding[] {
  const { rules, reason, keyword } = suppression;
  const finding = (problem: Problem, range: TextRange, more: Finding['details'] = {}, symbol?: string): Finding => ({
    rule: 'unused-suppression',
    severity: judge.severity,
    file: judge.module.path,
    range,
    from: placeOf(judge.placement),
    to: undefined,
    ...(symbol !== undefined && { symbol }),
    chain: [],
    contractRange: undefined,
    details: { problem, scope: suppression.scope, ...more },
  });
  if (rules.length === 0) return [finding('no-rule', keyword)];
  const unknown = rules.filter(({ name }) => !judge.known.includes(name));
  const problems = unknown.map((rule) => finding('unknown', rule.range, unknownDetails(rule, judge), rule.name));
  if (reason === '') return [...problems, finding('no-reason', keyword)];
  const idle = rules.filter(({ name }) => judge.known.includes(name) && !judge.isUseful(name) && !judge.isOff(name));
  return [...problems, ...idle.map(({ name, range }) => finding('unused', range, { name }, name))];
}

function unknownDetails({ name }: NamedRule, { known }: CommentJudge): Finding['details'] {
  const meant = closestWord(name, known);
  return { name, ...(meant !== undefined && { meant }) };
}

const FORM = 'Write `inward-ignore-next-line RULE -- reason`, several rules separated by commas.';

const WORDS: Readonly<Record<string, (details: Finding['details']) => string>> = {
  'no-rule': () => `This comment names no rule, so it hides nothing. ${FORM}`,
  'no-reason': () =>
    'This comment gives no reason, so it hides nothing. Others have to know why the breach is there and when it may go. ' +
    FORM,
  unknown: ({ name, meant }) =>
    `There is no rule \`${name ?? ''}\`, so this hides nothing. ` +
    (meant === undefined ? 'The pages of the rules name them all.' : `Did you mean \`${meant}\`?`),
  unused: ({ name, scope }) =>
    `${scope === 'file' ? 'This file' : 'The next line'} has no finding of \`${name ?? ''}\`, so this hides nothing. ` +
    'A comment that outlives its reason would hide the next breach without anybody deciding on it. Remove it.',
};
