import type { Refused } from '#protocol/messages.ts';
import type { WhereParams } from '#protocol/where.ts';
import type { Subject } from '#application/where/belonging.ts';
import { narrowerSubject, subjectIn, subjectNamed } from '#application/where/subjectAt.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { EMPTY_OUTLINE } from '#domain/graph/outline.ts';
import type { Folder } from '../session/folder.ts';

/** What a question is about, in one module. */
export interface WhereAsked {
  readonly kind: 'asked';
  readonly subject: Subject;
  /** What may be meant instead: the declaration around the cursor, or all of the module. */
  readonly instead: Subject | undefined;
}

/** What people mean by names, by a selection or by where their cursor is. */
export function whereAsked(
  { workspace }: Folder,
  path: ModulePath,
  { range, declarations }: Pick<WhereParams, 'range' | 'declarations'>,
): WhereAsked | Refused {
  const outline = workspace.outlineOf(path) ?? EMPTY_OUTLINE;
  if (declarations !== null) {
    const subject = subjectNamed(outline, declarations);
    return subject === undefined ? refused(NO_LONGER_DECLARED) : { kind: 'asked', subject, instead: WHOLE };
  }
  if (range === null) return { kind: 'asked', subject: WHOLE, instead: undefined };
  const subject = subjectIn(outline, range);
  if (subject === undefined) return refused(NOTHING_DECLARED);
  return { kind: 'asked', subject, instead: subject.kind === 'module' ? narrowerSubject(outline, range) : WHOLE };
}

const WHOLE: Subject = { kind: 'module' };
export const NO_LONGER_DECLARED = 'What was asked about is no longer declared there.';
const NOTHING_DECLARED =
  'Nothing is declared in what is selected. Select a class or some functions, or nothing at all.';

function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}
