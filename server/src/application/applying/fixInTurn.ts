import type { ModulePath } from '#domain/graph/module.ts';
import { findingIdentity } from '#domain/rules/exceptions/findingIdentity.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { TextPosition } from '#domain/text.ts';
import { everyFixOf } from '../fixes/everyFix.ts';
import type { Fix, FixContext } from '../fixes/fix.ts';
import type { Planned, ProjectEdit } from '../edits/projectEdit.ts';
import { refused } from '../edits/projectEdit.ts';
import { contextAfter } from './contextAfter.ts';
import type { FileChange, Origins } from './fileChanges.ts';
import { fileChanges, originsAfter, UNTOUCHED } from './fileChanges.ts';
import { positionAfter } from './positionAfter.ts';

/** What came of a fix, or what would come of it. */
export interface FixAttempt {
  /** As it was before anything happened. */
  readonly finding: Finding;
  readonly fix: Fix;
  readonly planned: Planned;
}

/** What comes of mending several findings one after the other. Nothing is written anywhere. */
export interface FixRun {
  /** The edit of each speaks of what the ones before it have left behind. */
  readonly attempts: readonly FixAttempt[];
  /** What all of them together do to the files. */
  readonly changes: readonly FileChange[];
}

/** Where a finding is now that some of the others have been mended. */
interface Pending {
  readonly finding: Finding;
  readonly fix: Fix;
  readonly start: TextPosition;
  /** How many like it there are in its file that nobody asked to mend. */
  readonly others: number;
}

interface Stage {
  readonly context: FixContext;
  readonly pending: readonly Pending[];
  /** Where files lie, by where they lay at first. */
  readonly movedTo: ReadonlyMap<ModulePath, ModulePath>;
  readonly origins: Origins;
}

/** All that could be done about `findings`, each by itself. */
export function* planEach(context: FixContext, findings: readonly Finding[]): Generator<void, readonly FixAttempt[]> {
  const attempts: FixAttempt[] = [];
  for (const finding of findings) {
    for (const fix of everyFixOf(context, finding)) {
      attempts.push({ finding, fix, planned: yield* fix.plan() });
    }
  }
  return attempts;
}

/** Which of the fixes of a finding somebody wants. */
export type IsWanted = (fix: Fix) => boolean;

/** Mends those of `findings` that have such a fix, each over what the ones before it have left behind. */
export function* fixInTurn(
  context: FixContext,
  findings: readonly Finding[],
  isWanted: IsWanted,
): Generator<void, FixRun> {
  const attempts: FixAttempt[] = [];
  let stage = firstStage(context, findings, isWanted);
  for (let [next, ...later] = stage.pending; next !== undefined; [next, ...later] = stage.pending) {
    stage = { ...stage, pending: later };
    const now = findAgain(stage, next);
    // An earlier fix has mended it along with its own.
    if (now === undefined) continue;
    const attempt = yield* planFirst(stage.context, now, isWanted);
    const { fix, planned } = attempt ?? { fix: next.fix, planned: refused(NO_LONGER) };
    attempts.push({ finding: next.finding, fix, planned });
    if (planned.kind === 'edit') stage = yield* stageAfter(stage, planned.edit);
  }
  return { attempts, changes: fileChanges(context.world.files, stage.context.world.files, stage.origins) };
}

const NO_LONGER = 'A closer look, once the findings before it were mended, shows that it does not fit here.';

function firstStage(context: FixContext, findings: readonly Finding[], isWanted: IsWanted): Stage {
  const pending = findings.flatMap((finding): readonly Pending[] => {
    const fix = everyFixOf(context, finding).find(isWanted);
    if (fix === undefined) return [];
    const alike = context.view.findingsOf(finding.file).filter(isLike(finding));
    const others = alike.length - findings.filter(isLike(finding)).length;
    return [{ finding, fix, start: finding.range.start, others }];
  });
  return { context, pending, movedTo: new Map(), origins: UNTOUCHED };
}

/** Where there are several, such as one for each layer, the first that can be done is the one. */
function* planFirst(
  context: FixContext,
  finding: Finding,
  isWanted: IsWanted,
): Generator<void, Omit<FixAttempt, 'finding'> | undefined> {
  let first: Omit<FixAttempt, 'finding'> | undefined;
  for (const fix of everyFixOf(context, finding).filter(isWanted)) {
    const attempt = { fix, planned: yield* fix.plan() };
    if (attempt.planned.kind === 'edit') return attempt;
    first ??= attempt;
  }
  return first;
}

/** Several findings may share an identity; then it is the one that is nearest to where this one should be. */
function findAgain({ context, movedTo }: Stage, { finding, start, others }: Pending): Finding | undefined {
  const nameNow = (file: ModulePath): ModulePath => movedTo.get(file) ?? file;
  const same = context.view.findingsOf(nameNow(finding.file)).filter(isLike(finding, nameNow));
  const [nearest] = same.sort((a, b) => distance(a.range.start, start) - distance(b.range.start, start));
  return same.length > others ? nearest : undefined;
}

function isLike(finding: Finding, nameNow?: (file: ModulePath) => ModulePath): (other: Finding) => boolean {
  const identity = findingIdentity(finding, nameNow);
  return (other) => findingIdentity(other) === identity;
}

/** Lines count for more than anything that lies in them. */
function distance(one: TextPosition, other: TextPosition): number {
  return Math.abs(one.line - other.line) * 100_000 + Math.abs(one.character - other.character);
}

function* stageAfter({ context, pending, movedTo, origins }: Stage, edit: ProjectEdit): Generator<void, Stage> {
  const nameNow = (file: ModulePath): ModulePath => movedTo.get(file) ?? file;
  return {
    context: yield* contextAfter(context, edit),
    pending: pending.map((each) => {
      const own = edit.edits.filter(({ file }) => file === nameNow(each.finding.file));
      return { ...each, start: positionAfter(each.start, own) };
    }),
    movedTo: movesAfter(movedTo, edit.moved),
    origins: originsAfter(origins, edit),
  };
}

function movesAfter(
  before: ReadonlyMap<ModulePath, ModulePath>,
  moved: ReadonlyMap<ModulePath, ModulePath>,
): ReadonlyMap<ModulePath, ModulePath> {
  const carried = [...before].map(([from, to]): readonly [ModulePath, ModulePath] => [from, moved.get(to) ?? to]);
  return new Map([...moved, ...carried]);
}
