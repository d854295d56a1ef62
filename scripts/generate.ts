/**
 * Writes what can be derived from the code, so that nobody keeps it up to date by hand:
 * `npm run generate`. With `--check` it writes nothing and fails where something is out of date.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import * as prettier from 'prettier';
import type { GeneratedFile } from './generate/generatedFile.ts';
import { readme } from './generate/readme.ts';
import { schema } from './generate/schema.ts';

const FILES: readonly GeneratedFile[] = [readme, schema];

const check = process.argv.includes('--check');
const stale: string[] = [];
for (const { path, generate } of FILES) {
  const before = readIfThere(path);
  const after = await format(path, generate(before));
  if (after === before) continue;
  stale.push(path);
  if (!check) writeFileSync(path, after);
}
report();

function readIfThere(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}

/** Generated files are formatted like all others, so that the check of the format has nothing to say. */
async function format(path: string, text: string): Promise<string> {
  return prettier.format(text, { ...(await prettier.resolveConfig(path)), filepath: path });
}

function report(): void {
  if (stale.length === 0) console.log('Generated files are up to date.');
  else if (!check) console.log(`Wrote ${stale.join(', ')}.`);
  else {
    console.error(`Out of date: ${stale.join(', ')}. Run \`npm run generate\` and commit what it writes.`);
    process.exitCode = 1;
  }
}
