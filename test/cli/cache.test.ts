import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { addFiles, folderWith, removeFolders } from '#test/support/temporaryFolders.ts';
import { ONE_BREACH } from './projects.ts';
import { runInward } from './runInward.ts';

describe('What one run of the command line reads', () => {
  after(removeFolders);

  it('is used by the next, which finds the same', async () => {
    const { root, run, cacheFile } = await project();
    const first = run();
    const { mtimeMs, ino } = statSync(cacheFile());
    assert.deepEqual(run(), first);
    assert.deepEqual([statSync(cacheFile()).mtimeMs, statSync(cacheFile()).ino], [mtimeMs, ino]);
    assert.match(readFileSync(cacheFile(), 'latin1'), /adapters\/database/);
    assert.match(first.stdout, new RegExp(path.basename(root) + '|layer-order'));
  });

  it('is read again where a file changed, came or went', async () => {
    const { root, run } = await project();
    run();
    addFiles(root, { 'src/domain/order.ts': 'export {};\n', 'src/domain/new.ts': "import '../adapters/database';\n" });
    rmSync(path.join(root, 'src/domain/id.ts'));
    const changed = run();
    assert.match(changed.stdout, /^src\/domain\/new\.ts\n {2}1:9 /);
    assert.doesNotMatch(changed.stdout, /order\.ts/);
    assert.deepEqual(run(), changed);
  });

  it('is neither used nor kept with --no-cache', async () => {
    const { run, cache } = await project();
    assert.equal(run('--no-cache').exitCode, 1);
    assert.deepEqual(readdirSync(cache), []);
  });

  it('is thrown away where it is damaged', async () => {
    const { run, cacheFile } = await project();
    const first = run();
    writeFileSync(cacheFile(), readFileSync(cacheFile()).reverse());
    assert.deepEqual(run(), first);
    writeFileSync(cacheFile(), '');
    assert.deepEqual(run(), first);
  });

  it('is told of where it cannot be kept, and nothing else happens', async () => {
    const { root } = await project();
    const { exitCode, stderr } = runInward(root, ['check'], { INWARD_CACHE_DIR: path.join(root, 'inward.json') });
    assert.match(stderr, /^inward: The cache was not written: .*\n$/);
    assert.equal(exitCode, 1);
  });
});

/** A project that nobody has touched for so long that its files are trusted to show every change. */
async function project() {
  const root = folderWith(ONE_BREACH);
  const cache = folderWith();
  const run = (...words: string[]) => runInward(root, ['check', ...words], { INWARD_CACHE_DIR: cache });
  const cacheFile = () => path.join(cache, readdirSync(cache)[0] ?? '');
  const { ctimeMs } = statSync(path.join(root, 'src/domain/id.ts'));
  while (Date.now() < ctimeMs + 100) await new Promise(setImmediate);
  return { root, cache, run, cacheFile };
}
