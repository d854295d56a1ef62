import type { JsonObject } from './configurationText.ts';
import { isJsonObject } from './configurationText.ts';

/**
 * The targets that `exports` names for a subpath (`.` or `./deep`), in the order in which they are to be tried.
 *
 * The compiler goes on to the next condition where a target is not there, so there may be several.
 * Undefined where `exports` says nothing of the subpath, or says no.
 */
export function exportTargets(
  exports: unknown,
  subpath: string,
  conditions: Conditions,
): readonly string[] | undefined {
  if (!isJsonObject(exports) || !hasSubpaths(exports)) {
    return subpath === '.' ? targetsOf(exports, undefined, conditions) : undefined;
  }
  return mappedTargets(exports, subpath, conditions);
}

/** The targets that `imports` names for a specifier such as `#lib/a.js`: paths in the package, or other packages. */
export function importTargets(
  imports: JsonObject,
  specifier: string,
  conditions: Conditions,
): readonly string[] | undefined {
  return mappedTargets(imports, specifier, conditions);
}

/** The conditions that hold, `default` aside; `any` where every branch is to be tried. */
export type Conditions = ReadonlySet<string> | 'any';

function hasSubpaths(exports: JsonObject): boolean {
  return Object.keys(exports).some((key) => key.startsWith('.'));
}

function mappedTargets(map: JsonObject, name: string, conditions: Conditions): readonly string[] | undefined {
  if (Object.hasOwn(map, name) && !name.includes('*') && !name.endsWith('/')) {
    return targetsOf(map[name], undefined, conditions);
  }
  const key = bestPattern(map, name);
  if (key === undefined) return undefined;
  const star = key.indexOf('*');
  if (star === -1) return targetsOf(map[key], { rest: name.slice(key.length), inPlaceOfStar: false }, conditions);
  const rest = name.slice(star, name.length - (key.length - star - 1));
  return targetsOf(map[key], { rest, inPlaceOfStar: true }, conditions);
}

/** The key with the longest part before its star; keys that end in a slash are the old way to say so. */
function bestPattern(map: JsonObject, name: string): string | undefined {
  let best: string | undefined;
  for (const key of Object.keys(map)) {
    if (!matchesPattern(key, name)) continue;
    if (best === undefined || isMoreSpecific(key, best)) best = key;
  }
  return best;
}

function matchesPattern(key: string, name: string): boolean {
  const star = key.indexOf('*');
  if (star === -1) return key.endsWith('/') && name.startsWith(key);
  if (star !== key.lastIndexOf('*')) return false;
  const tail = key.slice(star + 1);
  return name.length >= key.length - 1 && name.startsWith(key.slice(0, star)) && name.endsWith(tail);
}

function isMoreSpecific(key: string, other: string): boolean {
  const difference = fixedLength(key) - fixedLength(other);
  return difference > 0 || (difference === 0 && key.length > other.length);
}

function fixedLength(key: string): number {
  const star = key.indexOf('*');
  return star === -1 ? key.length : star + 1;
}

interface Match {
  readonly rest: string;
  readonly inPlaceOfStar: boolean;
}

function targetsOf(target: unknown, match: Match | undefined, conditions: Conditions): readonly string[] | undefined {
  const targets: string[] = [];
  collectTargets(target, match, conditions, targets);
  return targets.length === 0 ? undefined : targets;
}

/** True where a `null` ends the search. */
function collectTargets(target: unknown, match: Match | undefined, conditions: Conditions, into: string[]): boolean {
  if (target === null) return conditions !== 'any';
  if (typeof target === 'string') {
    const filled = fill(target, match);
    if (filled !== undefined) into.push(filled);
    return false;
  }
  if (Array.isArray(target)) return target.some((item: unknown) => collectTargets(item, match, conditions, into));
  if (!isJsonObject(target)) return false;
  return Object.entries(target).some(([condition, inner]) => {
    const holds = conditions === 'any' || condition === 'default' || conditions.has(condition);
    return holds && collectTargets(inner, match, conditions, into);
  });
}

function fill(target: string, match: Match | undefined): string | undefined {
  if (match === undefined) return target;
  if (match.inPlaceOfStar) return target.replaceAll('*', () => match.rest);
  return target.endsWith('/') ? target + match.rest : undefined;
}
