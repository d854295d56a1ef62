import type { ModulePath } from '#domain/graph/module.ts';

interface Named {
  readonly name: string;
}

/** Folders that never hold source of the project, whoever made them: version control, installed packages, tool caches. */
const NEVER_SOURCE: ReadonlySet<string> = new Set([
  ...['.git', '.hg', '.svn', '.jj'],
  ...['node_modules', 'bower_components', 'jspm_packages', '.yarn', '.pnpm-store', '.pnp', 'site-packages'],
  ...['__pycache__', '.venv', '.tox', '.nox', '.eggs', '.mypy_cache', '.ruff_cache', '.pytest_cache', '.hypothesis'],
  ...['.next', '.nuxt', '.output', '.svelte-kit', '.astro', '.docusaurus', '.angular', '.expo', '.serverless'],
  ...['.turbo', '.cache', '.parcel-cache', '.vite', '.nx', '.rush', '.nyc_output', '.vscode-test'],
]);

/** Usual names of build output. Each is also the name of a real source folder somewhere. */
const USUAL_OUTPUT: ReadonlySet<string> = new Set(['dist', 'build', 'out', 'coverage']);

/** Files that mark the folder where tools put their output. */
const PACKAGE_FILES: ReadonlySet<string> = new Set(['package.json', 'tsconfig.json', 'pyproject.toml', 'setup.py']);

/** A virtual environment has this file, whatever its folder is called. */
const VIRTUAL_ENVIRONMENT_FILE = 'pyvenv.cfg';

export function isNeverSource(folderName: string): boolean {
  return NEVER_SOURCE.has(folderName);
}

/** Whether a folder, some way up, is one that is not entered by its name alone. */
export function isInSkippedFolder(path: ModulePath): boolean {
  return path.split('/').slice(0, -1).some(isNeverSource);
}

/**
 * Whether `folderName` is to be taken for build output, given what lies beside it.
 *
 * Where the project has a `.gitignore`, that one says what is output, and `build/` may be a folder of build scripts.
 * Without one, the usual names count, but only right beside a package file: `adapters/out` is nobody's build output.
 */
export function isUsualOutput(folderName: string, beside: readonly Named[], hasGitignore: boolean): boolean {
  return !hasGitignore && USUAL_OUTPUT.has(folderName) && beside.some((entry) => PACKAGE_FILES.has(entry.name));
}

export function isVirtualEnvironment(entries: readonly Named[]): boolean {
  return holds(entries, VIRTUAL_ENVIRONMENT_FILE);
}

export function holds(entries: readonly Named[], name: string): boolean {
  for (const entry of entries) if (entry.name === name) return true;
  return false;
}
