import type { CodeProblem, Refactorer, RefactoringRequest } from '#application/ports/refactorer.ts';
import { refused } from '#application/projectEdit.ts';
import { START_OF_FILE } from '#domain/text.ts';
import { parseModule } from '../syntax/parseModule.ts';
import { handEffectIn } from './effects/handEffectIn.ts';
import { passEffectIn } from './effects/passEffectIn.ts';
import { extractPort } from './extractPort/extractPort.ts';
import { importElsewhere } from './importElsewhere.ts';
import { makeTypeOnly } from './makeTypeOnly.ts';
import { moveDeclarations } from './moveDeclarations/moveDeclarations.ts';

const DOES: ReadonlySet<RefactoringRequest['kind']> = new Set([
  ...(['extract-port', 'hand-effect-in', 'import-elsewhere', 'make-type-only'] as const),
  ...(['move-declarations', 'pass-effect-in'] as const),
]);

/** Changes Python by its syntax. There is no compiler whose word could be had, so all that is tried is whether it can be read. */
export function openPythonRefactorer(): Refactorer {
  return {
    does: DOES,
    obstacle: () => undefined,
    *problemsIn({ files }, modules) {
      const problems: CodeProblem[] = [];
      for (const module of modules) {
        const file = files.read(module);
        if (file.kind === 'text' && parseModule(file.text).problems > 0) problems.push(unreadable(module));
        yield;
      }
      return problems;
    },
    // No types travel that anybody could follow.
    *shapeOf() {
      yield;
      return undefined;
    },
    *plan(request, surroundings) {
      yield;
      if (request.kind === 'extract-port') return yield* extractPort(request, surroundings);
      if (request.kind === 'hand-effect-in') return yield* handEffectIn(request, surroundings);
      if (request.kind === 'pass-effect-in') return yield* passEffectIn(request, surroundings);
      if (request.kind === 'make-type-only') return makeTypeOnly(request, surroundings);
      if (request.kind === 'import-elsewhere') return importElsewhere(request, surroundings);
      if (request.kind === 'move-declarations') return yield* moveDeclarations(request, surroundings);
      return refused('Inward does that in TypeScript alone.');
    },
    forget: () => undefined,
  };
}

function unreadable(module: string): CodeProblem {
  return { module, range: START_OF_FILE, code: 'syntax', message: 'It would be no Python any more.' };
}
