import { statSync } from 'node:fs';
import type { FileStamp } from '#application/ports/files.ts';

/** Clocks of file systems tick in steps of up to so many milliseconds; the coarse ones show whole seconds only. */
const FINE_TICK = 50;
const COARSE_TICK = 2000;

let untrusted = 0;

/**
 * Size, time of change and time of the inode's change, as git's index keeps them; undefined where no file is.
 *
 * A file written within the clock's current tick may be written again without any of the three changing. Its stamp
 * is one that no later stamp equals, so nobody takes what was read now for what is there then.
 */
export function stampOf(absolute: string): FileStamp | undefined {
  const stats = readStats(absolute);
  if (stats === undefined || !stats.isFile()) return undefined;
  const { size, mtimeMs, ctimeMs } = stats;
  const stamp = `${String(size)}:${String(mtimeMs)}:${String(ctimeMs)}`;
  const tick = mtimeMs % 1000 === 0 ? COARSE_TICK : FINE_TICK;
  const settled = Math.max(mtimeMs, ctimeMs) < Date.now() - tick;
  return settled ? stamp : `${stamp}:${String(process.pid)}:${String(Date.now())}:${String(++untrusted)}`;
}

function readStats(absolute: string) {
  try {
    return statSync(absolute, { throwIfNoEntry: false });
  } catch {
    // A loop of links, or a folder that may not be entered: reading the file will tell which.
    return undefined;
  }
}
