import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { CONTRACT_KEYS, readInwardJson } from '#adapters/contracts/readInwardJson.ts';
import { LAYER_KEYS } from '#adapters/contracts/readLayers.ts';
import { PRESET_NAMES, ROLES, SEVERITIES } from '#domain/architecture/words.ts';

import { metas } from './contractTexts.ts';

const page = readFileSync('docs/inward-json.md', 'utf8');

describe('docs/inward-json.md', () => {
  it('shows a contract that is right', () => {
    const examples = [...page.matchAll(/^```jsonc\n(.*?)^```/gms)].map(([, text = '']) => text);
    assert.equal(examples.length, 1);
    for (const text of examples) {
      const { contract, problems } = readInwardJson('inward.json', '', text, { metas, infer: () => undefined });
      assert.deepEqual(problems, []);
      assert.ok(contract);
    }
  });

  it('names every key and every word', () => {
    const keys = CONTRACT_KEYS.filter((key) => key !== '$schema');
    const words = [...keys, ...LAYER_KEYS, ...ROLES, ...SEVERITIES, ...PRESET_NAMES];
    assert.deepEqual(
      words.filter((word) => !page.includes(`\`${word}\``)),
      [],
    );
  });
});
