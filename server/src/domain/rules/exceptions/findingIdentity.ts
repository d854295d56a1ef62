import type { ModulePath } from '../../graph/module.ts';
import type { Finding } from '../finding.ts';

/**
 * What stays the same of a finding while lines move: its rule, its file, what it points at and the name it is about.
 * Several findings of one file may share it. `nameOf` says by which path a file is known.
 */
export function findingIdentity(finding: Finding, nameOf: (file: ModulePath) => ModulePath = asItIs): string {
  const { rule, file, to, symbol } = finding;
  const target = to?.kind === 'module' ? nameOf(to.path) : (to?.name ?? '');
  return JSON.stringify([rule, nameOf(file), to?.kind ?? '', target, symbol ?? '']);
}

function asItIs(file: ModulePath): ModulePath {
  return file;
}
