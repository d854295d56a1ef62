/**
 * Holds the import sites of Python files against CPython's own parser, site by site:
 * `node --import tsx test/bench/python/importWitness.ts FOLDER…`. Needs a `python3`. Exits 1 if anything differs.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTextFile } from '#adapters/files/readTextFile.ts';
import { readImports } from '#adapters/languages/python/readImports.ts';

type Site = readonly [string, boolean, string, number, number, number];

const MOST_SHOWN = 40;

const files = process.argv.slice(2).flatMap(pythonFilesBelow);
const byAst = importsByAst(files);
let [compared, sites, refused, different] = [0, 0, 0, 0];
files.forEach((file, index) => {
  const expected = byAst[index];
  const content = readTextFile(file);
  if (expected === undefined || expected === null || content.kind !== 'text') {
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
});
console.log(
  `${compared} files with ${sites} import sites; ${different} differ; ${refused} are not read by this python3`,
);
process.exitCode = different === 0 && compared > 0 ? 0 : 1;

function pythonFilesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.pyi?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function importsByAst(paths: readonly string[]): readonly (readonly Site[] | null)[] {
  const script = fileURLToPath(new URL('importsByAst.py', import.meta.url));
  const run = spawnSync('python3', ['-W', 'ignore', script], {
    input: paths.map((path) => `${path}\n`).join(''),
    maxBuffer: 2 ** 31,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  if (run.error !== undefined) throw new Error(`This comparison needs a python3 on the path: ${run.error.message}`);
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as readonly Site[] | null);
}

function without(sites: readonly Site[], others: readonly Site[]): readonly Site[] {
  const known = new Set(others.map((site) => JSON.stringify(site)));
  return sites.filter((site) => !known.has(JSON.stringify(site)));
}
