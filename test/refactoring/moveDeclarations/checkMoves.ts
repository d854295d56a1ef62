import assert from 'node:assert/strict';
import type { Texts } from '#test/support/compilerWitness.ts';
import type { Asked } from './moveWithin.ts';
import { afterMove } from './moveWithin.ts';

interface MoveCase {
  readonly before: Texts;
  /** By itself, `X` moves from `src/a.ts` to `src/b.ts`. */
  readonly asked?: Asked;
  /** The files that are others afterwards, or why there is no move. */
  readonly after: Texts | string;
}

const USUAL: Asked = { names: ['X'] };

/** A test for each move. What comes out compiles as it did before, and to ask again changes nothing more. */
export function checkMoves(title: string, cases: Readonly<Record<string, MoveCase>>): void {
  describe(title, () => {
    for (const [name, { before, asked = USUAL, after }] of Object.entries(cases)) {
      it(name, () => {
        const texts = afterMove(before, asked);
        if (typeof texts === 'string') return assert.equal(texts, after);
        const changed = Object.entries(texts).filter(
          ([file, text]) => file !== 'tsconfig.json' && text !== before[file],
        );
        assert.deepEqual(Object.fromEntries(changed), after);
        assert.equal(typeof afterMove(texts, asked), 'string');
      });
    }
  });
}
