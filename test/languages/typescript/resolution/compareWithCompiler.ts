import type { ImportSite } from '#domain/graph/module.ts';
import { diskFiles } from '#adapters/files/disk.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import { askCompiler, askWithoutConfig } from './compilerWitness.ts';
import type { Layout } from './layout.ts';
import { wordsOf, wordsOfFile } from './targetWords.ts';

export interface Comparison {
  /** Import sites asked of both. */
  readonly compared: number;
  /** `file specifier: Inward's answer, not the compiler's`, without those the layout explains. */
  readonly differences: readonly string[];
  /** Differences that the layout explains but that are none. */
  readonly needless: readonly string[];
}

/** Asks every import site of every file of the layout at `root` of both. */
export function compareWithCompiler(root: string, layout: Layout): Comparison {
  const files = diskFiles(root);
  const known = new Set(files.list());
  const modules = [...known].filter((file) => typescriptLanguage.languageOf(file) !== undefined).sort();
  const governed = askCompiler(root, layout.projects);
  const others = askWithoutConfig(
    root,
    modules.filter((file) => !governed.has(file)),
  );
  const resolver = typescriptLanguage.resolver({ files, known });
  const differences: string[] = [];
  const needless = new Set(Object.keys(layout.differences ?? {}));
  let compared = 0;
  for (const file of modules) {
    for (const { site, file: found } of governed.get(file) ?? others.get(file) ?? []) {
      compared++;
      const ours = wordsOf(resolver.resolve(file, site));
      const theirs = wordsOfFile(root, site, found);
      const key = `${file} ${site.specifier}`;
      const explained = layout.differences?.[key];
      if (explained !== undefined && ours !== theirs) needless.delete(key);
      const wanted = explained?.answer ?? (theirs === 'unresolved' && isOutsideByName(site) ? ours : theirs);
      if (ours !== wanted) differences.push(`${key}: ${ours}, not ${wanted}`);
    }
  }
  return { compared, differences, needless: [...needless] };
}

/** Builtins and names with a scheme are no files, so that the compiler knows them at most as ambient modules. */
function isOutsideByName({ specifier }: ImportSite): boolean {
  return /^[a-z]{2,}:/.test(specifier) || ['fs', 'path', 'fs/promises', 'events'].includes(specifier);
}
