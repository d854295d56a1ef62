import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { check } from './check.ts';
import { differences } from './compare.ts';
import type { Spec } from './readSpec.ts';
import { readSpecs } from './readSpec.ts';
import { differencesOfFixes } from './tryFixes.ts';

for (const folder of ['docs/rules', 'test/specs']) {
  for (const page of readdirSync(folder).filter((name) => name.endsWith('.md'))) {
    describe(`${folder}/${page}`, () => {
      for (const spec of readSpecs(readFileSync(`${folder}/${page}`, 'utf8'))) {
        it(spec.headings.slice(1).join(' / ') || page, () => {
          run(spec);
        });
      }
    });
  }
}

function run(spec: Spec): void {
  const { found, log } = check(spec.files);
  assert.deepEqual(log, [], 'Nothing may go wrong on the way');
  const different = differences(spec.expected, found);
  if (different.length > 0) assert.fail(different.join('\n'));
  const reversed = Object.fromEntries(Object.entries(spec.files).reverse());
  assert.deepEqual(check(reversed).found, found, 'The order of the files must not matter');
  const wrong = differencesOfFixes({ ...spec, found: found.length });
  if (wrong.length > 0) assert.fail(wrong.join('\n\n'));
}
