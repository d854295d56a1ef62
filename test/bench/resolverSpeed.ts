/**
 * How fast imports are resolved, beside the compiler's own resolution with its cache, in one run:
 *
 *     node --import tsx test/bench/resolverSpeed.ts CHECKOUT [--runs 5]
 *
 * Both are asked for every import site of the checkout and start each run with empty caches.
 */
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import type { ImportSite, ModulePath } from '#domain/graph/module.ts';
import { diskFiles } from '#adapters/files/disk.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '5' } },
});
const root = realpathSync.native(positionals[0] ?? '.').replaceAll(path.sep, '/');
const files = diskFiles(root);
const known = new Set(files.list());
const sites = readSites();
const count = sites.reduce((sum, [, all]) => sum + all.length, 0);
console.log(`${root}: ${sites.length} modules, ${count} import sites`);

const inward: number[] = [];
const compiler: number[] = [];
for (let run = 0; run < Number(values.runs); run++) {
  inward.push(timed(resolveWithInward));
  compiler.push(timed(resolveWithCompiler));
}
print('Inward', inward);
print('ts.resolveModuleName', compiler);
console.log(`ratio of the medians: ${(median(compiler) / median(inward)).toFixed(1)}`);

function readSites(): readonly (readonly [ModulePath, readonly ImportSite[]])[] {
  const modules = [...known].filter((file) => typescriptLanguage.languageOf(file) !== undefined);
  return modules.map((file) => {
    const content = files.read(file);
    return [file, content.kind === 'text' ? typescriptLanguage.readFacts(file, content.text).imports : []] as const;
  });
}

function resolveWithInward(): void {
  const resolver = typescriptLanguage.resolver({ files, known });
  for (const [file, all] of sites) for (const site of all) resolver.resolve(file, site);
}

function resolveWithCompiler(): void {
  const projects = new Map<string, Project>();
  for (const [file, all] of sites) {
    const from = `${root}/${file}`;
    const { options, cache } = projectOf(path.posix.dirname(from), projects);
    for (const { specifier } of all) ts.resolveModuleName(specifier, from, options, ts.sys, cache);
  }
}

interface Project {
  readonly options: ts.CompilerOptions;
  readonly cache: ts.ModuleResolutionCache;
}

/** The nearest tsconfig.json, read without looking for the files that it includes. */
function projectOf(folder: string, projects: Map<string, Project>): Project {
  const before = projects.get(folder);
  if (before !== undefined) return before;
  const config = ts.findConfigFile(folder, (file) => ts.sys.fileExists(file));
  const found = projects.get(config ?? '') ?? createProject(config);
  projects.set(config ?? '', found);
  projects.set(folder, found);
  return found;
}

function createProject(config: string | undefined): Project {
  const host = { ...ts.sys, readDirectory: () => [], onUnRecoverableConfigFileDiagnostic: () => undefined };
  const parsed = config === undefined ? undefined : ts.getParsedCommandLineOfConfigFile(config, undefined, host);
  const options = parsed?.options ?? {};
  return { options, cache: ts.createModuleResolutionCache(root, (name) => name, options) };
}

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function print(name: string, times: readonly number[]): void {
  const perSecond = Math.round((count / median(times)) * 1000).toLocaleString('en');
  const all = times.map((time) => time.toFixed(0)).join(', ');
  console.log(`${name.padEnd(22)} ${median(times).toFixed(0)} ms, ${perSecond} import sites/s (runs: ${all} ms)`);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
