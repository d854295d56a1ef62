import assert from 'node:assert/strict';
import { check } from '../specs/check.ts';
import { filesOfSample, markedBreaches, rowsOfReadme } from './marked.ts';

const LIBRARY = 'samples/library';

const files = filesOfSample(LIBRARY, /\.(py|json|toml)$/);

describe('the sample library', () => {
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
      markedBreaches(path, text).map((breach) => [path.replace('src/library/', ''), breach.split(' ')[1]]),
    );
    assert.deepEqual(rowsOfReadme(LIBRARY).sort(), marked.sort());
  });
});
