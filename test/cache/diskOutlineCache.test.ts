import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { diskOutlineCache } from '#adapters/cache/diskOutlineCache.ts';
import { readOutline } from '#adapters/languages/typescript/outline/readOutline.ts';
import type { OutlineCache } from '#application/ports/cache.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import { EMPTY_OUTLINE, sameOutline } from '#domain/graph/outline.ts';
import { sourceFilesBelow } from '#test/support/sourceFiles.ts';
import { folderWith, removeFolders } from '#test/support/temporaryFolders.ts';

const ONE = readOutline(
  'one.ts',
  `import { Pool } from 'pg';
   export class Orders<T> extends Base implements Port<T> {
     constructor(private readonly pool: Pool, at = new Date()) { super(new Pool()); }
     async find(id: string): Promise<any> { throw new NotFound('naïve 😀 \\n \u2028'); }
   }`,
);
const TWO = readOutline('two.ts', 'export const pause = () => setTimeout(() => undefined, 1);');

describe('Outlines kept from one run to the next', () => {
  after(removeFolders);

  it('are what they were, for the file and the stamp they were set with', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE, 'b.ts': TWO, 'c.ts': EMPTY_OUTLINE });
    const cache = open(folder);
    assertSame(cache.get('a.ts', 'stamp of a.ts'), ONE);
    assertSame(cache.get('b.ts', 'stamp of b.ts'), TWO);
    assertSame(cache.get('c.ts', 'stamp of c.ts'), EMPTY_OUTLINE);
    assert.equal(cache.get('a.ts', 'another stamp'), undefined);
    assert.equal(cache.get('d.ts', 'stamp of d.ts'), undefined);
  });

  it('are what they were, whatever a real module declares', () => {
    const folder = folderWith();
    const outlines = Object.fromEntries(
      sourceFilesBelow('server/src/domain').map((file) => [file, readOutline(file, readFileSync(file, 'utf8'))]),
    );
    assert.ok(Object.keys(outlines).length > 50);
    fill(folder, outlines);
    const cache = open(folder);
    for (const [file, outline] of Object.entries(outlines)) assertSame(cache.get(file, `stamp of ${file}`), outline);
  });

  it('survive whatever names and texts there can be', () => {
    const anyName = fc.string({ unit: 'binary' });
    const anyOutline: fc.Arbitrary<ModuleOutline> = fc
      .record({ local: anyName, imported: anyName, specifier: anyName, typeOnly: fc.boolean() })
      .map((binding) => ({ ...EMPTY_OUTLINE, bindings: [binding] }));
    const modules = fc.dictionary(fc.string({ unit: 'grapheme', minLength: 1 }), anyOutline);
    fc.assert(
      fc.property(modules, modules, (before, after) => {
        const folder = folderWith();
        fill(folder, before);
        fill(folder, { ...before, ...after });
        const cache = open(folder);
        for (const [file, outline] of Object.entries({ ...before, ...after })) {
          assertSame(cache.get(file, `stamp of ${file}`), file.includes('\n') ? undefined : outline);
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
    assertSame(cache.get('a.ts', 'new stamp'), TWO);
    assert.equal(cache.get('a.ts', 'stamp of a.ts'), undefined);
    cache.save();
    assertSame(open(folder).get('a.ts', 'new stamp'), TWO);
  });

  it('go with their file, as soon as something is written', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE, 'gone.ts': TWO });
    const cache = open(folder);
    cache.get('a.ts', 'stamp of a.ts');
    cache.set('new.ts', 'stamp of new.ts', TWO);
    cache.save();
    assertSame(open(folder).get('a.ts', 'stamp of a.ts'), ONE);
    assertSame(open(folder).get('new.ts', 'stamp of new.ts'), TWO);
    assert.equal(open(folder).get('gone.ts', 'stamp of gone.ts'), undefined);
  });

  it('are not written again where nothing was read', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE });
    const long = new Date('2020-02-02');
    utimesSync(onlyFile(folder), long, long);
    const cache = open(folder);
    cache.get('a.ts', 'stamp of a.ts');
    cache.save();
    assert.equal(statSync(onlyFile(folder)).mtimeMs, long.getTime());
  });

  it('leave nothing but the one file behind, for nobody else to read', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE });
    assert.match(onlyFile(folder), /\.outlines$/);
    if (process.platform !== 'win32') assert.equal(statSync(onlyFile(folder)).mode & 0o777, 0o600);
  });

  it('are not those of another workspace or another version', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE });
    const elsewhere = diskOutlineCache({ folder, root: '/elsewhere', version: '1' }, fail);
    const later = diskOutlineCache({ folder, root: '/project', version: '2' }, fail);
    assert.equal(elsewhere.get('a.ts', 'stamp of a.ts'), undefined);
    assert.equal(later.get('a.ts', 'stamp of a.ts'), undefined);
  });

  it('are not taken from a file that got the name of another', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': ONE });
    const bytes = readFileSync(onlyFile(folder));
    const later = diskOutlineCache({ folder, root: '/project', version: '2' }, fail);
    later.set('b.ts', 'stamp', TWO);
    later.save();
    for (const file of filesIn(folder)) writeFileSync(file, bytes);
    const again = diskOutlineCache({ folder, root: '/project', version: '2' }, fail);
    assert.equal(again.get('a.ts', 'stamp of a.ts'), undefined);
  });
});

describe('A damaged cache of outlines', () => {
  after(removeFolders);

  it('is an empty one, wherever the damage is', () => {
    const folder = folderWith();
    fill(folder, { 'a.ts': TWO });
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
    fill(folder, { 'a.ts': TWO, 'b.ts': TWO });
    const { size } = statSync(onlyFile(folder));
    for (let length = size - 1; length >= 0; length--) {
      truncateSync(onlyFile(folder), length);
      assert.equal(open(folder).get('a.ts', 'stamp of a.ts'), undefined, `${String(length)} bytes`);
    }
    fill(folder, { 'a.ts': ONE });
    assertSame(open(folder).get('a.ts', 'stamp of a.ts'), ONE);
  });
});

describe('A cache of outlines that cannot be written', () => {
  after(removeFolders);

  it('is told in one line and stops nobody', () => {
    const folder = path.join(folderWith({ file: 'not a folder' }), 'file', 'cache');
    const lines: string[] = [];
    const cache = diskOutlineCache({ folder, root: '/project', version: '1' }, (line) => lines.push(line));
    cache.set('a.ts', 'stamp', ONE);
    cache.save();
    assertSame(cache.get('a.ts', 'stamp'), ONE);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /^The cache was not written: .*not a directory/);
  });
});

/** What is undefined and what is not there are the same, to a rule and in a file. */
function assertSame(actual: ModuleOutline | undefined, expected: ModuleOutline | undefined): void {
  assert.deepEqual(actual && JSON.parse(JSON.stringify(actual)), expected && JSON.parse(JSON.stringify(expected)));
  if (actual !== undefined && expected !== undefined) assert.ok(sameOutline(actual, expected));
}

function open(folder: string): OutlineCache {
  return diskOutlineCache({ folder, root: '/project', version: '1' }, fail);
}

/** A run that finds what was kept and reads the rest. */
function fill(folder: string, modules: Record<string, ModuleOutline>): void {
  const cache = open(folder);
  for (const [file, outline] of Object.entries(modules)) {
    const stamp = `stamp of ${file}`;
    const kept = cache.get(file, stamp);
    if (kept === undefined || !sameOutline(kept, outline)) cache.set(file, stamp, outline);
  }
  cache.save();
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
