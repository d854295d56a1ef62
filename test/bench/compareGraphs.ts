/**
 * Holds Inward's graph of a real checkout against those of the compiler and of dependency-cruiser:
 *
 *     node --import tsx test/bench/compareGraphs.ts CHECKOUT [--cruised FILE] [--examples 3] [--no-compiler]
 *
 * FILE is what `depcruise --no-config --ts-pre-compilation-deps --output-type json .` prints in that checkout.
 * Prints the classes of differences with counts and examples; who is right is for the reader to say.
 */
import { readFileSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportSite, ModulePath } from '#domain/graph/module.ts';
import type { ProjectFiles } from '#application/ports/files.ts';
import { diskFiles } from '#adapters/files/disk.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { Answers } from '#test/languages/typescript/resolution/compilerWitness.ts';
import { askCompiler, askWithoutConfig } from '#test/languages/typescript/resolution/compilerWitness.ts';
import { wordsOf, wordsOfFile } from '#test/languages/typescript/resolution/targetWords.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {
    cruised: { type: 'string' },
    examples: { type: 'string', default: '3' },
    compiler: { type: 'boolean', default: true },
  },
});
const root = realpathSync.native(positionals[0] ?? '.').replaceAll(path.sep, '/');
const project = listProject(root);
const modules = [...project.known].filter((file) => typescriptLanguage.languageOf(file) !== undefined).sort();
console.log(`${root}: ${modules.length} modules`);
if (values.compiler) compareWithCompiler(askAll(root, project, modules));
if (values.cruised !== undefined) compareWithCruiser(readCruised(values.cruised));

interface Difference {
  readonly kind: string;
  readonly example: string;
}

function listProject(folder: string): ProjectFiles {
  const files = diskFiles(folder);
  return { files, known: new Set(files.list()) };
}

/** Every config is a project, the deepest first; what none of them holds is asked without one. */
function askAll(folder: string, { known }: ProjectFiles, files: readonly ModulePath[]): Answers {
  const depth = (file: string) => file.split('/').length;
  const configs = [...known].filter((file) => /(?:^|\/)[jt]sconfig(?:[.-][^/]*)?\.json$/.test(file));
  configs.sort((a, b) => depth(b) - depth(a) || rankOfConfig(a) - rankOfConfig(b) || (a < b ? -1 : 1));
  const governed = askCompiler(folder, configs);
  const others = files.filter((file) => !governed.has(file));
  console.log(`compiler: ${configs.length} configs; ${others.length} modules in none of them`);
  return new Map([...askWithoutConfig(folder, others), ...governed]);
}

function rankOfConfig(file: ModulePath): number {
  return /(?:^|\/)[jt]sconfig\.json$/.test(file) ? 0 : 1;
}

function compareWithCompiler(answers: Answers): void {
  const resolver = typescriptLanguage.resolver(project);
  const differences: Difference[] = [];
  let compared = 0;
  let inside = 0;
  for (const file of modules) {
    for (const { site, file: found } of answers.get(file) ?? []) {
      const target = resolver.resolve(file, site);
      const ours = wordsOf(target);
      const theirs = wordsOfFile(root, site, found);
      compared++;
      if (target.kind === 'module') inside++;
      if (ours === theirs) continue;
      const kind = `${kindOf(ours, target.kind)}, compiler: ${kindOf(theirs, 'file')}`;
      differences.push({ kind, example: `${placeOf(file, site)}: ${ours}, compiler: ${theirs}` });
    }
  }
  console.log(`\n== compiler: ${compared} import sites, ${inside} of them lead to modules of the project`);
  print(differences);
}

function kindOf(words: string, otherwise: string): string {
  return words === 'unresolved' || words.startsWith('package ') ? (words.split(' ')[0] ?? '') : otherwise;
}

/** What dependency-cruiser says of one module, as far as it is compared here. */
interface CruisedModule {
  readonly source: string;
  readonly dependencies: readonly { readonly resolved: string; readonly module: string }[];
}

function readCruised(file: string): readonly CruisedModule[] {
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly modules: readonly CruisedModule[] }).modules;
}

function compareWithCruiser(cruised: readonly CruisedModule[]): void {
  const ours = ourEdges();
  const theirs = new Map<string, string>();
  const looked = new Set(cruised.filter(({ source }) => project.known.has(source)).map(({ source }) => source));
  for (const { source, dependencies } of cruised) {
    for (const { resolved, module } of dependencies) {
      if (project.known.has(source) && project.known.has(resolved)) theirs.set(`${source} → ${resolved}`, module);
    }
  }
  const differences: Difference[] = [];
  for (const [edge, { specifier, from, kind }] of ours) {
    if (theirs.has(edge)) continue;
    const why = looked.has(from) ? `as ${kind}` : 'from a module that it did not look at';
    differences.push({ kind: `only Inward, ${why}`, example: `${edge} (${specifier})` });
  }
  for (const [edge, module] of theirs) {
    if (!ours.has(edge)) differences.push({ kind: 'only dependency-cruiser', example: `${edge} (${module})` });
  }
  console.log(
    `\n== dependency-cruiser: ${looked.size} modules, ${theirs.size} edges in the project; Inward: ${ours.size}`,
  );
  print(differences);
}

interface Edge {
  readonly from: ModulePath;
  readonly specifier: string;
  readonly kind: ImportSite['kind'];
}

function ourEdges(): ReadonlyMap<string, Edge> {
  const resolver = typescriptLanguage.resolver(project);
  const edges = new Map<string, Edge>();
  for (const from of modules) {
    const content = project.files.read(from);
    if (content.kind !== 'text') continue;
    for (const site of typescriptLanguage.readFacts(from, content.text).imports) {
      const target = resolver.resolve(from, site);
      if (target.kind !== 'module' && target.kind !== 'asset') continue;
      const edge = `${from} → ${target.path}`;
      if (!edges.has(edge)) edges.set(edge, { from, specifier: site.specifier, kind: site.kind });
    }
  }
  return edges;
}

function placeOf(file: ModulePath, site: ImportSite): string {
  return `${file}:${site.line + 1} ${site.kind} "${site.specifier}"`;
}

function print(differences: readonly Difference[]): void {
  if (differences.length === 0) console.log('no difference');
  const kinds = new Map<string, Difference[]>();
  for (const difference of differences) kinds.set(difference.kind, [...(kinds.get(difference.kind) ?? []), difference]);
  for (const [kind, all] of [...kinds].sort((a, b) => b[1].length - a[1].length)) {
    console.log(`${String(all.length).padStart(6)} × ${kind}`);
    for (const { example } of all.slice(0, Number(values.examples))) console.log(`           ${example}`);
  }
}
