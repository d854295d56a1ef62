import assert from 'node:assert/strict';
import { readOutline } from '#adapters/languages/typescript/outline/readOutline.ts';

/** Makes one test of each row: a text, and the effects in it, each as `category name`. */
export function effectRows(
  cases: readonly (readonly [text: string, ...expected: string[]])[],
  path = 'module.ts',
): void {
  for (const [text, ...expected] of cases) {
    it(text, () => {
      const effects = readOutline(path, text).effects;
      assert.deepEqual(
        effects.map(({ category, name }) => `${category} ${name}`),
        expected,
      );
    });
  }
}
