import assert from 'node:assert/strict';
import { compileOwnPatterns } from '#adapters/contracts/compilePattern.ts';
import type { Contract, Ignore } from '#domain/architecture/contract.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { ignoresOf } from '#domain/rules/exceptions/ignored.ts';
import { START_OF_FILE } from '#domain/text.ts';

const finding: Finding = {
  rule: 'layer-order',
  severity: 'error',
  file: 'packages/shop/src/legacy/order.ts',
  range: START_OF_FILE,
  from: { layer: 'domain', context: undefined },
  to: { kind: 'module', path: 'packages/shop/src/adapters/db.ts', layer: 'adapters', context: undefined },
  chain: [],
  contractRange: undefined,
  details: {},
};

describe('what the contract lets pass', () => {
  it('asks rule, module and target, as far as the entry names them', () => {
    assert.equal(isIgnored(contractWith({}), finding), true);
    assert.equal(isIgnored(contractWith({ rule: 'cycle' }), finding), false);
    assert.equal(isIgnored(contractWith({ from: 'src/legacy/**' }), finding), true);
    assert.equal(isIgnored(contractWith({ from: 'src/new/**' }), finding), false);
    assert.equal(isIgnored(contractWith({ from: 'src/legacy/**', to: 'src/adapters/*' }), finding), true);
    assert.equal(isIgnored(contractWith({ from: 'src/legacy/**', to: 'src/domain/*' }), finding), false);
  });

  it('reads its patterns from the folder of the contract', () => {
    assert.equal(isIgnored(contractWith({ from: 'packages/shop/src/legacy/**' }), finding), false);
  });

  it('matches a package by its name, and nothing where a finding has no target', () => {
    const onPackage: Finding = { ...finding, to: { kind: 'package', name: '@scope/orm' } };
    assert.equal(isIgnored(contractWith({ to: '@scope/*' }), onPackage), true);
    assert.equal(isIgnored(contractWith({ to: 'src/**' }), onPackage), false);
    assert.equal(isIgnored(contractWith({ to: '**' }), { ...finding, to: undefined }), false);
  });

  it('holds up to and including its last day', () => {
    const contract = contractWith({ until: '2027-03-31' });
    assert.equal(isIgnored(contract, finding, '2027-03-31'), true);
    assert.equal(isIgnored(contract, finding, '2027-04-01'), false);
  });
});

function isIgnored(contract: Contract, on: Finding, today = '2026-01-15'): boolean {
  return ignoresOf(contract, on, today).length > 0;
}

interface Entry {
  readonly rule?: string;
  readonly from?: string;
  readonly to?: string;
  readonly until?: string;
}

function contractWith({ rule = 'layer-order', from, to, until }: Entry): Contract {
  const pattern = (text: string | undefined) => (text === undefined ? undefined : compileOwnPatterns([text])[0]);
  const range = { until, declaredAt: undefined };
  const ignore: Ignore = { rule, from: pattern(from), to: pattern(to), reason: 'for now', ...range };
  return {
    ...{ root: 'packages/shop', origin: { kind: 'inferred' }, preset: 'none', typeImports: 'count' },
    ...{ include: [], exclude: [], layers: [], contexts: undefined, rules: new Map(), ignores: [ignore] },
  };
}
