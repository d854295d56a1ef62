import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { diskFactsCache } from '#adapters/cache/diskFactsCache.ts';
import { noCache } from '#adapters/cache/noCache.ts';
import type { FactsCache } from '#application/ports/cache.ts';
import type { ImportKind, ImportSite, ModuleFacts } from '#domain/graph/module.ts';
import type { Suppression } from '#domain/graph/suppression.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';

const KINDS: readonly ImportKind[] = [
  ...(['import', 'export', 'dynamic-import', 'require', 'import-equals', 'import-type'] as const),
  ...(['jsdoc', 'side-effect', 'reference', 'from-import', 'type-checking'] as const),
];

const ONE: ModuleFacts = { imports: [site('./two.js', 0), site('node:fs', 3), site('./two.js', 7)] };
const TWO: ModuleFacts = { imports: [] };

const NOWHERE = { start: { line: 1, character: 2 }, end: { line: 3, character: 4 } };
const SUPPRESSION: Suppression = {
  scope: 'next-line',
  rules: [{ name: 'cycle', range: NOWHERE }],
  reason: 'até lá 😀',
  keyword: NOWHERE,
  comment: NOWHERE,
  firstLine: 5,
  lastLine: 6,
};
const OTHER: Suppression = { ...SUPPRESSION, scope: 'file', rules: [], reason: '' };

describe('Facts kept from one run to the next', () => {
  after(removeFolders);

  it('are what they were, for the file and the stamp they were set with', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE, 'b.ts': TWO });
    const cache = open(folder);
    assert.deepEqual(cache.get('a.ts', 'stamp of a.ts'), ONE);
    assert.deepEqual(cache.get('b.ts', 'stamp of b.ts'), TWO);
    assert.equal(cache.get('a.ts', 'another stamp'), undefined);
    assert.equal(cache.get('c.ts', 'stamp of c.ts'), undefined);
  });

  it('survive whatever facts there can be', () => {
    const plain = { noNullPrototype: true };
    const anySite: fc.Arbitrary<ImportSite> = fc.record(
      {
        specifier: fc.string({ unit: 'binary' }),
        kind: fc.constantFrom(...KINDS),
        typeOnly: fc.boolean(),
        line: fc.nat(),
        character: fc.nat(),
        endCharacter: fc.nat(),
      },
      plain,
    );
    const anyFacts: fc.Arbitrary<ModuleFacts> = fc.oneof(
      fc.record({ imports: fc.array(anySite) }, plain),
      fc.record(
        { imports: fc.array(anySite), suppressions: fc.constantFrom([SUPPRESSION], [OTHER, SUPPRESSION]) },
        plain,
      ),
      fc.record(
        { imports: fc.constant([]), unread: fc.constantFrom('too-large' as const, 'not-text' as const) },
        plain,
      ),
    );
    const modules = fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), anyFacts, plain);
    fc.assert(
      fc.property(modules, modules, (before, after) => {
        const folder = folderWith();
        fill(folder, before);
        fill(folder, { ...before, ...after }, before);
        const cache = open(folder);
        for (const [file, facts] of Object.entries({ ...before, ...after })) {
          assert.deepEqual(cache.get(file, `stamp of ${file}`), facts);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('are those of this run, once it read a file anew', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE });
    const cache = open(folder);
    assert.equal(cache.get('a.ts', 'new stamp'), undefined);
    cache.set('a.ts', 'new stamp', TWO);
    assert.deepEqual(cache.get('a.ts', 'new stamp'), TWO);
    assert.equal(cache.get('a.ts', 'stamp of a.ts'), undefined);
    cache.save();
    assert.deepEqual(open(folder).get('a.ts', 'new stamp'), TWO);
  });

  it('go with their file', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE, 'gone.ts': TWO });
    const cache = open(folder);
    cache.get('a.ts', 'stamp of a.ts');
    cache.save();
    assert.deepEqual(open(folder).get('a.ts', 'stamp of a.ts'), ONE);
    assert.equal(open(folder).get('gone.ts', 'stamp of gone.ts'), undefined);
  });

  it('are not written again where nothing changed', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE, 'b.ts': TWO });
    const long = new Date('2020-02-02');
    utimesSync(onlyFile(folder), long, long);
    const cache = open(folder);
    cache.get('a.ts', 'stamp of a.ts');
    cache.get('b.ts', 'stamp of b.ts');
    cache.save();
    assert.equal(statSync(onlyFile(folder)).mtimeMs, long.getTime());
  });

  it('leave nothing but the one file behind, for nobody else to read', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE });
    if (process.platform !== 'win32') assert.equal(statSync(onlyFile(folder)).mode & 0o777, 0o600);
  });

  it('do not hold that a file could not be read', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': { imports: [], unread: 'unreadable' } });
    assert.equal(open(folder).get('a.ts', 'stamp of a.ts'), undefined);
  });

  it('are not those of another workspace or another version', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE });
    const elsewhere = diskFactsCache({ folder, root: '/elsewhere', version: '1' }, fail);
    const later = diskFactsCache({ folder, root: '/project', version: '2' }, fail);
    assert.equal(elsewhere.get('a.ts', 'stamp of a.ts'), undefined);
    assert.equal(later.get('a.ts', 'stamp of a.ts'), undefined);
  });

  it('are not taken from a file that got the name of another', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE });
    const bytes = readFileSync(onlyFile(folder));
    const later = diskFactsCache({ folder, root: '/project', version: '2' }, fail);
    later.set('b.ts', 'stamp', TWO);
    later.save();
    for (const file of filesIn(folder)) writeFileSync(file, bytes);
    assert.equal(
      diskFactsCache({ folder, root: '/project', version: '2' }, fail).get('a.ts', 'stamp of a.ts'),
      undefined,
    );
  });
});

