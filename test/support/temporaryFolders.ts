import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeFolder, temporaryFolder, writeIn } from './temporaryFolder.ts';

const made: string[] = [];

/** A folder of its own, which `removeFolders` takes away again. Bytes are written as they are. */
export function folderWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const root = temporaryFolder();
  made.push(root);
  addFiles(root, files);
  return root;
}

export function addFiles(root: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [file, content] of Object.entries(files)) {
    writeIn(root, file, '');
    writeFileSync(path.join(root, file), content);
  }
}

/** For an `after` hook. */
export function removeFolders(): void {
  for (const root of made.splice(0)) removeFolder(root);
}
