import { homedir } from 'node:os';
import path from 'node:path';

/** The folder for Inward's caches of one user; undefined where the system does not say where such things go. */
export function cacheFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  const own = environment['INWARD_CACHE_DIR'];
  if (own !== undefined && own !== '') return path.resolve(own);
  const shared = sharedFolder(environment, platform);
  return shared === undefined ? undefined : path.join(shared, 'inward');
}

function sharedFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): string | undefined {
  const home = absolute(homedir());
  if (platform === 'win32') return absolute(environment['LOCALAPPDATA']);
  if (platform === 'darwin') return home && path.join(home, 'Library', 'Caches');
  return absolute(environment['XDG_CACHE_HOME']) ?? (home && path.join(home, '.cache'));
}

/** The specification of these variables has relative paths ignored. */
function absolute(folder: string | undefined): string | undefined {
  return folder !== undefined && path.isAbsolute(folder) ? folder : undefined;
}
