import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE_FILE = /\.[cm]?[jt]sx?$/;

/** Every TypeScript and JavaScript file below a folder, in a fixed order. */
export function sourceFilesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCE_FILE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
