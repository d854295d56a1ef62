import type { ModulePath } from '../graph/module.ts';
import { normalisedName } from './presets.ts';

const FOLDERS: ReadonlySet<string> = new Set([
  ...['composition', 'compositionroot', 'main', 'bootstrap', 'boot', 'compose', 'container', 'containers', 'di', 'ioc'],
  ...[
    'dependencyinjection',
    'dependencies',
    'config',
    'configs',
    'configuration',
    'registry',
    'factories',
    'factory',
    'providers',
  ],
]);

const FILE =
  /(?:^|[.-])(?:main|app|server|bootstrap|container|composition|di|ioc|module|factory|providers?|registry|config|configuration|setup)\.[cm]?[jt]sx?$/i;
const PYTHON_FILE =
  /(?:^|_)(?:main|app|server|bootstrap|containers?|composition|di|ioc|factory|factories|providers?|registry|config|settings|setup|dependencies|deps|wiring|wsgi|asgi|manage|__main__)\.pyi?$/;
const FILE_WITH_CAPITALS = /[a-z0-9](?:Module|Factory|Container|Providers?|Registry|Bootstrap|Config)\.[cm]?[jt]sx?$/;

/** Whether a module says by its name or by that of a folder that it puts the program, or a part of it, together. */
export function isWiringByName(path: ModulePath): boolean {
  const folders = path.split('/');
  const name = folders.pop() ?? '';
  if (FILE.test(name) || FILE_WITH_CAPITALS.test(name) || PYTHON_FILE.test(name)) return true;
  return folders.some((folder) => FOLDERS.has(normalisedName(folder)));
}
