import type { ModulePath } from '../graph/module.ts';
import { matchPattern } from './pathPattern.ts';
import type { Placement } from './placement.ts';
import { segmentsBelow } from './placement.ts';
import { ADAPTER_WORDS, DRIVEN_WORDS, DRIVING_WORDS, normalisedName } from './presets.ts';

/** Folders that hold adapters of many kinds, so that what lies below each is an adapter of its own. */
const FOLDERS_OF_MANY: ReadonlySet<string> = new Set([
  ...[...ADAPTER_WORDS, ...DRIVING_WORDS, ...DRIVEN_WORDS],
  ...['infrastructure', 'infra', 'frameworks', 'framework', 'drivers', 'frameworksanddrivers'],
]);

/**
 * The folder of the adapter that a module is a part of, so that two modules with the same belong together: the one that
 * its layer is known by, such as `src/web`, or where that holds many adapters the one below.
 */
export function adapterFolder({ contract, pattern }: Placement, path: ModulePath): string {
  const segments = segmentsBelow(contract.root, path);
  const depth = (pattern && matchPattern(pattern, segments)?.depth) ?? 0;
  const holdsMany = FOLDERS_OF_MANY.has(normalisedName(segments[depth - 1] ?? ''));
  return segments.slice(0, Math.min(holdsMany ? depth + 1 : depth, segments.length - 1)).join('/');
}
