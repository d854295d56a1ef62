import type { ModulePath } from '#domain/graph/module.ts';
import type { TextPosition, TextRange } from '#domain/text.ts';
import { contextAfter } from '../applying/contextAfter.ts';
import { joinedEdit } from '../applying/joinedEdit.ts';
import { planned, refused } from '../edits/projectEdit.ts';
import type { Planned, ProjectEdit } from '../edits/projectEdit.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import { harmOf } from '../trial/triedFix.ts';
import { tryEdit } from '../trial/tryEdit.ts';
import type { Fix, FixContext } from './fix.ts';
import { fixesOf } from './fixes.ts';

/** The kinds that leave nothing to be decided by people. */
const SAFE: ReadonlySet<string> = new Set(['make-type-only', 'import-public-api', 'remove-rule', 'remove-comment']);

/** What can be mended in one file without a look; undefined where that is nothing. */
export function fixAll(context: FixContext, file: ModulePath): Fix | undefined {
  const fixes = safeFixes(context, file);
  if (fixes.length === 0) return undefined;
  return {
    ...{ kind: 'fix-all', title: 'Fix all that Inward can mend without a look', preferred: false },
    plan: () => planAll(context, file, fixes),
  };
}

/** Of each finding the one that nearly everybody would choose, if it is a safe one. */
function safeFixes(context: FixContext, file: ModulePath): readonly Fix[] {
  return context.view.findingsOf(file).flatMap((finding) => {
    const best = fixesOf(context, finding).find(({ preferred, kind }) => preferred && SAFE.has(kind));
    return best ?? [];
  });
}

/** Those that do not touch are made at once; what touches them comes in turn, over what they have left behind. */
function* planAll(context: FixContext, file: ModulePath, fixes: readonly Fix[]): Generator<void, Planned> {
  const { together, isAll } = yield* planTogether(context, file, fixes);
  if (isAll || together.kind === 'refused') return together;
  const edits = [together.edit];
  let now = yield* contextAfter(context, together.edit);
  let passedOver = 0;
  for (let count = 0; count < fixes.length; count++) {
    const outcome = yield* (safeFixes(now, file)[passedOver]?.plan ?? nothing)();
    if (outcome.kind === 'edit' && isWithin(file, outcome.edit)) {
      edits.push(outcome.edit);
      now = yield* contextAfter(now, outcome.edit);
    } else passedOver++;
  }
  return planned(joinedEdit(context.world.files, now.world.files, edits));
}

const NOTHING = refused('Nothing in this file can be mended without a look.');

function* nothing(): Generator<void, Planned> {
  yield;
  return NOTHING;
}

interface Together {
  readonly together: Planned;
  /** Whether nothing is left that touches what was planned. */
  readonly isAll: boolean;
}

/** Together they are tried once. Only where that does harm, each has to be tried alone. */
function* planTogether(context: FixContext, file: ModulePath, fixes: readonly Fix[]): Generator<void, Together> {
  const { edits, isAll } = yield* merged(
    file,
    fixes.map(({ untried, plan }) => untried ?? plan),
  );
  if (edits.length === 0) return { together: NOTHING, isAll: true };
  const harm = yield* harmOfAll(context, edits);
  if (harm === undefined) return { together: planned({ edits }), isAll };
  const careful = yield* merged(
    file,
    fixes.map(({ plan }) => plan),
  );
  if (careful.edits.length === 0) return { together: NOTHING, isAll: true };
  const left = yield* harmOfAll(context, careful.edits);
  return { together: left === undefined ? planned({ edits: careful.edits }) : refused(left), isAll: careful.isAll };
}

function* harmOfAll(context: FixContext, edits: readonly TextEdit[]): Generator<void, string | undefined> {
  const plan = planned({ edits });
  return plan.kind === 'edit' ? harmOf(yield* tryEdit(context, plan.edit)) : plan.reason;
}

interface Merged {
  readonly edits: readonly TextEdit[];
  readonly isAll: boolean;
}

function* merged(file: ModulePath, plans: readonly Fix['plan'][]): Generator<void, Merged> {
  const all: TextEdit[] = [];
  let isAll = true;
  for (const plan of plans) {
    const outcome = yield* plan();
    if (outcome.kind === 'refused' || !isWithin(file, outcome.edit)) continue;
    const { edits } = outcome.edit;
    const isFree = edits.every(({ range }) => all.every((other) => !touches(other.range, range)));
    if (isFree) all.push(...edits);
    else isAll = false;
  }
  return { edits: all, isAll };
}

function isWithin(file: ModulePath, { edits, created, moved, deleted }: ProjectEdit): boolean {
  return created.length + moved.size + deleted.length === 0 && edits.every((edit) => edit.file === file);
}

/** Of what is inserted where another change begins or ends nobody could say which comes first. */
function touches(one: TextRange, other: TextRange): boolean {
  const isApart = isEmpty(one) || isEmpty(other) ? isBefore : isNotBehind;
  return !isApart(one.end, other.start) && !isApart(other.end, one.start);
}

function isEmpty({ start, end }: TextRange): boolean {
  return !isBefore(start, end);
}

function isNotBehind(one: TextPosition, other: TextPosition): boolean {
  return !isBefore(other, one);
}

function isBefore(one: TextPosition, other: TextPosition): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}
