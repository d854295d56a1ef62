import type { LanguageId, ModulePath } from '#domain/graph/module.ts';

/** The language of a file by its extension; undefined where it is neither TypeScript nor JavaScript. */
export function languageOfFile(path: ModulePath): LanguageId | undefined {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  if (TYPESCRIPT.has(extension)) return 'typescript';
  return JAVASCRIPT.has(extension) ? 'javascript' : undefined;
}

export function isModuleFile(path: ModulePath): boolean {
  return languageOfFile(path) !== undefined;
}

const TYPESCRIPT: ReadonlySet<string> = new Set(['ts', 'tsx', 'mts', 'cts']);
const JAVASCRIPT: ReadonlySet<string> = new Set(['js', 'jsx', 'mjs', 'cjs']);
