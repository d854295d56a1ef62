import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of its own for one test, with those files in it, path to text. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const root = realpathSync.native(mkdtempSync(path.join(tmpdir(), 'inward-test-')));
  for (const [file, text] of Object.entries(files)) writeIn(root, file, text);
  return root;
}

export function writeIn(root: string, file: string, text: string): void {
  const absolute = path.join(root, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  writeFileSync(absolute, text);
}

export function removeFolder(root: string): void {
  rmSync(root, { recursive: true, force: true });
}
