import type { ModulePath } from '../graph/module.ts';
import { liesIn } from '../graph/modulePaths.ts';
import { isPythonFile } from '../graph/pythonNames.ts';
import type { Placement } from './placement.ts';
import { normalisedName } from './presets.ts';

/** A folder or file that says by its name that only what lies around it may use it. */
export interface PrivatePart {
  readonly path: ModulePath;
  /** The folder that it is there for. */
  readonly owner: ModulePath;
}

const PRIVATE_FOLDERS: ReadonlySet<string> = new Set(['internal', '_internal', 'private', '_private']);

/** In folders of these names, `internal` says for whom something is, and an underscore is a word of the router. */
const AUDIENCE_FOLDERS: ReadonlySet<string> = new Set([
  ...['api', 'apis', 'controller', 'controllers', 'endpoint', 'endpoints', 'handler', 'handlers', 'http', 'graphql'],
  ...['page', 'pages', 'rest', 'route', 'router', 'routers', 'routes', 'screens', 'views', 'web'],
]);

/** An underscore before these only sorts them to the top. */
const SHARED_WORDS: ReadonlySet<string> = new Set(['shared', 'common', 'kernel', 'sharedkernel']);

/** The outermost private part that an import leads into from outside; undefined where it leads into none. */
export function privatePartEntered(from: ModulePath, to: ModulePath, placement: Placement): PrivatePart | undefined {
  const segments = to.split('/');
  for (const [index, name] of segments.entries()) {
    const owner = segments.slice(0, index).join('/');
    const isFile = index === segments.length - 1;
    if (!(isFile ? saysSoAsFile(name) : saysSoAsFolder(name))) continue;
    if (liesIn(owner, from)) {
      // In Python all of a private package begins with `_`, and whoever may use it uses that.
      if (isPythonFile(to)) return undefined;
      continue;
    }
    if (isSaidOtherwise(name, placement) || segments.slice(Math.max(0, index - 2), index).some(isForAudience)) continue;
    return { path: segments.slice(0, index + 1).join('/'), owner };
  }
  return undefined;
}

function saysSoAsFolder(name: string): boolean {
  return PRIVATE_FOLDERS.has(name) || saysSoAsFile(name);
}

/** Two underscores are a matter of the language or of a tool: `__init__.py`, `__generated__`. */
function saysSoAsFile(name: string): boolean {
  return /^_[^_]/.test(name) && !SHARED_WORDS.has(normalisedName(name));
}

/** A folder that is a layer or a context of that name is none's secret. */
function isSaidOtherwise(name: string, { context, pattern }: Placement): boolean {
  if (context === name) return true;
  return pattern?.segments.some((segment) => segment.kind === 'literal' && segment.text === name) === true;
}

function isForAudience(name: string): boolean {
  return AUDIENCE_FOLDERS.has(name.toLowerCase());
}
