import { canonicalName, typingName } from '../../outline/canonicalName.ts';
import { readerAtRunTime } from '../runTimeReaders.ts';
import type { Mentions, Reference } from './references.ts';
import { mentionsOf } from './references.ts';
import type { TopLevel, Unit } from './topLevel.ts';
import { unitCalled } from './topLevel.ts';

/** What goes and what stays, and what the two need of each other. */
export interface Division {
  readonly moved: readonly Unit[];
  /** Those of them that nobody asked to move. */
  readonly along: readonly Unit[];
  /** What both sides have for themselves: a type variable, the logger of the module. */
  readonly copied: readonly Unit[];
  /** All that is of no use by itself, copied or not. */
  readonly ownToEach: readonly Unit[];
  /** What stays and is needed by what goes; whether for its type alone. */
  readonly neededThere: ReadonlyMap<Unit, Need>;
  /** What goes and is needed by what stays. */
  readonly neededHere: ReadonlyMap<Unit, Need>;
  /** Of what goes, with what is copied. */
  readonly going: Mentions;
  readonly staying: Mentions;
}

export interface Need {
  readonly isType: boolean;
}

/** What the two modules may know of each other, and what others know of this one. */
export interface Circumstances {
  readonly mayLookBack: boolean;
  readonly mayFollow: boolean;
  /** Whether another module, or a list of what the module shows, names it. */
  readonly isKnown: (name: string) => boolean;
}

/** The division of a module, or why there is none. */
export function divide(topLevel: TopLevel, names: readonly string[], circumstances: Circumstances): Division | string {
  const asked = new Set<Unit>();
  for (const name of names) {
    const unit = unitCalled(topLevel, name);
    if (unit === undefined) return `No \`${name}\` is declared at the top level of this module.`;
    if (unit.isFixed) return `\`${name}\` is declared behind a condition, or as more than one thing.`;
    asked.add(unit);
  }
  const parts = partsOf(topLevel, circumstances);
  const first = divisionOf(parts, asked, withPrivate(parts, asked));
  if (first.neededThere.size === 0 || (circumstances.mayLookBack && !isCircular(first))) return first;
  const more = takingMore(parts, asked, first);
  return reasonAgainst(more, circumstances) ?? more;
}

export function namedUnits(units: Iterable<Unit>): string {
  const all = [...units].flatMap((unit) => unit.names).map((name) => `\`${name}\``);
  const last = all.pop() ?? '';
  return all.length === 0 ? last : `${all.join(', ')} and ${last}`;
}

/** Two modules that need each other when they are loaded fail to, or not, by an order that nobody sees. */
function isCircular({ neededThere, neededHere }: Pick<Division, 'neededThere' | 'neededHere'>): boolean {
  const hasValue = (needs: ReadonlyMap<Unit, Need>): boolean => [...needs.values()].some(({ isType }) => !isType);
  return hasValue(neededThere) && hasValue(neededHere);
}

interface Parts extends Circumstances {
  readonly topLevel: TopLevel;
  readonly of: ReadonlyMap<Unit, Mentions>;
  readonly rest: Mentions;
}

function partsOf(topLevel: TopLevel, circumstances: Circumstances): Parts {
  const { reading, units, imports, loose, main } = topLevel;
  const choices = new Set(imports.flatMap(({ choice }) => choice ?? []));
  return {
    ...circumstances,
    topLevel,
    of: new Map(units.map((unit) => [unit, mentionsOf(reading, unit.statements)])),
    rest: mentionsOf(reading, [...choices, ...loose, ...main]),
  };
}

/** With helpers that nobody who stays has a use for, and that nobody else knows of. */
function withPrivate(parts: Parts, asked: ReadonlySet<Unit>): ReadonlySet<Unit> {
  const isPrivate = ({ names, isFixed }: Unit): boolean => !isFixed && !names.some(parts.isKnown);
  const reached = reachedFrom(parts, asked, isPrivate);
  for (;;) {
    const staying = parts.topLevel.units.filter((unit) => !reached.has(unit) && !isOwnToEach(parts, unit));
    const references = [...staying.flatMap((unit) => referencesOf(parts, unit)), ...parts.rest.references];
    const shared = new Set(unitsIn(parts, references).filter((unit) => reached.has(unit) && !asked.has(unit)));
    if (shared.size === 0) return reached;
    for (const unit of shared) reached.delete(unit);
  }
}

function reachedFrom(parts: Parts, start: ReadonlySet<Unit>, mayGo: (unit: Unit) => boolean): Set<Unit> {
  const reached = new Set(start);
  // What is added while the set is gone through is gone through as well.
  for (const unit of reached) {
    for (const next of unitsIn(parts, referencesOf(parts, unit))) if (mayGo(next)) reached.add(next);
  }
  return reached;
}

