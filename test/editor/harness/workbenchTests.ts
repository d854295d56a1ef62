import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { ROOT, VSIX } from './paths.ts';

/** Runs the tests of `ui/`, which drive the packed extension as a user does. Throws where not all of them passed. */
export function testInWorkbench(): void {
  refuseStalePackage();
  const mocha = path.join(ROOT, 'node_modules/mocha/bin/mocha.js');
  const grep = process.env['INWARD_EDITOR_GREP'];
  const options = ['--timeout', '120000', ...(grep === undefined ? [] : ['--grep', grep])];
  const { status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', mocha, ...options, 'test/editor/ui/**/*.test.ts'],
    {
      cwd: ROOT,
      stdio: 'inherit',
    },
  );
  if (status !== 0) throw new Error('The packed extension did not pass in the workbench.');
}

/** What is tested has to be what was built. */
function refuseStalePackage(): void {
  const dist = path.dirname(VSIX);
  const bundles = existsSync(dist) ? readdirSync(dist).filter((name) => name.endsWith('.js')) : [];
  const built = Math.max(0, ...bundles.map((name) => statSync(path.join(dist, name)).mtimeMs));
  if (bundles.length > 0 && existsSync(VSIX) && statSync(VSIX).mtimeMs >= built) return;
  throw new Error('dist/inward.vsix is missing or older than the build. First run: npm run build && npm run package');
}
