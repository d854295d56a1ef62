import assert from 'node:assert/strict';
import { createPrograms } from '#adapters/languages/typescript/program/programs.ts';
import { moveDeclarations } from '#adapters/languages/typescript/refactoring/moveDeclarations/moveDeclarations.ts';
import { editedFiles } from '#application/edits/editedFiles.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import { filesTouched } from '#application/edits/projectEdit.ts';
import { drain } from '#test/specs/check.ts';
import type { Texts } from '#test/support/compilerWitness.ts';
import { newErrors } from '#test/support/compilerWitness.ts';
import { projectOver } from '../programOver.ts';

const CONFIG = JSON.stringify({
  compilerOptions: { module: 'esnext', moduleResolution: 'bundler', allowJs: true, strict: true },
});

/** Trees of one test are of no use to another, but for those of the compiler itself. */
const programs = createPrograms();

export interface Asked {
  readonly names: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

/** The texts of a project after a move from `src/a.ts` to `src/b.ts`, if nothing else is said; or why it is refused. */
export function afterMove(before: Texts, { names, from = 'src/a.ts', to = 'src/b.ts' }: Asked): Texts | string {
  const texts = 'tsconfig.json' in before ? before : { ...before, 'tsconfig.json': CONFIG };
  const surroundings = projectOver(texts);
  const plan = drain(moveDeclarations(programs, { kind: 'move-declarations', module: from, names, to }, surroundings));
  if (plan.kind === 'refused') return plan.reason;
  const after = textsAfter(texts, plan);
  assert.deepEqual(newErrors(texts, after), [], JSON.stringify(after, undefined, 2));
  return after;
}

function textsAfter(before: Texts, plan: Planned): Texts {
  assert.ok(plan.kind === 'edit');
  const files = editedFiles(projectOver(before).project, plan.edit);
  const after: Record<string, string> = { ...before };
  for (const path of filesTouched(plan.edit)) {
    const file = files.read(path);
    assert.ok(file.kind === 'text');
    after[path] = file.text;
  }
  return after;
}
