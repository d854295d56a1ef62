import { findingIdentity } from '#domain/rules/exceptions/findingIdentity.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';
import { staleBaseline } from '#domain/rules/stale-baseline.ts';
import { staleIgnore } from '#domain/rules/stale-ignore.ts';
import { unusedSuppression } from '#domain/rules/unused-suppression.ts';
import type { Fix, FixContext } from '../fixes/fix.ts';
import type { CodeProblem } from '../ports/refactorer.ts';
import type { Planned, ProjectEdit } from '../edits/projectEdit.ts';
import { refused } from '../edits/projectEdit.ts';
import type { Trial, TrialOfFindings } from './tryEdit.ts';
import { tryCompiling, tryFindings } from './tryEdit.ts';

/** What tells that an exception can go, as it should once the finding that it was made for is gone. */
const EXCEPTIONS_OF_NO_USE: ReadonlySet<string> = new Set(
  [staleBaseline, staleIgnore, unusedSuppression].map(({ meta }) => meta.id),
);

/** The same fix, which hands out no change that was not tried: the finding goes, none comes, and the code compiles. */
export function tried(context: FixContext, finding: Finding, fix: Fix): Fix {
  const against = (trial: Trial): string | undefined => reasonAgainst(finding, trial);
  return { ...fix, plan: () => planAndTry(context, finding.file, fix, against), untried: fix.plan };
}

/** The same for a change of `module` that mends no finding: none comes, and the code compiles. */
export function harmless(context: FixContext, module: ModulePath, fix: Fix): Fix {
  return { ...fix, plan: () => planAndTry(context, module, fix, harmOf), untried: fix.plan };
}

function* planAndTry(
  context: FixContext,
  module: ModulePath,
  fix: Fix,
  reasonAgainst: (trial: Trial) => string | undefined,
): Generator<void, Planned> {
  const obstacle = context.refactorers.refactorerFor(module)?.obstacle();
  if (obstacle !== undefined) return refused(obstacle);
  const plan = yield* fix.plan();
  if (plan.kind === 'refused') return plan;
  const attempt = attemptAt(context, plan.edit);
  const { after, ...difference } = (attempt.findings ??= yield* tryFindings(context, plan.edit));
  // To ask the compiler takes long, and is of no use where the findings speak against it already.
  const reason =
    reasonAgainst({ ...difference, problems: [] }) ??
    reasonAgainst({ ...difference, problems: (attempt.problems ??= yield* tryCompiling(context, plan.edit, after)) });
  return reason === undefined ? plan : refused(reason);
}

interface Attempt {
  findings?: TrialOfFindings;
  problems?: readonly CodeProblem[];
}

/** Findings of one module often have a fix in common: it is tried once. What is asked in one go is asked of one state. */
const attempts = new WeakMap<FixContext, Map<string, Attempt>>();

function attemptAt(context: FixContext, { edits, created, moved, deleted }: ProjectEdit): Attempt {
  const made = attempts.get(context) ?? new Map<string, Attempt>();
  attempts.set(context, made);
  const key = JSON.stringify([edits, created, [...moved], deleted]);
  const attempt = made.get(key) ?? {};
  made.set(key, attempt);
  return attempt;
}

/** Why a change is not to be made, if it is not: a sentence for people. */
function reasonAgainst(finding: Finding, trial: Trial): string | undefined {
  const identity = findingIdentity(finding);
  if (!trial.removed.some((other) => findingIdentity(other) === identity))
    return 'The finding would still be there afterwards.';
  return harmOf(trial);
}

/** What a change spoils, whatever it mends: a sentence for people; undefined where it does no harm. */
export function harmOf({ added, problems }: Pick<Trial, 'added' | 'problems'>): string | undefined {
  // A hint is no squiggle; the map of the layers tells of it in its own time.
  const [worse] = added.filter(({ rule, severity }) => severity !== 'hint' && !EXCEPTIONS_OF_NO_USE.has(rule));
  if (worse !== undefined) return `It would bring another finding, in ${worse.file}: ${messageOf(worse)}`;
  const [problem] = problems;
  if (problem === undefined) return undefined;
  const { module, range, code, message } = problem;
  return `The code would no longer compile. ${module}:${String(range.start.line + 1)}: ${message} (${code})`;
}
