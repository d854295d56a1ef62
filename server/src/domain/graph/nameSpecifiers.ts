import { nameInPackage } from './pythonNames.ts';

/** The specifier of a name behind `from module import`, as entry points are written: `pkg.mod:name`, `..pkg:name`. */
export function nameSpecifier(module: string, name: string): string {
  return `${module}:${name}`;
}

export function isNameSpecifier(specifier: string): boolean {
  return specifier.includes(':');
}

/** Whether a specifier is that of a name behind `from module import`. */
export function isNameOf(specifier: string, module: string): boolean {
  return specifier.startsWith(module) && specifier[module.length] === ':';
}

/** `pkg.mod` and `name` of `pkg.mod:name`; a specifier of a module alone has no name. */
export function partsOfSpecifier(specifier: string): { readonly module: string; readonly name: string | undefined } {
  const [module = '', name] = specifier.split(':');
  return { module, name };
}

/** What a name is called if it is a module: `pkg.mod.name` for `pkg.mod:name`, `.name` for `.:name`. */
export function moduleSpecifier(specifier: string): string {
  const { module, name } = partsOfSpecifier(specifier);
  return name === undefined ? module : nameInPackage(module, name);
}
