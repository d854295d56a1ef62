import type { ProjectFiles } from '#application/ports/files.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { createAbsoluteNames } from './absoluteNames.ts';
import { readDeclared } from './declaredRoots.ts';
import { findImportRoots } from './importRoots.ts';
import type { ModuleIndex } from './moduleIndex.ts';
import { createModuleIndex, parentOf } from './moduleIndex.ts';
import type { Place } from './place.ts';
import { resolveRelative } from './relativeNames.ts';

/** All that is known of the modules of a project. */
export interface Tree {
  readonly index: ModuleIndex;
  /** Where the name of a module leads from another one. */
  readonly placeOf: (from: ModulePath, module: string) => Place;
}

export function createTree(project: ProjectFiles): Tree {
  const declared = readDeclared(project);
  const index = createModuleIndex(project.known, declared.builtModules);
  const absolute = createAbsoluteNames(findImportRoots(project.known, index, declared.roots), index);
  const byFolder = new Map<ModulePath, Map<string, Place>>();
  const placeOf = (from: ModulePath, module: string): Place => {
    const folder = parentOf(from);
    let known = byFolder.get(folder);
    if (known === undefined) byFolder.set(folder, (known = new Map<string, Place>()));
    const before = known.get(module);
    if (before !== undefined) return before;
    const place = module.startsWith('.') ? resolveRelative(index, folder, module) : absolute(from, folder, module);
    // What a module would find in itself its neighbours may find in it.
    if (place.kind !== 'outside') known.set(module, place);
    return place;
  };
  return { index, placeOf };
}
