/**
 * Moves modules and declarations of real Python projects at random, and asks Python and mypy what they say of it:
 *
 *     node --import tsx test/bench/python/randomMoves.ts FOLDER [--count 50] [--seed 1] [--what modules|declarations]
 *         [--python PATH] [--look FOLDER,…] [--keep]
 *
 * FOLDER holds one project, of which a copy is changed and set back; `--look` names the folders in it that are checked.
 * Of declarations, one that is picked at random goes to a module of the project or to one that is not there yet. Prints
 * how many moves were made, refused and clean, the reasons, and the first errors of the others. No contract is in force:
 * what may import what is no question here.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { writeChanges } from '#adapters/files/writeChanges.ts';
import { fileChanges, originsAfter, UNTOUCHED } from '#application/applying/fileChanges.ts';
import { editedFiles } from '#application/edits/editedFiles.ts';
import type { FixContext } from '#application/fixes/fix.ts';
import { movableProject } from '#application/moves/movableProject.ts';
import { moveModules } from '#application/moves/moveModules.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import { surroundingsOf } from '#application/refactoring/surroundingsOf.ts';
import { runToEnd } from '#application/runToEnd.ts';
import type { CompilerError } from '../fixes/compilerWitness.ts';
import { openWorkspace } from '../fixes/inwardInProcess.ts';
import { createWorkCopy } from '../fixes/workCopy.ts';
import { createRandom } from '../workspace/random.ts';
import { openPythonWitness } from './pythonWitness.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    what: { type: 'string', default: 'declarations' },
    python: { type: 'string', default: 'python3' },
    look: { type: 'string', default: '.' },
    show: { type: 'string', default: '12' },
  },
});
const random = createRandom(Number(values.seed));
const copy = createWorkCopy(path.resolve(positionals[0] ?? '.'), undefined);
try {
  study();
} finally {
  copy.remove();
}

function study(): void {
  const { context } = openWorkspace(copy.root);
  const witness = openPythonWitness(values.python, copy.root, values.look.split(','));
  const before = witness.errors();
  const modules = [...context.view.graph.paths()].filter((file) => file.endsWith('.py')).sort();
  console.log(`${positionals[0]}: ${modules.length} modules; ${witness.name}: ${before.length} errors before`);
  const reasons = new Map<string, number>();
  let [made, clean, refused] = [0, 0, 0];
  for (let tries = 0; made < Number(values.count) && tries < 20 * Number(values.count); tries++) {
    const { title, outcome } = values.what === 'modules' ? moveAny(context, modules) : moveDeclared(context, modules);
    if (outcome.kind === 'refused') {
      refused++;
      const reason = outcome.reason.replaceAll(/`[^`]*`|[\w/.]+\.py/g, '…');
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      continue;
    }
    const { files } = context.world;
    const after = editedFiles(movableProject(context), outcome.edit);
    const written = writeChanges(copy.root, fileChanges(files, after, originsAfter(UNTOUCHED, outcome.edit)));
    if (written.kind === 'refused') {
      console.log(`  ${title}: ${written.reason}`);
      continue;
    }
    made++;
    const added = newErrors(before, witness.errors());
    if (added.length === 0) clean++;
    else {
      console.log(`  ${title}`);
      for (const { file, line, code, message } of added.slice(0, 4))
        console.log(`      ${file}:${line} ${code} ${message}`);
      if (made - clean <= Number(values.show))
        console.log(
          copy
            .patch()
            .split('\n')
            .slice(0, 60)
            .map((text) => `        ${text}`)
            .join('\n'),
        );
    }
    copy.restore();
  }
  console.log(`${values.what}: ${made} moves made, ${clean} clean, ${refused} refused`);
  for (const [reason, count] of [...reasons].sort(([, a], [, b]) => b - a)) console.log(`  ${count} × ${reason}`);
}

function pick(items: readonly string[]): string {
  return items[random.below(items.length)] ?? '';
}

interface Attempt {
  readonly title: string;
  readonly outcome: Planned;
}

function moveAny(context: FixContext, modules: readonly string[]): Attempt {
  const from = pick(modules.filter((file) => !file.endsWith('__init__.py')));
  const to = `${path.posix.dirname(pick(modules))}/${random.pick(['moved.py', path.posix.basename(from)])}`;
  return { title: `${from} → ${to}`, outcome: moveModules(context, [{ from, to }]) };
}

function moveDeclared(context: FixContext, modules: readonly string[]): Attempt {
  const module = pick(modules);
  const declared = (context.view.outlineOf(module)?.declarations ?? []).map(({ name }) => name);
  const refactorer = context.refactorers.refactorerFor(module, 'move-declarations');
  if (declared.length === 0 || refactorer === undefined) return moveDeclared(context, modules);
  const names = [pick(declared)];
  const there = pick(modules);
  const to = random.pick([there, `${path.posix.dirname(there)}/moved_there.py`]);
  const request = { kind: 'move-declarations', module, names, to } as const;
  return {
    title: `${names[0]} of ${module} → ${to}`,
    outcome: runToEnd(refactorer.plan(request, surroundingsOf(context))),
  };
}

/** Beyond those that were there. What moves takes its errors along, so files tell nothing. */
function newErrors(before: readonly CompilerError[], after: readonly CompilerError[]): readonly CompilerError[] {
  const left = new Map<string, number>();
  const keyOf = ({ code, message }: CompilerError): string => `${code} ${message}`;
  for (const error of before) left.set(keyOf(error), (left.get(keyOf(error)) ?? 0) + 1);
  return after.filter((error) => {
    const count = left.get(keyOf(error)) ?? 0;
    left.set(keyOf(error), count - 1);
    return count <= 0;
  });
}
