import type { ModulePath } from '#domain/graph/module.ts';

/**
 * The compiler wants absolute paths. A workspace is all there is to it, so its folder is the root, on every system;
 * the compiler's own declarations lie where no workspace can have anything.
 */
const LIBRARY = '/<library>';

export function programPath(path: ModulePath): string {
  return `/${path}`;
}

/** Undefined for the compiler's own declarations. */
export function modulePathOf(fileName: string): ModulePath | undefined {
  return fileName.startsWith(`${LIBRARY}/`) ? undefined : fileName.slice(1);
}

export function libraryPath(name: string): string {
  return `${LIBRARY}/${name}`;
}

/** The name of the declaration file of the compiler at that path; undefined for any other. */
export function libraryNameOf(fileName: string): string | undefined {
  return fileName.startsWith(`${LIBRARY}/`) ? fileName.slice(LIBRARY.length + 1) : undefined;
}
