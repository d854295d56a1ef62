import { ts } from '../../compiler.ts';
import type { Division } from './divide.ts';
import type { Shown } from './movedText.ts';
import type { TopLevel, Unit } from './units.ts';
import { DEFAULT, exportsOf, listedExports, saysDefault, saysExport } from './units.ts';

/** How the other module shows what comes to it. */
export interface Exposure {
  /** The name in the other module by the name in the divided one: all that others may import now. */
  readonly names: ReadonlyMap<string, string>;
  /** The name by which what was private is shown from now on, by its own name. */
  readonly added: ReadonlyMap<string, string>;
  readonly shownOf: (unit: Unit) => Shown;
  /** Statements that show what a declaration cannot show by itself: `export { A as B }`. */
  readonly lists: readonly string[];
  /** Of the names that are to be shown, the ones that the other module shows already. */
  readonly clashes: readonly string[];
}

/** What the other module shows already. */
export interface Taken {
  readonly exports: ReadonlySet<string>;
  readonly semicolon: string;
}

export function exposureOf(topLevel: TopLevel, { moved, neededHere }: Division, taken: Taken): Exposure | string {
  const names = new Map<string, string>();
  const added = new Map<string, string>();
  const shown = new Map<Unit, Shown>();
  const lists: string[] = [];
  const isDefaultFree = !taken.exports.has(DEFAULT);
  for (const unit of moved) {
    const own = exportsOf(topLevel, unit);
    const isPlainDefault = unit.parts.some(saysDefault);
    if (isPlainDefault && !isDefaultFree && unit.names[0] === DEFAULT) {
      return 'What is exported by default has no name, and the other module has a default export already.';
    }
    let isNamed = unit.parts.some(saysExport) && !isPlainDefault;
    for (const { local, name } of own) {
      if (name === DEFAULT) {
        names.set(DEFAULT, isDefaultFree ? DEFAULT : local);
        if (!isDefaultFree) isNamed = true;
        else if (!isPlainDefault) lists.push(`export default ${local}${taken.semicolon}`);
      } else {
        names.set(name, name);
        if (name === local) isNamed = true;
        else lists.push(`export { ${local} as ${name} }${taken.semicolon}`);
      }
    }
    if (own.length === 0 && neededHere.has(unit)) {
      isNamed = true;
      for (const name of unit.names) added.set(name, name);
    }
    shown.set(unit, isNamed ? 'named' : isPlainDefault ? 'default' : 'not');
  }
  const all = [...names.values(), ...added.values()];
  return {
    names,
    added,
    lists,
    shownOf: (unit) => shown.get(unit) ?? 'not',
    clashes: all.filter((name) => taken.exports.has(name)),
  };
}

/** All names that a module shows, those that it passes on from elsewhere by name among them. */
export function exportedNames(topLevel: TopLevel): ReadonlySet<string> {
  const own = topLevel.units.flatMap((unit) => exportsOf(topLevel, unit).map(({ name }) => name));
  const imported = topLevel.imports.flatMap(({ local }) => listedExports(topLevel, local).map(({ name }) => name));
  const hasDefault = topLevel.exportLists.some((list) => ts.isExportAssignment(list));
  const listed = topLevel.exportLists.flatMap((list) => {
    const clause = ts.isExportDeclaration(list) && list.moduleSpecifier !== undefined ? list.exportClause : undefined;
    return clause !== undefined && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
  });
  return new Set([...own, ...imported, ...listed, ...(hasDefault ? [DEFAULT] : [])]);
}
