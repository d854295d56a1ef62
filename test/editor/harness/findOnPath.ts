import { accessSync, constants } from 'node:fs';
import path from 'node:path';

/** The absolute path of the first of `names` that can be run from `PATH`. */
export function findOnPath(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const candidates = names.flatMap((name) => folders.flatMap((folder) => spellings(path.join(folder, name))));
  return candidates.find(isExecutable);
}

function spellings(file: string): string[] {
  return process.platform === 'win32' ? [`${file}.exe`, `${file}.cmd`] : [file];
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
