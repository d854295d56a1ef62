import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The files below a folder whose names end in that way, in a fixed order. */
export function filesBelow(folder: string, ending: RegExp): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What a script beside this file says of each file, as a line of JSON; null where this Python does not read it. */
export function answersOf(script: string, files: readonly string[]): readonly unknown[] {
  const run = spawnSync('python3', ['-W', 'ignore', fileURLToPath(new URL(script, import.meta.url))], {
    input: files.map((file) => `${file}\n`).join(''),
    maxBuffer: 2 ** 31 - 1,
    encoding: 'utf8',
  });
  if (run.error !== undefined) throw new Error(`This comparison needs a python3 on the path: ${run.error.message}`);
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
}
