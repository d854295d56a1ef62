import type { ModulePath } from '#domain/graph/module.ts';
import { folderOf } from '#domain/graph/modulePaths.ts';
import type { WorkspaceView } from '../workspace.ts';

/** `.eslintrc.cjs`, `gulpfile.js`; of Python, `setup.py` and `noxfile.py`. */
const BY_NAME = /^(?:\.[^/]+rc\.[cm]?[jt]s|(?:gulp|grunt|jake)file\.[cm]?[jt]s|(?:setup|noxfile|fabfile)\.py)$/i;

/** `vitest.config.ts`, `vitest.e2e.config.mts`: what the tool is called stands first. */
const CONFIGURATION = /^([^.]+)\.(?:[^/]+\.)?config\.[cm]?[jt]s$/i;

/** Whose configuration may also lie elsewhere than beside the package that it is about. */
const TOOLS: ReadonlySet<string> = new Set([
  ...['vite', 'vitest', 'jest', 'karma', 'playwright', 'cypress', 'wdio', 'webpack', 'rollup', 'rspack', 'tsup'],
  ...['babel', 'eslint', 'prettier', 'stylelint', 'postcss', 'tailwind', 'commitlint', 'knip', 'next', 'nuxt'],
  ...['svelte', 'astro', 'metro', 'nodemon', 'ecosystem', 'drizzle', 'typeorm', 'mikro-orm', 'ormconfig', 'codegen'],
]);

/**
 * Whether a module configures a tool. A `….config.ts` that no tool is known by does so where it lies beside the package
 * and is imported by nobody; elsewhere it is part of the program.
 */
export function configuresTool({ graph, known }: WorkspaceView, path: ModulePath): boolean {
  const folder = folderOf(path);
  const name = folder === '' ? path : path.slice(folder.length + 1);
  if (BY_NAME.test(name)) return true;
  const tool = CONFIGURATION.exec(name)?.[1];
  if (tool === undefined) return false;
  if (TOOLS.has(tool.toLowerCase())) return true;
  const isBesidePackage = folder === '' || known.has(`${folder}/package.json`);
  return isBesidePackage && graph.importersOf(path).size === 0;
}
