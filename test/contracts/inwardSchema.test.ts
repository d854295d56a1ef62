import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { Ajv } from 'ajv';
import { parse } from 'jsonc-parser';

import { contractOfFolders } from '#adapters/contracts/inferContract.ts';
import { inwardSchema } from '#adapters/contracts/inwardSchema.ts';
import { newContractText } from '#adapters/contracts/newContractText.ts';
import { readInwardJson } from '#adapters/contracts/readInwardJson.ts';
import { inferStructure } from '#adapters/contracts/inferContract.ts';
import { PRESETS } from '#domain/architecture/presets.ts';
import { rules } from '#domain/rules/registry.ts';

import { DOMAIN, metas, WEB, wrong } from './contractTexts.ts';

const validate = new Ajv({ strict: false, allErrors: true }).compile(inwardSchema(metas));

/** What only the reader can know: names that must differ or exist, brackets, days, folders, and what JSON itself allows. */
const BEYOND_A_SCHEMA: ReadonlySet<string> = new Set([
  ...['an empty file', 'nothing but a comment', 'a key said twice', 'two layers of one name', 'an unknown layer'],
  ...['a day that does not exist', 'a preset without folders', 'no layers and no folders', 'no layer'],
  ...['a missing comma', 'a missing value', 'a brace that is never closed', 'single quotes'],
]);

const modules = ['domain', 'application', 'infrastructure'].map((layer) => `src/${layer}/a.ts`);

function problemsOf(text: string): readonly string[] {
  const context = { metas, infer: (preset: Parameters<typeof inferStructure>[1]) => inferStructure(modules, preset) };
  return readInwardJson('inward.json', '', text, context).problems.map(({ message }) => message);
}

const right: readonly string[] = [
  '{}',
  '{ "$schema": "./schema.json" }',
  '{ "preset": "clean" }',
  '{ "preset": "none", "include": ["src", "lib/**", "./a", "/b"], "exclude": ["**/*.{js,ts}", ".storybook", "a..b"] }',
  `{ "layers": [${WEB}, [${DOMAIN}]] }`,
  '{ "layers": [{ "name": "a", "role": "test", "paths": ["a"], "mayImport": [], "closed": true, "optional": false }] }',
  '{ "layers": [{ "name": "a", "paths": ["a"], "packages": { "allow": [] }, "effects": { "deny": ["fetch"] } }] }',
  '{ "contexts": { "paths": ["{context}", "src/{context}/**"], "kernel": [], "public": ["**/index.ts"] } }',
  '{ "typeImports": "allow", "rules": { "cycle": "off", "layer-order": ["hint"], "wordy": ["error", { "max": 2, "mode": "slow" }] } }',
  '{ "ignore": [{ "rule": "cycle", "to": "@scope/*", "reason": "r", "until": "2027-03-31" }] }',
  ...PRESETS.map(({ name }) => newContractText(modules, name)),
  ...PRESETS.filter(({ name }) => name !== 'none').map(({ name }) => newContractText([], name)),
];

describe('inward.schema.json', () => {
  it('is what the code says', () => {
    const written: unknown = JSON.parse(readFileSync('schemas/inward.schema.json', 'utf8'));
    const generated: unknown = JSON.parse(JSON.stringify(inwardSchema(rules.map(({ meta }) => meta))));
    assert.deepEqual(written, generated, 'run `npm run generate`');
  });

  for (const text of right) {
    it(`accepts what the reader accepts: ${text.replace(/\s+/g, ' ').slice(0, 60)}`, () => {
      assert.ok(validate(parse(text)), JSON.stringify(validate.errors));
      assert.deepEqual(
        problemsOf(text).filter((message) => !message.includes('nothing to check')),
        [],
      );
    });
  }

  for (const { name, text } of wrong) {
    if (BEYOND_A_SCHEMA.has(name)) continue;
    it(`rejects what the reader rejects: ${name}`, () => {
      assert.equal(validate(parse(text)), false);
    });
  }

  it('leaves to the reader only what there is', () => {
    const names = new Set(wrong.map(({ name }) => name));
    assert.deepEqual(
      [...BEYOND_A_SCHEMA].filter((name) => !names.has(name)),
      [],
    );
  });

  it('describes every key', () => {
    const undescribed: string[] = [];
    JSON.stringify(inwardSchema(metas), (key, value: unknown) => {
      if (key !== 'properties') return value;
      for (const [name, schema] of Object.entries(value as object) as [string, Record<string, unknown>][]) {
        if (schema['description'] === undefined && schema['markdownDescription'] === undefined) undescribed.push(name);
      }
      return value;
    });
    assert.deepEqual(undescribed, []);
  });

  it('accepts what is inferred', () => {
    assert.equal(contractOfFolders(modules, undefined).preset, 'clean');
    assert.ok(validate(parse(newContractText(modules, undefined))));
  });
});