describe('A damaged cache', () => {
  after(removeFolders);

  it('is an empty one, wherever the damage is', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE, 'b.ts': TWO });
    const file = onlyFile(folder);
    const bytes = readFileSync(file);
    for (let at = 0; at < bytes.length; at++) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0x55;
      writeFileSync(file, damaged);
      assert.equal(open(folder).get('a.ts', 'stamp of a.ts'), undefined, `byte ${String(at)}`);
    }
  });

  it('is an empty one, however much of it is missing, and is replaced by the next run', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE, 'b.ts': TWO });
    const { size } = statSync(onlyFile(folder));
    for (let length = size - 1; length >= 0; length--) {
      truncateSync(onlyFile(folder), length);
      assert.equal(open(folder).get('a.ts', 'stamp of a.ts'), undefined, `${String(length)} bytes`);
    }
    fill(folder, { 'a.ts': ONE });
    assert.deepEqual(open(folder).get('a.ts', 'stamp of a.ts'), ONE);
  });
});

describe('A cache that cannot be written', () => {
  after(removeFolders);

  it('is told in one line and stops nobody', () => {
    const folder = path.join(folderWith({ file: 'not a folder' }), 'file', 'cache');
    const lines: string[] = [];
    const cache = diskFactsCache({ folder, root: '/project', version: '1' }, (line) => lines.push(line));
    cache.set('a.ts', 'stamp', ONE);
    cache.save();
    assert.deepEqual(cache.get('a.ts', 'stamp'), ONE);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^The cache was not written: .*not a directory/);
  });

  it('may be no cache at all', () => {
    const cache: FactsCache = noCache;
    cache.set('a.ts', 'stamp', ONE);
    cache.save();
    assert.equal(cache.get('a.ts', 'stamp'), undefined);
  });
});

describe('The folder of all caches', () => {
  after(removeFolders);

  it('is rid of what nobody used for months, and of what was left half written, and of nothing else', () => {
    const old = new Date(Date.now() - 90 * 24 * 60 * 60 * 1000);
    const folder = folderWith({ 'old.facts': '', 'old.facts.1a.tmp': '', 'old.txt': '', 'new.facts': '' });
    for (const name of ['old.facts', 'old.facts.1a.tmp', 'old.txt']) utimesSync(path.join(folder, name), old, old);
    mkdirSync(path.join(folder, 'folder.facts'));
    fill(folder, { 'a.ts': ONE });
    const names = readdirSync(folder);
    assert.deepEqual(
      ['old.facts', 'old.facts.1a.tmp', 'old.txt', 'new.facts', 'folder.facts'].filter((name) => names.includes(name)),
      ['old.txt', 'new.facts', 'folder.facts'],
    );
    assert.equal(names.length, 4);
  });

  it('stays below a quarter of a gigabyte, the oldest going first', () => {
    const folder = folderWith({ 'oldest.facts': '', 'older.facts': '', 'recent.facts': '' });
    for (const [index, name] of ['oldest.facts', 'older.facts', 'recent.facts'].entries()) {
      const file = path.join(folder, name);
      truncateSync(file, 100 * 1024 * 1024);
      const time = new Date(Date.now() - (3 - index) * 60_000);
      utimesSync(file, time, time);
    }
    fill(folder, { 'a.ts': ONE });
    assert.deepEqual(
      readdirSync(folder).filter((name) => /^(oldest|older|recent)/.test(name)),
      ['older.facts', 'recent.facts'],
    );
  });
});

function open(folder: string): FactsCache {
  return diskFactsCache({ folder, root: '/project', version: '1' }, fail);
}

/** A run that finds the facts of `cached` modules and reads the others of `modules`. */
function fill(folder: string, modules: Record<string, ModuleFacts>, cached: Record<string, ModuleFacts> = {}): void {
  const cache = open(folder);
  for (const file of Object.keys(cached)) cache.get(file, `stamp of ${file}`);
  for (const [file, facts] of Object.entries(modules)) {
    if (!(file in cached) || cached[file] !== facts) cache.set(file, `stamp of ${file}`, facts);
  }
  cache.save();
}

function site(specifier: string, line: number): ImportSite {
  return { specifier, kind: 'import', typeOnly: line > 5, line, character: 10, endCharacter: 10 + specifier.length };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder).map((name) => path.join(folder, name));
}

function onlyFile(folder: string): string {
  const [file, ...others] = filesIn(folder);
  assert.deepEqual(others, []);
  return file ?? '';
}

function fail(line: string): void {
  assert.fail(line);
}
