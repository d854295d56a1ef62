import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const DAY = 24 * 60 * 60 * 1000;

/** Caches that nobody wrote for so long, and the oldest beyond so many bytes, are removed. */
const LONGEST_LIFE = 60 * DAY;
const LARGEST_TOTAL = 256 * 1024 * 1024;

/** The folder may be one that somebody chose and that holds other things. */
const CACHE_NAME = /\.(?:facts|outlines)(\.\w+\.tmp)?$/;

/** A temporary file of this age was left behind by a process that was stopped. */
const ABANDONED = DAY;

/** Undefined where there is no such file, or none that can be read: a cache may always be missing. */
export function readFileOrNothing(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/**
 * Writes `bytes` beside `file` and puts them in its place at once, so that nobody ever reads half of it. Then tidies
 * the folder. Returns what went wrong.
 */
export function replaceFile(file: string, bytes: Buffer): string | undefined {
  const temporary = `${file}.${process.pid.toString(36)}.tmp`;
  try {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(temporary, bytes, { mode: 0o600 });
    renameSync(temporary, file);
    removeOldCaches(path.dirname(file), file);
    return undefined;
  } catch (error) {
    removeTemporary(temporary);
    return error instanceof Error ? error.message : String(error);
  }
}

function removeTemporary(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // The reason why it was not written is told already, and a later tidying takes it away.
  }
}

function removeOldCaches(folder: string, current: string): void {
  let total = 0;
  for (const { file, bytes, age } of cachesIn(folder)) {
    total += bytes;
    const limit = file.endsWith('.tmp') ? ABANDONED : LONGEST_LIFE;
    if (file !== current && (age > limit || total > LARGEST_TOTAL)) rmSync(file, { force: true });
  }
}

/** The files that this cache keeps in `folder`, the newest first. */
function cachesIn(folder: string): { file: string; bytes: number; age: number }[] {
  return readdirSync(folder)
    .filter((name) => CACHE_NAME.test(name))
    .flatMap((name) => {
      const file = path.join(folder, name);
      const stats = statSync(file, { throwIfNoEntry: false });
      return stats?.isFile() === true ? [{ file, bytes: stats.size, age: Date.now() - stats.mtimeMs }] : [];
    })
    .sort((a, b) => a.age - b.age);
}
