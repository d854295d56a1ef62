import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readImports } from '#adapters/languages/typescript/readImports.ts';
import type { ImportSite } from '#domain/graph/module.ts';
import { withProbes } from '#test/support/probes.ts';
import { sourceFilesBelow } from '#test/support/sourceFiles.ts';
import { syntaxTreeImports } from '#test/support/syntaxTreeImports.ts';

/**
 * Larger files, of which there are a dozen bundles and libraries of types, would take a quarter of the time. What is
 * in them is in the smaller files as well.
 */
const LARGEST = 1_000_000;

/** Every so many files get probes: minutes otherwise. */
const PROBED = 20;

describe('the lexer and the syntax tree of the compiler see the same imports', function () {
  this.timeout(300_000);
  const files = sourceFilesBelow('node_modules');

  it('in all source files of node_modules', () => {
    const { sites, differences } = compareAll(files, (_path, text) => text);
    assert.deepEqual(differences, []);
    assert.ok(sites > 20_000, `only ${sites} imports were compared`);
  });

  it(`after each statement and around each string of one in ${PROBED} of them`, () => {
    const some = files.filter((_path, index) => index % PROBED === 0);
    const { sites, differences } = compareAll(some, withProbes);
    assert.deepEqual(differences, []);
    assert.ok(sites > 20_000, `only ${sites} imports were compared`);
  });
});

/**
 * Where the compiler finds a fault in a file, its tree is a guess as good as any other, and what is compared is only
 * that the lexer does not lose more than one in ten of the imports that are there.
 */
function compareAll(paths: readonly string[], prepare: (path: string, text: string) => string) {
  const differences: string[] = [];
  let sites = 0;
  for (const path of paths) {
    const original = readFileSync(path, 'utf8');
    if (original.length > LARGEST) continue;
    const text = prepare(path, original);
    const tree = syntaxTreeImports(path, text);
    const found = readImports(path, text);
    sites += tree.sites.length;
    const difference = firstDifference(tree.sites, found);
    const isLost = tree.isFaultless || found.length < tree.sites.length * 0.9;
    if (difference !== undefined && isLost) differences.push(`${path}: ${difference}`);
  }
  return { sites, differences };
}

function firstDifference(expected: readonly ImportSite[], actual: readonly ImportSite[]): string | undefined {
  for (let index = 0; index < Math.max(expected.length, actual.length); index++) {
    const [one, other] = [JSON.stringify(expected[index]), JSON.stringify(actual[index])];
    if (one !== other) return `the compiler has ${one}, the lexer ${other}`;
  }
  return undefined;
}
