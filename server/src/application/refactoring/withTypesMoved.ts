import type { ModulePath } from '#domain/graph/module.ts';
import { findingIdentity } from '#domain/rules/exceptions/findingIdentity.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { contextAfter } from '../applying/contextAfter.ts';
import { joinedEdit } from '../applying/joinedEdit.ts';
import type { FixContext } from '../fixes/fix.ts';
import type { DeclaredName, Planned, ProjectEdit } from '../edits/projectEdit.ts';
import { inwardMove } from './inwardMove.ts';
import { listedNames } from './listedNames.ts';
import { withPackages } from './packageFiles.ts';

type PlanMend = (context: FixContext, finding: Finding) => Generator<void, Planned>;

/** So many modules may have something that has to move. */
const MOST_MOVES = 6;

/**
 * Plans what mends a finding of an import. Where plain types, or ports, only lie too far out for that, they are moved
 * inward before, and so is done what else has to come first; all of it is one edit then.
 */
export function* withTypesMoved(context: FixContext, finding: Finding, plan: PlanMend): Generator<void, Planned> {
  const edits: ProjectEdit[] = [];
  let [now, made]: [FixContext, Planned] = [context, yield* plan(context, finding)];
  while (made.kind === 'refused') {
    if (edits.length === MOST_MOVES) return made;
    const move = made.before ?? (yield* moveFirst(now, finding.file, made.tooFarOut ?? []));
    if (move === undefined) return made;
    edits.push(move);
    now = yield* contextAfter(now, move);
    const left = findAgain(now, finding);
    // All of what the import brought in has moved.
    if (left === undefined) return { kind: 'edit', edit: joinedEdit(context.world.files, now.world.files, edits) };
    made = yield* plan(now, left);
  }
  if (edits.length === 0) return made;
  const after = yield* contextAfter(now, made.edit);
  return { kind: 'edit', edit: joinedEdit(context.world.files, after.world.files, [...edits, made.edit]) };
}

/** The move of all that lies in the same module as the first of them. */
function* moveFirst(
  context: FixContext,
  asker: ModulePath,
  tooFarOut: readonly DeclaredName[],
): Generator<void, ProjectEdit | undefined> {
  const outer = tooFarOut[0]?.module;
  const names = [...new Set(tooFarOut.flatMap(({ module, name }) => (module === outer ? [name] : [])))];
  const move = outer === undefined ? undefined : inwardMove(context, asker, outer, names);
  if (move === undefined) return undefined;
  const moved = yield* withPackages(context, move.plan());
  if (moved.kind === 'refused') return undefined;
  const note = `${listedNames(names)} ${names.length === 1 ? 'moves' : 'move'} to ${move.home}.`;
  return { ...moved.edit, notes: [...moved.edit.notes, note] };
}

function findAgain({ view }: FixContext, finding: Finding): Finding | undefined {
  const identity = findingIdentity(finding);
  return view.findingsOf(finding.file).find((other) => findingIdentity(other) === identity);
}
