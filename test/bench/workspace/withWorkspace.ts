import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GeneratedWorkspace } from './generateWorkspace.ts';
import { generateWorkspace } from './generateWorkspace.ts';

/** Generates a workspace in a folder of its own, which is taken away when it has been used. */
export async function withWorkspace(
  size: number,
  use: (workspace: GeneratedWorkspace) => Promise<void> | void,
): Promise<void> {
  const root = realpathSync.native(mkdtempSync(path.join(tmpdir(), `inward-bench-${size}-`)));
  try {
    await use(generateWorkspace(root, size));
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
