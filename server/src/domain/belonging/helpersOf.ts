import type { Declaration, ModuleOutline } from '../graph/outline.ts';

/** What a module keeps to itself and only these declarations need, directly or through each other. */
export function helpersOf({ declarations, exports }: ModuleOutline, names: ReadonlySet<string>): ReadonlySet<string> {
  const shown = new Set(exports.map(({ local }) => local));
  const isPrivate = ({ name, exported }: Declaration): boolean => !exported && !shown.has(name) && !names.has(name);
  const helpers = reachedFrom(names, declarations, isPrivate);
  for (let before = -1; before !== helpers.size;) {
    before = helpers.size;
    for (const { name, refersTo } of declarations) {
      if (names.has(name) || helpers.has(name)) continue;
      for (const needed of refersTo) helpers.delete(needed);
    }
  }
  return helpers;
}

function reachedFrom(
  names: ReadonlySet<string>,
  declarations: readonly Declaration[],
  isMeant: (declaration: Declaration) => boolean,
): Set<string> {
  const reached = new Set<string>();
  const pending = [...names];
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const needed = new Set(declarations.filter((each) => each.name === name).flatMap(({ refersTo }) => refersTo));
    for (const each of declarations) {
      if (!needed.has(each.name) || reached.has(each.name) || !isMeant(each)) continue;
      reached.add(each.name);
      pending.push(each.name);
    }
  }
  return reached;
}
