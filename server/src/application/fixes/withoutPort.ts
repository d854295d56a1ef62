import type { ModulePath } from '#domain/graph/module.ts';

/** Whether what a module uses is handed in as it is: what has types only as comments has no interfaces. */
export function isWithoutPorts(module: ModulePath): boolean {
  return /\.[cm]?jsx?$/.test(module);
}

/** What is done then, in words for people. */
export function titleWithoutPort(names: readonly string[]): string {
  const all = names.map((name) => `\`${name}\``).join(' and ');
  return `Have ${all} handed in instead of importing ${names.length > 1 ? 'them' : 'it'}`;
}
