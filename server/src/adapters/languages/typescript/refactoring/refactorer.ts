import type { Planned } from '#application/edits/projectEdit.ts';
import { refused } from '#application/edits/projectEdit.ts';
import type { Refactorer, RefactoringRequest, Surroundings } from '#application/ports/refactorer.ts';
import { hasLibrary } from '../compiler.ts';
import { problemsIn } from '../program/problemsIn.ts';
import type { Programs } from '../program/programs.ts';
import { createPrograms } from '../program/programs.ts';
import { shapeOf } from '../program/shapeOf.ts';
import type { LibraryTrees } from '../program/sourceTrees.ts';
import { handEffectIn } from './effects/handEffectIn.ts';
import { passEffectIn } from './effects/passEffectIn.ts';
import { extractPort } from './extractPort/extractPort.ts';
import { importElsewhere } from './importElsewhere.ts';
import { handInstanceIn } from './inversion/handInstanceIn.ts';
import { makeTypeOnly } from './makeTypeOnly.ts';
import { moveDeclarations } from './moveDeclarations/moveDeclarations.ts';
import { unparsed } from './unparsed.ts';
import { usesValuesOf } from './usesValuesOf.ts';

/** `librariesOf` gives the trees of the compiler's own declarations, for whoever has many projects that share them. */
export function openTypeScriptRefactorer(librariesOf?: () => LibraryTrees): Refactorer {
  const programs = createPrograms(librariesOf);
  return {
    does: new Set(Object.keys(PLANNERS) as RefactoringRequest['kind'][]),
    obstacle: () => (hasLibrary() ? undefined : WITHOUT_LIBRARY),
    problemsIn: (project, modules) => problemsIn(programs, project, modules),
    shapeOf: (project, module) => shapeOf(programs, project, module),
    usesValuesOf: (project, module, specifiers) => usesValuesOf(programs, project, module, specifiers),
    plan: (request, surroundings) => planOf(programs, request, surroundings),
    forget: programs.forget,
  };
}

/** Neither what is looked at nor what would be changed may be half-typed. */
function* planOf(
  programs: Programs,
  request: RefactoringRequest,
  surroundings: Surroundings,
): Generator<void, Planned> {
  const { project } = surroundings;
  const reason = yield* unparsed(programs, project, [request.module]);
  if (reason !== undefined) return refused(reason);
  const plan = yield* plannerOf(request)(programs, request, surroundings);
  if (plan.kind === 'refused') return plan;
  const changed = new Set(plan.edit.edits.map(({ file }) => file));
  const reasonThere = yield* unparsed(programs, project, changed);
  return reasonThere === undefined ? plan : refused(reasonThere);
}

/** Without them the compiler would not even know what a string is, and find fault with every line. */
const WITHOUT_LIBRARY =
  "TypeScript's own declarations are missing from the installation of Inward (the folder library beside its compiler), so nobody can say whether the code would still compile. Install Inward again.";

type Planner<Request> = (programs: Programs, request: Request, surroundings: Surroundings) => Generator<void, Planned>;

/** Which planner takes which request is said by the type of the table. */
function plannerOf(request: RefactoringRequest): Planner<RefactoringRequest> {
  return PLANNERS[request.kind] as Planner<RefactoringRequest>;
}

/** One file for each thing that can be asked for. */
const PLANNERS: {
  readonly [Kind in RefactoringRequest['kind']]: Planner<Extract<RefactoringRequest, { readonly kind: Kind }>>;
} = {
  'extract-port': extractPort,
  'hand-in': handInstanceIn,
  'import-elsewhere': importElsewhere,
  'make-type-only': makeTypeOnly,
  'pass-effect-in': passEffectIn,
  'move-declarations': moveDeclarations,
  'hand-effect-in': handEffectIn,
};
