import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUTPUT = '.tsbuild/test/bench';

/** Builds the bundles as they ship, from the sources as they are, and gives their folder. */
export function buildBundles(): string {
  const args = ['esbuild.mjs', '--production', `--outdir=${OUTPUT}`];
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The bundles could not be built:\n${stderr}`);
  return path.join(ROOT, OUTPUT);
}
