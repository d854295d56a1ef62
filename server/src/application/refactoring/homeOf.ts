import type { ModulePath } from '#domain/graph/module.ts';
import type { Home, NewPart } from '../ports/homes.ts';
import { adapterHome } from './adapterHome.ts';
import type { HomeSearch } from './homeSearch.ts';
import { portHome } from './portHome.ts';

/**
 * Where something new goes and what it is called: as the project does it where it has its like already, else as its
 * preset has it. Undefined where no place is found that the layers let both sides of it import, and where the asking
 * module is written in a language without interfaces.
 */
export function homeOf(search: HomeSearch, part: NewPart): Home | undefined {
  const ending = endingFor(part.asker);
  if (ending === undefined) return undefined;
  return part.kind === 'port' ? portHome(search, part, ending) : adapterHome(search, part, ending);
}

/** What files of TypeScript or Python end with where the asking module lies; undefined for JavaScript. */
function endingFor(path: ModulePath): string | undefined {
  if (path.endsWith('.py')) return '.py';
  const match = /\.([cm]?)tsx?$/.exec(path);
  return match === null ? undefined : `.${match[1] ?? ''}ts`;
}
