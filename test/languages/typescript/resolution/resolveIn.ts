import { memoryFiles } from '#adapters/files/memory.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { Resolver } from '#application/ports/language.ts';
import type { ImportKind, ModulePath } from '#domain/graph/module.ts';
import { wordsOf } from './targetWords.ts';

/** A workspace in memory whose imports are resolved. */
export interface Workspace {
  /** Where a specifier leads from a file, in the words of `wordsOf`. */
  readonly answer: (from: ModulePath, specifier: string, kind?: ImportKind) => string;
  readonly resolver: Resolver;
}

/**
 * A workspace of those files, path to text or to what a JSON file says. Those of `node_modules`, and those in
 * `unlisted`, are there but not listed, as if `.gitignore` named them.
 */
export function workspaceOf(
  content: Readonly<Record<ModulePath, string | object>>,
  unlisted: readonly ModulePath[] = [],
): Workspace {
  const texts = Object.entries(content).map(([file, text]) => {
    return [file, typeof text === 'string' ? text : JSON.stringify(text, null, 2)] as const;
  });
  const files = memoryFiles(Object.fromEntries(texts));
  const listed = [...files.list()].filter((file) => !file.includes('node_modules/') && !unlisted.includes(file));
  const resolver = typescriptLanguage.resolver({ files, known: new Set(listed) });
  const answer = (from: ModulePath, specifier: string, kind: ImportKind = 'import') =>
    wordsOf(resolver.resolve(from, { specifier, kind, typeOnly: false, line: 0, character: 0, endCharacter: 0 }));
  return { answer, resolver };
}
