import type { CodeProblem, Refactorer, RefactoringRequest } from '#application/ports/refactorer.ts';
import { createTree } from '../resolution/tree.ts';
import { handEffectIn } from './effects/handEffectIn.ts';
import { passEffectIn } from './effects/passEffectIn.ts';
import { extractPort } from './extractPort/extractPort.ts';
import { handInstanceIn } from './inversion/handInstanceIn.ts';
import { importElsewhere } from './importElsewhere.ts';
import { makeTypeOnly } from './makeTypeOnly.ts';
import { readModules } from './readModules.ts';
import { namesShownBy, problemsOfNames, unreadable } from './problems.ts';
import { moveDeclarations } from './moveDeclarations/moveDeclarations.ts';

const DOES: ReadonlySet<RefactoringRequest['kind']> = new Set([
  ...(['extract-port', 'hand-effect-in', 'hand-in', 'import-elsewhere', 'make-type-only'] as const),
  ...(['move-declarations', 'pass-effect-in'] as const),
]);

/**
 * Changes Python by its syntax. There is no compiler whose word could be had, so what is tried is whether it can be read
 * and whether every name is there.
 */
export function openPythonRefactorer(): Refactorer {
  return {
    does: DOES,
    obstacle: () => undefined,
    *problemsIn(project, modules) {
      const readingAt = readModules(project);
      const tree = createTree(project);
      const problems: CodeProblem[] = [];
      for (const module of modules) {
        const reading = readingAt(module);
        if (reading === undefined) problems.push(unreadable(module));
        else problems.push(...problemsOfNames(tree, reading, readingAt));
        yield;
      }
      return problems;
    },
    // No types travel that anybody could follow, but who imports a name has to find it.
    *shapeOf(project, module) {
      yield;
      const reading = readModules(project)(module);
      const text = reading && namesShownBy(reading);
      return text === undefined ? undefined : { text, types: text, mentions: new Set(), isSeenEverywhere: false };
    },
    *usesValuesOf() {
      yield;
      return true;
    },
    *plan(request, surroundings) {
      yield;
      if (request.kind === 'extract-port') return yield* extractPort(request, surroundings);
      if (request.kind === 'hand-effect-in') return yield* handEffectIn(request, surroundings);
      if (request.kind === 'hand-in') return yield* handInstanceIn(request, surroundings);
      if (request.kind === 'pass-effect-in') return yield* passEffectIn(request, surroundings);
      if (request.kind === 'make-type-only') return makeTypeOnly(request, surroundings);
      if (request.kind === 'import-elsewhere') return importElsewhere(request, surroundings);
      return yield* moveDeclarations(request, surroundings);
    },
    forget: () => undefined,
  };
}
