import type { LanguageId, ModulePath } from '#domain/graph/module.ts';

/** A module or the stub of one; undefined for any other file. */
export function languageOfFile(path: ModulePath): LanguageId | undefined {
  return path.endsWith('.py') || path.endsWith('.pyi') ? 'python' : undefined;
}
