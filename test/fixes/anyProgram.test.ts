import assert from 'node:assert/strict';
import { offersIn } from '#test/specs/check.ts';
import { differencesOfFixes } from '#test/specs/tryFixes.ts';
import { newErrors } from '#test/support/compilerWitness.ts';
import { layeredProgram } from './layeredPrograms.ts';

/** One of them alone: `INWARD_SEED=7`. */
const SEEDS = process.env['INWARD_SEED']?.split(',').flatMap(seedsIn) ?? [1, 2, 3, 4, 5, 6, 7, 8];

/** Of `9-40`, all of them. */
function seedsIn(text: string): readonly number[] {
  const [first = 0, last = first] = text.split('-').map(Number);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const WANTED = [
  ...['extract-port of layer-order', 'extract-port of core-effect', 'move-to-adapter of layer-order'],
  ...['move-type-inward of layer-order', 'make-type-only of layer-order', 'import-public-api of context-boundary'],
  ...[
    'extract-port of core-package',
    'accept-in-baseline of layer-order',
    'allow-in-contract of layer-order',
    'suppress of core-effect',
  ],
];

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
    const offers = SEEDS.flatMap((seed) => offersIn(layeredProgram(seed)));
    const kinds = new Set(offers.map(({ rule, kind }) => `${kind} of ${rule}`));
    for (const kind of WANTED) assert.ok(kinds.has(kind), `No program offers ${kind}`);
  });
});
