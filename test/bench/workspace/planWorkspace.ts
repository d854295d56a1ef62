import type { GeneratedImport } from './moduleText.ts';
import type { Context, Folder } from './planImports.ts';
import { planImports } from './planImports.ts';
import type { Random } from './random.ts';

/** One module that is to be written. */
export interface PlannedModule {
  readonly path: string;
  /** What the module exports, for others to import. */
  readonly name: string;
  readonly imports: readonly GeneratedImport[];
  /** The neighbours in the same folder that a barrel re-exports; a barrel holds nothing else. */
  readonly reexports: readonly string[];
}

const MODULES_PER_CONTEXT = 250;
const SHARE_OF_KERNEL = 0.02;

/** How the modules of a context are spread over its folders. */
const FOLDERS: readonly { readonly folder: Folder; readonly word: string; readonly share: number }[] = [
  { folder: 'domain', word: 'entity', share: 0.3 },
  { folder: 'application/ports', word: 'port', share: 0.1 },
  { folder: 'application', word: 'useCase', share: 0.25 },
  { folder: 'adapters/db', word: 'table', share: 0.15 },
  { folder: 'adapters/web', word: 'route', share: 0.15 },
  { folder: 'composition', word: 'wiring', share: 0.05 },
];

const BARRELS: readonly Folder[] = ['domain', 'application/ports'];

/**
 * A shop of about `size` modules: bounded contexts with their layers, a kernel, a composition root. Modules import each
 * other the ways people do: by relative path with and without an extension, through an alias, through a barrel; and
 * some packages. One in a hundred modules of the domain imports an adapter, and each context has a small cycle.
 */
export function planWorkspace(size: number, random: Random): PlannedModule[] {
  const count = Math.max(2, Math.round(size / MODULES_PER_CONTEXT));
  const kernel = numbered('value', Math.max(1, Math.floor(size * SHARE_OF_KERNEL)));
  const contextSize = Math.floor((size - kernel.length - 1) / count);
  const contexts = Array.from({ length: count }, (_unused, index) => planContext(`context${index}`, contextSize));
  return [
    ...kernel.map((name) => ({ path: `src/kernel/${name}.ts`, name, imports: [], reexports: [] })),
    ...contexts.flatMap((context, index) => modulesOf(context, contexts[index - 1], kernel, random)),
    planMain(contexts),
  ];
}

function planContext(name: string, size: number): Context {
  const countFor = (share: number) => Math.max(2, Math.round((size - BARRELS.length) * share));
  const entries = FOLDERS.map(({ folder, word, share }) => [folder, numbered(word, countFor(share))]);
  return { name, namesIn: Object.fromEntries(entries) as Context['namesIn'] };
}

function numbered(word: string, count: number): string[] {
  return Array.from({ length: count }, (_unused, index) => `${word}${index}`);
}

function modulesOf(
  context: Context,
  neighbour: Context | undefined,
  kernel: readonly string[],
  random: Random,
): PlannedModule[] {
  return FOLDERS.flatMap(({ folder }) => {
    const names = context.namesIn[folder];
    const pathOf = (name: string) => `src/${context.name}/${folder}/${name}.ts`;
    const modules = names.map((name, index) => {
      const imports = planImports({ random, context, neighbour, kernel, folder, index });
      return { path: pathOf(name), name, imports, reexports: [] };
    });
    if (!BARRELS.includes(folder)) return modules;
    return [{ path: pathOf('index'), name: 'index', imports: [], reexports: names }, ...modules];
  });
}

function planMain(contexts: readonly Context[]): PlannedModule {
  const imports = contexts.map(({ name }) => ({
    specifier: `./${name}/composition/wiring0.js`,
    names: [`wiring0 as ${name}`],
    typeOnly: false,
  }));
  return { path: 'src/main.ts', name: 'main', imports, reexports: [] };
}
