import type { ModulePath } from './module.ts';

/** What a name of a package is called if it is a module: `pkg.mod.name`, `..name`. */
export function nameInPackage(specifier: string, name: string): string {
  return specifier.endsWith('.') ? specifier + name : `${specifier}.${name}`;
}

export function isPythonFile(path: ModulePath): boolean {
  return /\.pyi?$/.test(path);
}

/** What a package is called that speaks for a folder. */
export function isPackageFile(path: ModulePath): boolean {
  return /(?:^|\/)__init__\.pyi?$/.test(path);
}
