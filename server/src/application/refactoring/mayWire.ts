import type { ModulePath } from '#domain/graph/module.ts';
import type { Surroundings } from '../ports/refactorer.ts';

/** Whether a module is one that puts the program together, or a test: these make what others take. */
export function mayWire({ placementOf }: Pick<Surroundings, 'placementOf'>, module: ModulePath): boolean {
  const role = placementOf(module)?.layer?.role;
  return role === undefined || role === 'composition' || role === 'test';
}
