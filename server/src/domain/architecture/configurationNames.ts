import type { ModulePath } from '../graph/module.ts';
import { normalisedName } from './presets.ts';

const WORD = /^(?:env|envs|environments?|settings?|.*config(?:s|uration|urations)?)$/;
const START_NAMES = /^(?:main|start|server|bootstrap|www|__main__|manage|wsgi|asgi|noxfile|fabfile)$/;
const SCRIPT_FOLDERS: ReadonlySet<string> = new Set(['scripts', 'bin', 'tools', 'migrations', 'seeds', 'seeders']);

/** Whether a module says by its name, or by that of a folder, that it holds the settings of the program. */
export function isConfiguration(path: ModulePath): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return folders.some((folder) => WORD.test(normalisedName(folder))) || wordsOf(name).some((word) => WORD.test(word));
}

/** Whether a module says by its name, or by that of a folder, that it is run and not imported. */
export function isStartScript(path: ModulePath): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  return folders.some((folder) => SCRIPT_FOLDERS.has(folder)) || START_NAMES.test(name.split('.')[0] ?? '');
}

/** `databaseConfig.ts`, `database.config.ts` and `database-config.ts` have the same words. */
function wordsOf(name: string): string[] {
  const stem = name.replace(/\.(?:[cm]?[jt]sx?|pyi?)$/, '');
  return stem
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[ ._-]+/);
}
