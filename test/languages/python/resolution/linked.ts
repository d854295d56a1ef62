import { memoryFiles } from '#adapters/files/memory.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';
import type { ModulePath, Target } from '#domain/graph/module.ts';

/** A project in memory, path to text. */
export type Project = Readonly<Record<ModulePath, string>>;

/** What the imports in `text` lead to if it is the text of `from`, each as `specifier → target`. */
export function linked(project: Project, from: ModulePath, text: string): string[] {
  const files = memoryFiles({ ...project, [from]: text });
  const resolver = pythonLanguage.resolver({ files, known: new Set(files.list()) });
  const { imports } = pythonLanguage.readFacts(from, text);
  return (resolver.link?.(from, imports) ?? []).map(({ site, target }) => `${site.specifier} → ${wordsOf(target)}`);
}

/** A project of empty files. */
export function filesNamed(...paths: readonly ModulePath[]): Project {
  return Object.fromEntries(paths.map((path) => [path, '']));
}

function wordsOf(target: Target): string {
  switch (target.kind) {
    case 'module':
      return target.path;
    case 'asset':
      return `(${target.path})`;
    case 'package':
      return `package ${target.name}`;
    case 'unresolved':
      return target.reason === undefined ? 'nowhere' : 'above all packages';
  }
}
