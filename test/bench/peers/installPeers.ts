import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What Inward is measured against, with what it needs beside it. Nothing of it is a dependency of the project. */
export const PEERS = {
  'dependency-cruiser': '17.4.3',
  eslint: '10.15.0',
  'eslint-plugin-boundaries': '7.2.0',
  'eslint-import-resolver-typescript': '4.4.5',
  'typescript-eslint': '8.73.0',
  typescript: '6.0.3',
  oxlint: '1.94.0',
} as const;

/** The folder that the peers are installed in; undefined, and said so, where they cannot be. */
export function installPeers(): string | undefined {
  const folder = path.join(tmpdir(), 'inward-bench-peers');
  const versions = Object.entries(PEERS).map(([name, version]) => `${name}@${version}`);
  const marker = path.join(folder, 'installed');
  if (existsSync(marker) && readFileSync(marker, 'utf8') === versions.join()) return folder;
  console.log(`Installing into ${folder} what Inward is compared with: ${versions.join(', ')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--save-exact', '--no-audit', '--no-fund', '--ignore-scripts', ...versions];
  // npm is a .cmd file on Windows, which only a shell can start.
  const { status, stderr } = spawnSync(`npm ${args.join(' ')}`, { cwd: folder, shell: true, encoding: 'utf8' });
  if (status === 0) {
    writeFileSync(marker, versions.join());
    return folder;
  }
  console.log(`That failed, so Inward is compared without them. npm says: ${stderr.trim()}`);
  return undefined;
}
