import { cpSync, existsSync, mkdtempSync, realpathSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const LEFT_OUT = new Set(['node_modules', '.git']);

/**
 * Copies a checkout into a folder of its own, because one of its files is edited while it is measured. What is installed
 * in it is linked, not copied.
 */
export function copyCheckout(checkout: string): string {
  const source = realpathSync.native(checkout);
  const target = realpathSync.native(mkdtempSync(path.join(tmpdir(), 'inward-bench-checkout-')));
  cpSync(source, target, { recursive: true, filter: (file) => !LEFT_OUT.has(path.basename(file)) });
  const installed = path.join(source, 'node_modules');
  if (existsSync(installed)) symlinkSync(installed, path.join(target, 'node_modules'), 'junction');
  return target;
}
