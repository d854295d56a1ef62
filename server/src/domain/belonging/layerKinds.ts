import type { Layer, Role } from '../architecture/contract.ts';
import {
  DRIVEN_WORDS,
  DRIVING_WORDS,
  INFRASTRUCTURE_WORDS,
  normalisedName,
  PRESENTATION_WORDS,
} from '../architecture/presets.ts';

/** What a sign can speak for: a role, or one of the two sides on which adapters stand. */
export type LayerKind = Role | 'driving' | 'driven';

/** What a layer is, by its role and, among adapters, by its name. */
export function kindsOf({ name, role }: Pick<Layer, 'name' | 'role'>): readonly LayerKind[] {
  if (role !== 'adapter') return role === undefined ? [] : [role];
  const word = normalisedName(name);
  if (DRIVING.has(word)) return [role, 'driving'];
  return DRIVEN.has(word) ? [role, 'driven'] : [role];
}

const DRIVING: ReadonlySet<string> = new Set([
  ...[...DRIVING_WORDS, ...PRESENTATION_WORDS],
  ...['pages', 'widgets', 'views', 'screens', 'components', 'handlers'],
]);

const DRIVEN: ReadonlySet<string> = new Set([
  ...[...DRIVEN_WORDS, ...INFRASTRUCTURE_WORDS],
  ...['repositories', 'repository', 'repos', 'dao', 'daos', 'storage', 'store', 'clients', 'dataaccess', 'data'],
]);
