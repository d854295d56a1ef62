import assert from 'node:assert/strict';
import { offersIn } from '#test/specs/check.ts';
import { differencesOfFixes } from '#test/specs/tryFixes.ts';
import { newErrors } from '#test/support/compilerWitness.ts';
import { layeredProgram } from './layeredPrograms.ts';

/** One of them alone: `INWARD_SEED=7`. */
const SEEDS = process.env['INWARD_SEED']?.split(',').map(Number) ?? [1, 2, 3, 4, 5, 6, 7, 8];

describe('the fixes of any program', () => {
  for (const seed of SEEDS) {
    it(`keep what they promise (seed ${seed})`, () => {
      const files = layeredProgram(seed);
      assert.deepEqual(newErrors({}, files), [], 'The program itself compiles');
      const faults = differencesOfFixes({ files, fixes: [], answers: [], headings: [], expected: [], found: 1 });
      assert.deepEqual(faults, [], `INWARD_SEED=${seed}`);
    });
  }

  it('are of many kinds', () => {
    const kinds = new Set(SEEDS.flatMap((seed) => offersIn(layeredProgram(seed)).map(({ kind }) => kind)));
    const safe = ['make-type-only', 'import-public-api', 'accept-in-baseline', 'allow-in-contract', 'suppress'];
    for (const kind of safe) assert.ok(kinds.has(kind), `No program offers ${kind}`);
  });
});
