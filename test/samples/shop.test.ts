import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../specs/check.ts';

const SHOP = 'samples/shop';
const MARK = /^\s*\/\/ Breaks ([a-z-]+)/;

/** One breach: `src/a.ts:3 layer-order`. */
type Breach = string;

const files = Object.fromEntries(
  readdirSync(SHOP, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(ts|json)$/.test(path))
    .map((path) => [path, readFileSync(join(SHOP, path), 'utf8')]),
);

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
    const readme = readFileSync(join(SHOP, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| `(\S+)` +\| `([a-z-]+)`/gm)].map(([, file = '', rule = '']) => [file, rule]);
    const marked = Object.entries(files).flatMap(([path, text]) =>
      markedBreaches(path, text).map((breach) => [path.replace('src/', ''), breach.split(' ')[1]]),
    );
    assert.deepEqual(rows.sort(), marked.sort());
  });

  it('passes its own tests', () => {
    const { status, stdout } = spawnSync('npm', ['test', '--silent'], { cwd: SHOP, encoding: 'utf8', shell: true });
    assert.equal(status, 0, stdout);
    assert.match(stdout, /pass [1-9]/);
  });
});

/** A comment marks the import in the line below it. */
function markedBreaches(path: string, text: string): Breach[] {
  return text.split('\n').flatMap((line, index) => {
    const rule = MARK.exec(line)?.[1];
    return rule === undefined ? [] : [`${path}:${index + 1} ${rule}`];
  });
}
