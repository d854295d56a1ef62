import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { check } from '../specs/check.ts';
import { filesOfSample, markedBreaches, rowsOfReadme } from './marked.ts';

const SHOP = 'samples/shop';

const files = filesOfSample(SHOP, /\.(ts|json)$/);

describe('the sample shop', () => {
  it('breaks the rules where a comment says so, and nowhere else', () => {
    const { found, log } = check(files);
    assert.deepEqual(log, []);
    assert.deepEqual(
      found.map(({ file, line, rule }) => `${file}:${line} ${rule}`),
      Object.entries(files)
        .flatMap(([path, text]) => markedBreaches(path, text))
        .sort(),
    );
  });

  it('is toured completely by its README', () => {
    const marked = Object.entries(files).flatMap(([path, text]) =>
      markedBreaches(path, text).map((breach) => [path.replace('src/', ''), breach.split(' ')[1]]),
    );
    assert.deepEqual(rowsOfReadme(SHOP).sort(), marked.sort());
  });

  it('passes its own tests', () => {
    const { status, stdout } = spawnSync('npm', ['test', '--silent'], { cwd: SHOP, encoding: 'utf8', shell: true });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /pass [1-9]/);
  });
});
