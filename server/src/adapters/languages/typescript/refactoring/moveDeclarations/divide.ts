import type { Node, TypeChecker } from 'typescript';
import { ts } from '../../compiler.ts';
import type { Reference } from './references.ts';
import { referencesIn } from './references.ts';
import type { TopLevel, Unit } from './units.ts';
import { listedExports, saysExport } from './units.ts';

/** What goes and what stays, and what the two need of each other. */
export interface Division {
  readonly moved: readonly Unit[];
  /** Those of them that nobody asked to move. */
  readonly along: readonly Unit[];
  /** What stays and is needed by what goes. */
  readonly neededThere: ReadonlyMap<Unit, Need>;
  /** What goes and is needed by what stays. */
  readonly neededHere: ReadonlyMap<Unit, Need>;
  readonly referencesOf: (unit: Unit) => readonly Reference[];
}

/** How something is needed: for its type alone, or at run time. */
export interface Need {
  readonly isType: boolean;
}

/** What the two modules may know of each other. */
export interface Directions {
  /** Whether the module that things go to may import the one that they come from. */
  readonly mayLookBack: boolean;
  /** Whether the module that things come from may import the one that they go to. */
  readonly mayFollow: boolean;
}

/** The division of a module, or why there is none. */
export function divide(
  topLevel: TopLevel,
  checker: TypeChecker,
  names: readonly string[],
  directions: Directions,
): Division | string {
  const asked = unitsAskedFor(topLevel, names);
  if (typeof asked === 'string') return asked;
  const parts = partsOf(topLevel, checker);
  const first = divisionOf(parts, asked, withPrivate(parts, asked));
  const division = mustTakeMore(first, directions) ? takingMore(parts, asked, first, directions) : first;
  return reasonAgainst(parts, division, directions) ?? division;
}

interface Parts {
  readonly topLevel: TopLevel;
  readonly of: ReadonlyMap<Unit, readonly Reference[]>;
  /** Of what is done when the module is loaded. */
  readonly loose: readonly Reference[];
  /** Of whatever else stays where it is: `export default` of an expression, what is said of other modules. */
  readonly fixed: readonly Reference[];
}

function unitsAskedFor(topLevel: TopLevel, names: readonly string[]): ReadonlySet<Unit> | string {
  const units = new Set<Unit>();
  for (const name of names) {
    const unit = topLevel.unitCalled(name);
    if (unit === undefined) return `No \`${name}\` is declared at the top level of this module.`;
    units.add(unit);
  }
  return units;
}

function partsOf(topLevel: TopLevel, checker: TypeChecker): Parts {
  const read = (node: Node): readonly Reference[] => referencesIn(topLevel, checker, node);
  const of = new Map<Unit, readonly Reference[]>();
  for (const unit of topLevel.units)
    of.set(
      unit,
      unit.parts.flatMap(({ node }) => read(node)),
    );
  const expressions = topLevel.exportLists.filter(
    (list) => ts.isExportAssignment(list) && !ts.isIdentifier(list.expression),
  );
  const said = topLevel.loose.filter(ts.isModuleDeclaration);
  const done = topLevel.loose.filter((statement) => !ts.isModuleDeclaration(statement));
  return { topLevel, of, loose: done.flatMap(read), fixed: [...expressions, ...said].flatMap(read) };
}

/** With what is private to them: helpers that nobody who stays has a use for. */
function withPrivate(parts: Parts, asked: ReadonlySet<Unit>): ReadonlySet<Unit> {
  const { topLevel, of, loose, fixed } = parts;
  const reached = reachedFrom(parts, asked, (unit) => !isExported(topLevel, unit));
  // Whoever is of use to what stays is taken back, until nobody is.
  for (;;) {
    const staying = topLevel.units.filter((unit) => !reached.has(unit));
    const references = [...staying.flatMap((unit) => of.get(unit) ?? []), ...loose, ...fixed];
    const shared = new Set(unitsIn(references).filter((unit) => reached.has(unit) && !asked.has(unit)));
    if (shared.size === 0) return reached;
    for (const unit of shared) reached.delete(unit);
  }
}

function reachedFrom({ of }: Parts, start: ReadonlySet<Unit>, mayGo: (unit: Unit) => boolean): Set<Unit> {
  const reached = new Set(start);
  const pending = [...start];
  for (let unit = pending.pop(); unit !== undefined; unit = pending.pop()) {
    for (const next of unitsIn(of.get(unit) ?? [])) {
      if (reached.has(next) || !mayGo(next)) continue;
      reached.add(next);
      pending.push(next);
    }
  }
  return reached;
}

function unitsIn(references: readonly Reference[]): readonly Unit[] {
  return references.flatMap(({ to }) => (to.kind === 'unit' ? [to.unit] : []));
}

