import type { ModulePath } from '#domain/graph/module.ts';
import { nameAfter, spelledPlace } from '../../rewrite/relocation.ts';
import type { Move } from './move.ts';

/** How a file names the module that things go to, in the manner of `written`; undefined where nothing leads there. */
export function nameOfTargetFrom({ trees, to }: Move, file: ModulePath, written: string): string | undefined {
  const wanted = spelledPlace({ kind: 'module', file: to, folder: undefined });
  if (wanted === undefined) return undefined;
  return nameAfter({ ...trees, pathAfter: (each) => each, from: file, to: file }, written, wanted);
}
