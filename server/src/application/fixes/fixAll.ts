import type { ModulePath } from '#domain/graph/module.ts';
import type { TextPosition, TextRange } from '#domain/text.ts';
import { planned, refused } from '../edits/projectEdit.ts';
import type { Planned } from '../edits/projectEdit.ts';
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

/** Together they are tried once. Only where that does harm, each has to be tried alone. */
function* planAll(context: FixContext, file: ModulePath, fixes: readonly Fix[]): Generator<void, Planned> {
  const edits = yield* merged(
    file,
    fixes.map(({ untried, plan }) => untried ?? plan),
  );
  if (edits.length === 0) return NOTHING;
  const harm = yield* harmOfAll(context, edits);
  if (harm === undefined) return planned({ edits });
  const careful = yield* merged(
    file,
    fixes.map(({ plan }) => plan),
  );
  if (careful.length === 0) return NOTHING;
  const left = yield* harmOfAll(context, careful);
  return left === undefined ? planned({ edits: careful }) : refused(left);
}

const NOTHING = refused('Nothing in this file can be mended without a look.');

function* harmOfAll(context: FixContext, edits: readonly TextEdit[]): Generator<void, string | undefined> {
  const plan = planned({ edits });
  return plan.kind === 'edit' ? harmOf(yield* tryEdit(context, plan.edit)) : plan.reason;
}

/** What overlaps with what came before has to wait for the next time. */
function* merged(file: ModulePath, plans: readonly Fix['plan'][]): Generator<void, readonly TextEdit[]> {
  const all: TextEdit[] = [];
  for (const plan of plans) {
    const outcome = yield* plan();
    if (outcome.kind === 'refused') continue;
    const { edits, created, moved, deleted } = outcome.edit;
    if (created.length > 0 || moved.size > 0 || deleted.length > 0 || edits.some((edit) => edit.file !== file))
      continue;
    const isFree = edits.every(({ range }) => all.every((other) => !touches(other.range, range)));
    if (isFree) all.push(...edits);
  }
  return all;
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
