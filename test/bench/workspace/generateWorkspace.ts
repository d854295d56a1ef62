import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { moduleText } from './moduleText.ts';
import type { PlannedModule } from './planWorkspace.ts';
import { planWorkspace } from './planWorkspace.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';

const PACKAGES = ['express', 'zod', '@scope/http', 'lodash', 'pg', 'knex'];

const CONTRACT = {
  preset: 'none',
  include: ['src/**'],
  layers: [
    { name: 'composition', role: 'composition', paths: ['src/main.ts', 'src/*/composition/**'] },
    [
      { name: 'web', role: 'adapter', paths: ['src/*/adapters/web/**'] },
      { name: 'persistence', role: 'adapter', paths: ['src/*/adapters/db/**'] },
    ],
    { name: 'application', role: 'application', paths: ['src/*/application/**'] },
    { name: 'domain', role: 'domain', paths: ['src/*/domain/**'] },
    { name: 'kernel', role: 'shared', paths: ['src/kernel/**'] },
  ],
  contexts: {
    paths: ['src/{context}/**'],
    kernel: ['src/kernel/**', 'src/main.ts'],
    public: ['**/application/ports/**'],
  },
};

const TSCONFIG = {
  compilerOptions: {
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    paths: { '@/*': ['./src/*'] },
  },
  include: ['src'],
};

/** What was written. */
export interface GeneratedWorkspace {
  readonly root: string;
  readonly modules: readonly PlannedModule[];
}

/** Writes a workspace of about `size` modules into an empty folder; the same one for the same size. */
export function generateWorkspace(root: string, size: number): GeneratedWorkspace {
  const random = createRandom(size);
  const modules = planWorkspace(size, random);
  writeJson(root, 'inward.json', CONTRACT);
  writeJson(root, 'tsconfig.json', TSCONFIG);
  writeJson(root, 'package.json', { name: 'generated', private: true, type: 'module' });
  for (const name of PACKAGES) writePackage(root, name);
  for (const folder of new Set(modules.map((module) => path.dirname(module.path)))) {
    mkdirSync(path.join(root, folder), { recursive: true });
  }
  for (const module of modules) writeFileSync(path.join(root, module.path), textOf(module, random));
  return { root, modules };
}

function textOf({ name, imports, reexports }: PlannedModule, random: Random): string {
  if (reexports.length > 0) return reexports.map((other) => `export * from './${other}';\n`).join('');
  // Most modules are short, a few are long: 30 to 250 lines.
  const lines = 30 + Math.floor(220 * (random.below(1000) / 1000) ** 3);
  return moduleText(random, name, imports, lines);
}

function writePackage(root: string, name: string): void {
  const folder = `node_modules/${name}`;
  writeJson(root, `${folder}/package.json`, { name, version: '1.0.0', main: 'index.js', types: 'index.d.ts' });
  writeFileSync(path.join(root, folder, 'index.js'), 'exports.thing = exports.other = {};\n');
  writeFileSync(path.join(root, folder, 'index.d.ts'), 'export declare const thing: unknown, other: unknown;\n');
}

function writeJson(root: string, file: string, value: unknown): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), `${JSON.stringify(value, null, 2)}\n`);
}
