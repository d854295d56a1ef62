import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readImports } from '#adapters/languages/typescript/readImports.ts';

/** A part of a string shares memory with the whole of it, so that one specifier could keep a file's text alive. */
describe('import sites', () => {
  it('do not keep the texts in memory that they were read from', () => {
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const heapInUse = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };

    const before = heapInUse();
    const sites = Array.from({ length: 50 }, (_unused, index) => readImports('module.ts', longText(index)));
    const grown = heapInUse() - before;

    assert.equal(sites.flat().length, 50);
    assert.ok(grown < 5_000_000, `50 texts of 1 MB left ${grown} bytes behind`);
  });
});

function longText(index: number): string {
  return `import a from './a/specifier/of/some/length-${index}';\n${'// filler'.repeat(110_000)}`;
}
