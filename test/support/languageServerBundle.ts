import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUTPUT = '.tsbuild/test/bundles';

let built = false;

/**
 * The language server, bundled as it ships but from the sources as they are now. To start it from the sources would
 * take a second each time, and `dist` may be older.
 */
export function languageServerBundle(): string {
  if (!built) build();
  built = true;
  return path.join(ROOT, OUTPUT, 'server.js');
}

function build(): void {
  const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', `--outdir=${OUTPUT}`], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`The bundles could not be built:\n${stderr}`);
}
