import assert from 'node:assert/strict';

import { readInwardJson } from '#adapters/contracts/readInwardJson.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import { rules } from '#domain/rules/registry.ts';

/** The contract that an `inward.json` with this content gives; fails where there is anything wrong with it. */
export function contractOf(content: unknown): Contract {
  const metas = rules.map(({ meta }) => meta);
  const { contract, problems } = readInwardJson('inward.json', '', JSON.stringify(content), {
    metas,
    infer: () => undefined,
  });
  assert.deepEqual(problems, []);
  assert.ok(contract);
  return contract;
}
