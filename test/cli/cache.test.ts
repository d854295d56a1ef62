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

describe('The compiler', () => {
  after(removeFolders);

  it('is loaded where a module has to be read for what it declares, and not where that is known', async () => {
    const root = folderWith({
      'inward.json': '{ "preset": "clean" }',
      'src/adapters/clock.ts':
        "import type { Clock } from '../application/ports/clock';\nexport const clock: Clock = {};\n",
      'src/application/ports/clock.ts': 'export interface Clock { now(): number }\n',
      'src/composition/main.ts': "import '../adapters/clock';\n",
      'src/domain/order.ts': 'export class Order {}\n',
    });
    const [cache, list] = [folderWith(), path.join(folderWith(), 'loaded.txt')];
    const hook = path.join(folderWith({ 'hook.cjs': LIST_MODULES }), 'hook.cjs');
    const environment = { INWARD_CACHE_DIR: cache, NODE_OPTIONS: `--require=${hook}`, LOADED_LIST: list };
    const loads = () => {
      const { exitCode } = runInward(root, ['check'], environment);
      assert.equal(exitCode, 0);
      return /[\\/]compiler\.js$/m.test(readFileSync(list, 'utf8'));
    };
    await untouched(path.join(root, 'src/domain/order.ts'));
    assert.deepEqual([loads(), loads()], [true, false]);
    addFiles(root, { 'src/application/ports/clock.ts': 'export interface Clock { today(): number }\n' });
    assert.equal(loads(), true);
  });
});

/** Writes down which files a process has loaded by its end. */
const LIST_MODULES = `
process.on('exit', () => {
  require('node:fs').writeFileSync(process.env.LOADED_LIST, Object.keys(require.cache).join('\\n'));
});
`;

/** A project that nobody has touched for so long that its files are trusted to show every change. */
async function project() {
  const root = folderWith(ONE_BREACH);
  const cache = folderWith();
  const run = (...words: string[]) => runInward(root, ['check', ...words], { INWARD_CACHE_DIR: cache });
  const cacheFile = () => path.join(cache, readdirSync(cache)[0] ?? '');
  await untouched(path.join(root, 'src/domain/id.ts'));
  return { root, cache, run, cacheFile };
}

/** Comes back when the file system's clock has gone on since the file was written. */
async function untouched(file: string): Promise<void> {
  const { ctimeMs } = statSync(file);
  while (Date.now() < ctimeMs + 100) await new Promise(setImmediate);
}