function referencesOf({ of }: Parts, unit: Unit): readonly Reference[] {
  return of.get(unit)?.references ?? [];
}

function unitsIn({ topLevel }: Parts, references: readonly Reference[]): readonly Unit[] {
  return references.flatMap(({ name, isOwn }) => (isOwn ? (unitCalled(topLevel, name) ?? []) : []));
}

function divisionOf(parts: Parts, asked: ReadonlySet<Unit>, moving: ReadonlySet<Unit>): Division {
  const { topLevel } = parts;
  const moved = topLevel.units.filter((unit) => moving.has(unit));
  const copied = copiedWith(parts, moved);
  const staying = topLevel.units.filter((unit) => !moving.has(unit));
  const all = (units: readonly Unit[], more: readonly Mentions[]): Mentions => {
    const mentions = [...units.flatMap((unit) => parts.of.get(unit) ?? []), ...more];
    return {
      references: mentions.flatMap(({ references }) => references),
      imports: mentions.flatMap(({ imports }) => imports),
    };
  };
  const [going, left] = [all([...moved, ...copied], []), all(staying, [parts.rest])];
  return {
    ...{
      moved,
      copied,
      ownToEach: topLevel.units.filter((unit) => isOwnToEach(parts, unit)),
      going,
      staying: left,
      along: moved.filter((unit) => !asked.has(unit)),
    },
    neededThere: needs(parts, going.references, (unit) => !moving.has(unit) && !copied.includes(unit)),
    neededHere: needs(parts, left.references, (unit) => moving.has(unit)),
  };
}

function needs(parts: Parts, references: readonly Reference[], counts: (unit: Unit) => boolean): Map<Unit, Need> {
  const found = new Map<Unit, Need>();
  for (const reference of references) {
    const unit = reference.isOwn ? unitCalled(parts.topLevel, reference.name) : undefined;
    if (unit === undefined || !counts(unit)) continue;
    const isType = reference.isType && readerAtRunTime(parts.topLevel.reading, new Set([reference.name])) === undefined;
    found.set(unit, { isType: isType && found.get(unit)?.isType !== false });
  }
  return found;
}

function copiedWith(parts: Parts, moved: readonly Unit[]): readonly Unit[] {
  const needed = new Set(
    unitsIn(
      parts,
      moved.flatMap((unit) => referencesOf(parts, unit)),
    ),
  );
  return [...needed].filter((unit) => !moved.includes(unit) && isOwnToEach(parts, unit));
}

const OF_TYPES: ReadonlySet<string> = new Set(['TypeVar', 'ParamSpec', 'TypeVarTuple']);

/** Type variables mean the same wherever they are declared, and each module has a logger of its own name. */
function isOwnToEach({ topLevel: { reading }, of }: Parts, unit: Unit): boolean {
  const [statement, ...others] = unit.statements;
  if (statement?.kind !== 'Assign' || others.length > 0 || statement.value.kind !== 'Call') return false;
  const { callee, arguments: given } = statement.value;
  const isOfImports = of
    .get(unit)
    ?.references.every(({ name, isOwn }) => !isOwn || unit.names.includes(name) || reading.scope.imports.has(name));
  if (isOfImports !== true) return false;
  if (OF_TYPES.has(typingName(reading, callee) ?? '')) return true;
  const isOfModule = given.length === 1 && given[0]?.kind === 'Name' && given[0].name === '__name__';
  return isOfModule && /(?:^|\.)get_?logger$/i.test(canonicalName(reading, callee) ?? '');
}

/** What is needed goes as well: all of it where no import may lead back, else what only this module knows of. */
function takingMore(parts: Parts, asked: ReadonlySet<Unit>, first: Division): Division {
  const mayGo = (unit: Unit): boolean =>
    !unit.isFixed && (!parts.mayLookBack || !unit.names.some(parts.isKnown)) && !isOwnToEach(parts, unit);
  const start = new Set([...asked, ...first.moved]);
  return divisionOf(parts, asked, withPrivate(parts, reachedFrom(parts, start, mayGo)));
}

function reasonAgainst(division: Division, { mayLookBack }: Circumstances): string | undefined {
  const { moved, neededHere, neededThere } = division;
  const [backward] = neededThere.keys();
  if (backward !== undefined && !mayLookBack) {
    return `${namedUnits(moved)} needs ${namedUnits([backward])}, which stays where it may not be imported from.`;
  }
  if (!isCircular(division)) return undefined;
  return `${namedUnits(neededHere.keys())} and ${namedUnits(neededThere.keys())} need each other, so the two modules would import each other.`;
}