function divisionOf(
  { topLevel, of, loose, fixed }: Parts,
  asked: ReadonlySet<Unit>,
  moving: ReadonlySet<Unit>,
): Division {
  const moved = topLevel.units.filter((unit) => moving.has(unit));
  const staying = topLevel.units.filter((unit) => !moving.has(unit));
  const referencesOf = (unit: Unit): readonly Reference[] => of.get(unit) ?? [];
  return {
    ...{ moved, referencesOf, along: moved.filter((unit) => !asked.has(unit)) },
    neededThere: needs(moved.flatMap(referencesOf), (unit) => !moving.has(unit)),
    neededHere: needs([...staying.flatMap(referencesOf), ...loose, ...fixed], (unit) => moving.has(unit)),
  };
}

function needs(references: readonly Reference[], counts: (unit: Unit) => boolean): ReadonlyMap<Unit, Need> {
  const found = new Map<Unit, Need>();
  for (const { to, isType } of references) {
    if (to.kind !== 'unit' || !counts(to.unit)) continue;
    found.set(to.unit, { isType: isType && found.get(to.unit)?.isType !== false });
  }
  return found;
}

/** Whether the other module would have to look back at this one where it must not, or both at each other. */
function mustTakeMore(division: Division, { mayLookBack }: Directions): boolean {
  if (division.neededThere.size === 0) return false;
  return !mayLookBack || isCircular(division);
}

/** Two modules that need each other at run time are loaded in an order that nobody sees. */
function isCircular({ neededThere, neededHere }: Division): boolean {
  return hasValue(neededThere) && hasValue(neededHere);
}

function hasValue(found: ReadonlyMap<Unit, Need>): boolean {
  return [...found.values()].some(({ isType }) => !isType);
}

/** What is needed goes as well: all of it where no import may lead back, else what only this module knows of. */
function takingMore(parts: Parts, asked: ReadonlySet<Unit>, first: Division, directions: Directions): Division {
  const mayGo = (unit: Unit): boolean => !directions.mayLookBack || !isExported(parts.topLevel, unit);
  const start = new Set([...asked, ...first.moved]);
  return divisionOf(parts, asked, withPrivate(parts, reachedFrom(parts, start, mayGo)));
}

function isExported(topLevel: TopLevel, { names, parts }: Unit): boolean {
  return parts.some(saysExport) || names.some((name) => listedExports(topLevel, name).length > 0);
}

function reasonAgainst(parts: Parts, division: Division, { mayFollow, mayLookBack }: Directions): string | undefined {
  const { moved, neededHere, neededThere } = division;
  const [backward] = neededThere.keys();
  if (backward !== undefined && !mayLookBack) {
    return `${named(moved)} needs ${named([backward])}, which stays where it may not be imported from.`;
  }
  const done = parts.loose.find(({ to }) => to.kind === 'unit' && moved.includes(to.unit));
  if (done?.to.kind === 'unit') {
    return `This module does something with ${named([done.to.unit])} when it is loaded, outside of all declarations.`;
  }
  const [forward] = neededHere.keys();
  if (forward !== undefined && !mayFollow) {
    return `${named([forward])} is still needed by what stays, which may not import it from there.`;
  }
  if (isCircular(division)) {
    return `${named([...neededHere.keys()])} and ${named([...neededThere.keys()])} need each other, so the two modules would import each other.`;
  }
  return writtenAcross(parts, division) ?? reasonInText(division);
}

/** An import cannot be written to. */
function writtenAcross({ of, loose }: Parts, { moved }: Division): string | undefined {
  const goes = new Set(moved);
  for (const [from, references] of [...of, [undefined, loose] as const]) {
    for (const { to, isWrite } of references) {
      if (!isWrite || to.kind !== 'unit') continue;
      if (goes.has(to.unit) !== (from !== undefined && goes.has(from))) {
        return `${named([to.unit])} is assigned to from both sides, and an import cannot be assigned to.`;
      }
    }
  }
  return undefined;
}

/** What depends on the file that it stands in. */
function reasonInText({ moved, referencesOf }: Division): string | undefined {
  for (const unit of moved) {
    for (const { to, node } of referencesOf(unit)) {
      if (to.kind === 'comment') return `${named([unit])} needs the type \`${node.text}\`, which a comment declares.`;
      const isOwnPlace = node.text === '__dirname' || node.text === '__filename';
      if (to.kind === 'ambient' && isOwnPlace)
        return `${named([unit])} asks where its own file lies (\`${node.text}\`).`;
    }
    if (unit.parts.some(({ node }) => mentionsOwnModule(node))) {
      return `${named([unit])} asks where its own file lies (\`import.meta\`).`;
    }
  }
  return undefined;
}

function mentionsOwnModule(node: Node): boolean {
  if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) return true;
  return ts.forEachChild(node, (child) => mentionsOwnModule(child) || undefined) === true;
}

export function named(units: readonly Unit[]): string {
  const all = units.flatMap(({ names }) => names).map((name) => `\`${name}\``);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}
