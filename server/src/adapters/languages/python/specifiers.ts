/** The specifier of a name behind `from module import`, as entry points are written: `pkg.mod:name`, `..pkg:name`. */
export function nameSpecifier(module: string, name: string): string {
  return `${module}:${name}`;
}

export function isNameSpecifier(specifier: string): boolean {
  return specifier.includes(':');
}

/** What a name is called if it is a module: `pkg.mod.name` for `pkg.mod:name`, `.name` for `.:name`. */
export function moduleSpecifier(specifier: string): string {
  const [module = '', name] = specifier.split(':');
  if (name === undefined) return module;
  return module.endsWith('.') ? module + name : `${module}.${name}`;
}
