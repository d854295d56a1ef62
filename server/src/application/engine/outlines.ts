import type { ModulePath } from '#domain/graph/module.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import { EMPTY_OUTLINE, sameOutline } from '#domain/graph/outline.ts';
import { languageFor } from './readModule.ts';
import type { World } from '../world.ts';
import type { WorkspaceState } from './workspaceState.ts';

/**
 * The outline of a module, read when it is first asked for; from the cache where the file has not changed since.
 * Undefined for what is no module and where the language has no reader of outlines.
 */
export function outlineOf(
  world: World,
  state: Pick<WorkspaceState, 'graph' | 'outlines'>,
  path: ModulePath,
): ModuleOutline | undefined {
  const known = state.outlines.get(path);
  if (known !== undefined) return known;
  if (!state.graph.has(path)) return undefined;
  const outline = readOutline(world, path);
  if (outline !== undefined) state.outlines.set(path, outline);
  return outline;
}

/** What the text of the module tells now. For unsaved text, which is never worth caching. */
export function readOutlineAnew(world: World, path: ModulePath): ModuleOutline | undefined {
  const reader = languageFor(world, path)?.outlines;
  if (reader === undefined) return undefined;
  const file = world.files.read(path);
  if (file.kind !== 'text') return EMPTY_OUTLINE;
  const outline = reader.read(path, file.text);
  // What is wrong with the bytes makes more wrong with what they say.
  return file.mistake === undefined ? outline : { ...outline, mistakes: [file.mistake, ...(outline.mistakes ?? [])] };
}

/**
 * Reads an outline of each language for nothing. A reader may be slow to begin, and where all outlines came from the
 * cache none has begun.
 */
export function beginReading(world: World, state: WorkspaceState): void {
  const begun = new Set<unknown>();
  for (const path of state.outlines.keys()) {
    const language = languageFor(world, path);
    if (begun.has(language)) continue;
    begun.add(language);
    readOutlineAnew(world, path);
  }
}

/** Puts `outline` in the place of the one that is known; true where it says something else. */
export function replaceOutline(state: WorkspaceState, path: ModulePath, outline: ModuleOutline): boolean {
  const before = state.outlines.get(path);
  state.outlines.set(path, outline);
  return before === undefined || !sameOutline(before, outline);
}

function readOutline(world: World, path: ModulePath): ModuleOutline | undefined {
  const stamp = world.files.stamp(path);
  const cached = stamp === undefined ? undefined : world.outlineCache.get(path, stamp);
  if (cached !== undefined) return cached;
  const outline = readOutlineAnew(world, path);
  if (stamp !== undefined && outline !== undefined) world.outlineCache.set(path, stamp, outline);
  return outline;
}
