/**
 * Holds the import sites of Python files against CPython's own parser, site by site:
 * `node --import tsx test/bench/python/importWitness.ts FOLDER…`. Needs a `python3`. Exits 1 if anything differs.
 */
import { readTextFile } from '#adapters/files/readTextFile.ts';
import { readImports } from '#adapters/languages/python/readImports.ts';
import { answersOf, filesBelow } from './askPython.ts';

type Site = readonly [string, boolean, string, number, number, number];

const MOST_SHOWN = 40;
const FILES_AT_ONCE = 500;

const files = process.argv.slice(2).flatMap((folder) => filesBelow(folder, /\.pyi?$/));
let [compared, sites, refused, different] = [0, 0, 0, 0];
for (let first = 0; first < files.length; first += FILES_AT_ONCE) {
  const some = files.slice(first, first + FILES_AT_ONCE);
  const byAst = answersOf('importsByAst.py', some) as readonly (readonly Site[] | null)[];
  some.forEach((file, index) => compare(file, byAst[index] ?? null));
}
console.log(
  `${compared} files with ${sites} import sites; ${different} differ; ${refused} are not read by this python3`,
);
process.exitCode = different === 0 && compared > 0 ? 0 : 1;

function compare(file: string, expected: readonly Site[] | null): void {
  const content = readTextFile(file);
  if (expected === null || content.kind !== 'text') {
    refused++;
    return;
  }
  compared++;
  sites += expected.length;
  const found = readImports(content.text).map((site): Site => [
    site.kind,
    site.typeOnly,
    site.specifier,
    site.line,
    site.character,
    site.endCharacter,
  ]);
  const missing = without(expected, found);
  const surplus = without(found, expected);
  if (missing.length + surplus.length === 0) return;
  if (++different > MOST_SHOWN) return;
  console.log(file);
  for (const site of missing.slice(0, 3)) console.log(`  missing ${site.join(' ')}`);
  for (const site of surplus.slice(0, 3)) console.log(`  surplus ${site.join(' ')}`);
}

function without(sites: readonly Site[], others: readonly Site[]): readonly Site[] {
  const known = new Set(others.map((site) => JSON.stringify(site)));
  return sites.filter((site) => !known.has(JSON.stringify(site)));
}
