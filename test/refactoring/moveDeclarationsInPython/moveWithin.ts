import assert from 'node:assert/strict';
import { moveDeclarations } from '#adapters/languages/python/refactoring/moveDeclarations/moveDeclarations.ts';
import { openPythonRefactorer } from '#adapters/languages/python/refactoring/refactorer.ts';
import { surroundingsOf } from '#application/refactoring/surroundingsOf.ts';
import { drain, edited } from '#test/specs/check.ts';
import { fixContextOver } from '../programOver.ts';

type Texts = Readonly<Record<string, string>>;

export interface Asked {
  readonly names: readonly string[];
  readonly from?: string;
  readonly to?: string;
}

interface MoveCase {
  readonly before: Texts;
  /** By itself, `X` moves from `src/a.py` to `src/b.py`. */
  readonly asked?: Asked;
  /** The files that are others afterwards, or why there is no move. */
  readonly after: Texts | string;
}

/** A test for each move. What comes out has every name that it needs, and to ask again changes nothing more. */
export function checkMoves(title: string, cases: Readonly<Record<string, MoveCase>>): void {
  describe(title, () => {
    for (const [name, { before, asked = { names: ['X'] }, after }] of Object.entries(cases)) {
      it(name, () => {
        const texts = afterMove(before, asked);
        if (typeof texts === 'string') return assert.equal(texts, after);
        const changed = Object.entries(texts).filter(([file, text]) => text !== before[file]);
        assert.deepEqual(Object.fromEntries(changed), after);
        assert.equal(typeof afterMove(texts, asked), 'string');
      });
    }
  });
}

/** The texts of a project after a move; or why it is refused. */
function afterMove(before: Texts, { names, from = 'src/a.py', to = 'src/b.py' }: Asked): Texts | string {
  const surroundings = surroundingsOf(fixContextOver(before));
  const plan = drain(moveDeclarations({ kind: 'move-declarations', module: from, names, to }, surroundings));
  if (plan.kind === 'refused') return plan.reason;
  const after = edited(before, plan.edit);
  const known = new Set(problemsIn(before));
  assert.deepEqual(
    problemsIn(after).filter((problem) => !known.has(problem)),
    [],
    JSON.stringify(after, undefined, 2),
  );
  return after;
}

function problemsIn(texts: Texts): readonly string[] {
  const { project } = surroundingsOf(fixContextOver(texts));
  const modules = Object.keys(texts).filter((file) => file.endsWith('.py'));
  return drain(openPythonRefactorer().problemsIn(project, modules)).map(
    ({ module, message }) => `${module}: ${message}`,
  );
}
