import path from 'node:path';
import type { ImportSite, ModulePath, Target } from '#domain/graph/module.ts';
import { diskFiles } from '#adapters/files/disk.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { FileWitness } from './compilerWitness.ts';
import { askCompiler, askWithoutConfig } from './compilerWitness.ts';
import type { Layout } from './layout.ts';

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
    const witness = governed.get(file) ?? others.get(file);
    if (witness === undefined) throw new Error(`no program of the compiler holds ${file}`);
    for (const site of sitesOf(file, witness)) {
      compared++;
      const ours = describe(resolver.resolve(file, site));
      const theirs = describeFile(root, site, answerOf(witness, site));
      const expected = layout.differences?.[`${file} ${site.specifier}`];
      if (expected !== undefined && ours !== theirs) needless.delete(`${file} ${site.specifier}`);
      const wanted = expected?.answer ?? (theirs === 'unresolved' && isOutsideByName(site) ? ours : theirs);
      if (ours !== wanted) differences.push(`${file} ${site.specifier}: ${ours}, not ${wanted}`);
    }
  }
  return { compared, differences, needless: [...needless] };
}

function sitesOf(file: ModulePath, { sourceFile, answers }: FileWitness): readonly ImportSite[] {
  const sites = typescriptLanguage.readImports(file, sourceFile.text);
  const found = new Set(sites.map((site) => offsetOf(sourceFile, site)));
  const missed = [...answers.keys()].filter((offset) => !found.has(offset));
  if (missed.length > 0) throw new Error(`${file}: import sites not read at ${missed.join(', ')}`);
  return sites;
}

function answerOf({ sourceFile, answers, required }: FileWitness, site: ImportSite): string | undefined {
  const offset = offsetOf(sourceFile, site);
  return answers.has(offset) ? answers.get(offset) : required(site.specifier);
}

function offsetOf(sourceFile: FileWitness['sourceFile'], site: ImportSite): number {
  return sourceFile.getPositionOfLineAndCharacter(site.line, site.character);
}

/** Builtins and names with a scheme are no files, so that the compiler knows them at most as ambient modules. */
function isOutsideByName({ specifier }: ImportSite): boolean {
  return /^[a-z]{2,}:/.test(specifier) || ['fs', 'path', 'fs/promises', 'events'].includes(specifier);
}

function describe(target: Target): string {
  if (target.kind === 'package') return `package ${target.name}`;
  return target.kind === 'unresolved' ? 'unresolved' : target.path;
}

/** What the compiler found in the words of `describe`: a file of the project, or the package that holds it. */
function describeFile(root: string, { kind }: ImportSite, file: string | undefined): string {
  if (file === undefined) return 'unresolved';
  const modules = file.lastIndexOf('/node_modules/');
  if (modules === -1) return path.relative(root, file).replaceAll(path.sep, '/');
  const [first = '', second = ''] = file.slice(modules + '/node_modules/'.length).split('/');
  // An import names the package whose types these are; a reference names the types themselves.
  if (first === '@types' && kind !== 'reference') {
    return `package ${second.includes('__') ? `@${second.replace('__', '/')}` : second}`;
  }
  return `package ${first.startsWith('@') ? `${first}/${second}` : first}`;
}
