import assert from 'node:assert/strict';

import { contractReader } from '#adapters/contracts/readContracts.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { ContractReading } from '#application/ports/contractReader.ts';
import type { FileText } from '#application/ports/files.ts';
import { rules } from '#domain/rules/registry.ts';

const reader = contractReader(rules.map(({ meta }) => meta));

function readings(record: Readonly<Record<string, string>>): readonly ContractReading[] {
  return reader.read({ files: memoryFiles(record), known: new Set(Object.keys(record)) });
}

const LAYERS = '{ "layers": [{ "name": "domain", "paths": ["domain"] }] }';

function layeredFiles(folder: string): Record<string, string> {
  return Object.fromEntries(['domain', 'application', 'infra'].map((layer) => [`${folder}${layer}/a.ts`, '']));
}

describe('contractReader', () => {
  it('knows contract files by their names', () => {
    assert.equal(reader.isContract('inward.json'), true);
    assert.equal(reader.isContract('packages/shop/inward.json'), true);
    assert.equal(reader.isContract('packages/shop/notinward.json'), false);
    assert.equal(reader.isContract('inward.json/a.ts'), false);
  });

  it('gives the nearest contract first', () => {
    const all = readings({
      'inward.json': LAYERS,
      'packages/inward.json': LAYERS,
      'packages/shop/src/inward.json': LAYERS,
      'apps/inward.json': LAYERS,
    });
    assert.deepEqual(
      all.map(({ root }) => root),
      ['packages/shop/src', 'apps', 'packages', ''],
    );
  });

  it('infers what no contract governs', () => {
    const all = readings({
      'packages/shop/inward.json': LAYERS,
      ...layeredFiles('packages/shop/src/'),
      ...layeredFiles('src/'),
    });
    assert.deepEqual(
      all.map(({ root, contract }) => [root, contract?.origin.kind]),
      [
        ['packages/shop', 'file'],
        ['', 'inferred'],
      ],
    );
    const paths = all[1]?.contract?.layers.flatMap((layer) => layer.paths.map(({ text }) => text)) ?? [];
    assert.ok(paths.includes('src/domain/**'));
    assert.ok(!paths.some((text) => text.startsWith('packages')));
  });

  it('has an absent contract for a project without layers', () => {
    const [reading, ...others] = readings({ 'src/a.ts': '', 'README.md': '' });
    assert.deepEqual(reading?.contract?.origin, { kind: 'absent' });
    assert.deepEqual([reading.file, reading.root, others.length], [undefined, '', 0]);
  });

  it('fills a contract that names only a preset from the folders below it', () => {
    const [reading] = readings({
      'shop/inward.json': '{ "preset": "clean" }',
      ...layeredFiles('shop/lib/'),
      ...layeredFiles('src/'),
    });
    assert.deepEqual(reading?.problems, []);
    const texts = reading.contract?.layers.flatMap((layer) => layer.paths.map(({ text }) => text)) ?? [];
    assert.ok(texts.includes('lib/domain/**'));
    assert.ok(!texts.some((text) => text.startsWith('src')));
  });

  it('infers from nothing but the files that the contract speaks of', () => {
    const [reading] = readings({
      'inward.json': '{ "include": ["src", "old"], "exclude": ["old/**"] }',
      ...layeredFiles('src/'),
      ...layeredFiles('lib/'),
      ...layeredFiles('old/'),
    });
    const texts = reading?.contract?.layers.flatMap(({ declaredAt, paths }) =>
      declaredAt ? [] : paths.map(({ text }) => text),
    );
    assert.ok(texts);
    assert.ok(texts.includes('src/domain/**'));
    assert.ok(!texts.some((text) => text.startsWith('lib') || text.startsWith('old')));
  });

  it('leaves to a nested contract what it governs, also where the outer one infers', () => {
    const all = readings({
      'inward.json': '{}',
      'packages/shop/inward.json': LAYERS,
      ...layeredFiles('packages/shop/'),
    });
    const outer = all.find(({ root }) => root === '');
    assert.deepEqual(outer?.contract?.layers, []);
    assert.match(outer.problems[0]?.message ?? '', /No folders/);
  });

  it('does not infer around a contract that cannot be read', () => {
    const all = readings({ 'inward.json': '{ "layers": [', ...layeredFiles('src/') });
    assert.deepEqual(
      all.map(({ root, contract, problems }) => [root, contract, problems.length > 0]),
      [['', undefined, true]],
    );
  });

  const unreadable: readonly (readonly [FileText, RegExp])[] = [
    [{ kind: 'absent' }, /gone/],
    [{ kind: 'too-large', bytes: 99_000_000 }, /99000000 bytes/],
    [{ kind: 'not-text' }, /not a text file/],
    [{ kind: 'unreadable', reason: 'permission denied' }, /permission denied/],
  ];
  for (const [text, message] of unreadable) {
    it(`says why a file cannot be read: ${text.kind}`, () => {
      const files = { ...memoryFiles(), read: () => text };
      const [reading] = reader.read({ files, known: new Set(['inward.json']) });
      assert.equal(reading?.contract, undefined);
      assert.match(reading?.problems[0]?.message ?? '', message);
    });
  }
});
