import type { ModulePath } from '../graph/module.ts';
import type { Contract } from './contract.ts';
import { matchPattern } from './pathPattern.ts';
import type { Placement } from './placement.ts';
import { isPublic, segmentsBelow } from './placement.ts';

/** Files in the folder of a context itself that are its face by convention. */
const FACE_FILES: ReadonlySet<string> = new Set(['index', 'public-api', 'public_api', '__init__']);

/** Folders of a context whose very names say that others are meant to use what lies in them. */
const FACE_FOLDERS: ReadonlySet<string> = new Set([
  ...['port', 'ports', 'contract', 'contracts', 'public', 'events', 'integration-events', 'integration_events'],
]);

/** Files that hold an event, whichever folder they lie in. */
const EVENT_FILE = /(?:domain|integration)[-_.]?event\.\w+$/i;

/**
 * Whether the module at `path`, which lies in a context, is one that other contexts may import.
 *
 * Where the contract names no public modules, it is what a context shows by convention: its index, its ports, its
 * events and its use cases. Of a module in no layer nothing is known, so it gets the benefit of the doubt.
 */
export function isFaceOfContext(placement: Placement, path: ModulePath): boolean {
  const { contract, layer } = placement;
  if (contract.contexts !== undefined && contract.contexts.public.length > 0) return isPublic(contract, path);
  if (layer === undefined || layer.role === 'application' || layer.role === 'shared') return true;
  return isFaceByName(contract, path);
}

/** Whether the name of a module, or of a folder it lies in, says that others are meant to use it. */
export function isFaceByName(contract: Contract, path: ModulePath): boolean {
  const inside = segmentsInsideContext(contract, path);
  const file = inside.at(-1) ?? '';
  const isIndex = inside.length === 1 && FACE_FILES.has(file.split('.')[0] ?? '');
  // In Python a module may be all that is a folder elsewhere: `events.py`.
  const folders = [...inside.slice(0, -1), file.replace(/\.pyi?$/, '')];
  return isIndex || EVENT_FILE.test(file) || folders.some((folder) => FACE_FOLDERS.has(folder));
}

/** The folder of the context that a module lies in. */
export function contextFolderOf(contract: Contract, path: ModulePath): ModulePath | undefined {
  const length = path.split('/').length - segmentsInsideContext(contract, path).length;
  return length === 0 ? undefined : path.split('/').slice(0, length).join('/');
}

/** The part of a module's path behind the folder that is its context. */
function segmentsInsideContext(contract: Contract, path: ModulePath): string[] {
  const segments = segmentsBelow(contract.root, path);
  for (const pattern of contract.contexts?.paths ?? []) {
    const index = matchPattern(pattern, segments)?.captures.get('context');
    if (index !== undefined) return segments.slice(index + 1);
  }
  return segments;
}
