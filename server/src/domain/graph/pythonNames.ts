import type { Module, ModulePath } from './module.ts';

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

/** Whether a module does nothing but make its folder a package: an `__init__.py` of Python that imports nothing. */
export function isBarePackage({ path, dependencies }: Module): boolean {
  return dependencies.length === 0 && isPackageFile(path);
}
