/**
 * Lists, reads and preprocesses every source file below a folder with the TypeScript compiler, as a process of its own:
 * the least that any tool built on the compiler has to do. Plain JavaScript, so that nothing is compiled first.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const SKIPPED = new Set(['node_modules', '.git', 'dist', 'build', 'out', 'coverage']);
const SOURCE_FILE = /\.[cm]?[jt]sx?$/;

let files = 0;
let imports = 0;
walk(process.argv[2] ?? '.');
console.log(`${files} files, ${imports} imports`);

/** @param {string} folder */
function walk(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name)) walk(child);
    } else if (SOURCE_FILE.test(entry.name)) {
      files++;
      imports += ts.preProcessFile(readFileSync(child, 'utf8'), true, true).importedFiles.length;
    }
  }
}
