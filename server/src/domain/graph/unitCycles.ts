import type { ModulePath } from './module.ts';
import { stronglyConnected } from './tarjan.ts';
import type { UnitImport } from './unitImports.ts';

/** The shortest cycle through a link between two units, of which no link is cheaper to cut than that one. */
export interface UnitCycle {
  /** From the unit that the link begins at back to itself. */
  readonly units: readonly string[];
  /** For each link, how many imports it consists of. Those that are a breach in any case are left out. */
  readonly imports: readonly number[];
  /** For each link, one import that it consists of. */
  readonly examples: readonly UnitExample[];
}

export interface UnitExample {
  readonly module: ModulePath;
  readonly leadsTo: ModulePath;
}

type UnitLink = Pick<UnitImport, 'group' | 'from' | 'to'>;

/** What one module adds to a link between two units. */
interface Share {
  /** How many of its imports are no breach in any case. */
  imports: number;
  readonly leadsTo: ModulePath;
}

type Shares = Map<ModulePath, Share>;
/** From where, to where, by what. */
type Links = Map<string, Map<string, Shares>>;
/** By the text of the link. */
type Cycles = ReadonlyMap<string, UnitCycle>;

const NO_SHARES: Shares = new Map();
const NO_LINKS: Links = new Map();
const NO_CYCLES: Cycles = new Map();

/**
 * The imports between units, added up, and the cycles they make. Kept up to date one module at a time; what an edit
 * costs is one group of units, and that only where it changed an import between two of them.
 */
export class UnitCycles {
  readonly #imports = new Map<ModulePath, readonly UnitImport[]>();
  readonly #groups = new Map<string, Links>();
  readonly #cycles = new Map<string, Cycles>();
  readonly #stale = new Set<string>();

  /** Undefined where the link lies on no cycle, or on none that is cheapest to cut there. */
  cycleThrough(link: UnitLink): UnitCycle | undefined {
    return this.#cycles.get(link.group)?.get(keyOf(link.from, link.to));
  }

  /** Puts what a module imports of other units in the place of what it did. Cycles follow with `settle`. */
  replace(path: ModulePath, imports: readonly UnitImport[]): void {
    for (const link of this.#imports.get(path) ?? []) this.#remove(path, link);
    if (imports.length === 0) this.#imports.delete(path);
    else this.#imports.set(path, imports);
    for (const link of imports) this.#add(path, link);
  }

  /** Works out the cycles of what was replaced; returns the modules that take part in a link whose cycle is another now. */
  settle(): ReadonlySet<ModulePath> {
    const concerned = new Set<ModulePath>();
    for (const group of this.#stale) {
      const links: Links = this.#groups.get(group) ?? NO_LINKS;
      const [before, after] = [this.#cycles.get(group) ?? NO_CYCLES, cheapestCycles(links)];
      for (const [from, to, shares] of allLinks(links)) {
        const key = keyOf(from, to);
        if (JSON.stringify(before.get(key)) === JSON.stringify(after.get(key))) continue;
        for (const path of shares.keys()) concerned.add(path);
      }
      if (after.size === 0) this.#cycles.delete(group);
      else this.#cycles.set(group, after);
    }
    this.#stale.clear();
    return concerned;
  }

  /** The same, to go its own way from here. */
  fork(): UnitCycles {
    const fork = new UnitCycles();
    for (const [path, imports] of this.#imports) fork.#imports.set(path, imports);
    for (const [group, links] of this.#groups) fork.#groups.set(group, copyOfLinks(links));
    for (const [group, cycles] of this.#cycles) fork.#cycles.set(group, cycles);
    for (const group of this.#stale) fork.#stale.add(group);
    return fork;
  }

  #remove(path: ModulePath, { group, from, to }: UnitImport): void {
    this.#stale.add(group);
    const links = this.#groups.get(group);
    const targets = links?.get(from);
    const shares = targets?.get(to);
    shares?.delete(path);
    if (shares?.size === 0) targets?.delete(to);
    if (targets?.size === 0) links?.delete(from);
    if (links?.size === 0) this.#groups.delete(group);
  }

  #add(path: ModulePath, { group, from, to, target, isBreach }: UnitImport): void {
    this.#stale.add(group);
    const links = entry(this.#groups, group, (): Links => new Map());
    const targets = entry(links, from, () => new Map<string, Shares>());
    const shares = entry(targets, to, (): Shares => new Map());
    const share = entry(shares, path, (): Share => ({ imports: 0, leadsTo: target }));
    if (!isBreach) share.imports++;
  }
}

function copyOfLinks(links: Links): Links {
  const copyOfShares = (shares: Shares): Shares => new Map([...shares].map(([path, share]) => [path, { ...share }]));
  return new Map(
    [...links].map(([from, targets]) => [
      from,
      new Map([...targets].map(([to, shares]) => [to, copyOfShares(shares)])),
    ]),
  );
}

/** For each link that lies on a cycle and of whose shortest cycle none is cheaper: that cycle. */
function cheapestCycles(links: Links): Cycles {
  const cyclic = linksOnCycles(links);
  const cycles = new Map<string, UnitCycle>();
  for (const [from, targets] of cyclic) {
    for (const to of targets) {
      const cycle = cycleOf(links, [from, ...shortestWay(cyclic, to, from)]);
      const [own = 0, ...others] = cycle.imports;
      if (own > 0 && others.every((other) => own <= other)) cycles.set(keyOf(from, to), cycle);
    }
  }
  return cycles;
}

/** The links that lie on some cycle: from each unit the units it leads to, by name. */
function linksOnCycles(links: Links): ReadonlyMap<string, readonly string[]> {
  const names = [...new Set([...links].flatMap(([from, targets]) => [from, ...targets.keys()]))].sort();
  const numbers = new Map(names.map((name, index) => [name, index]));
  const edges = names.map((name) => [...(links.get(name)?.keys() ?? [])].map((to) => numbers.get(to) ?? 0));
  const componentOf = new Map<string, number>();
  for (const [component, members] of stronglyConnected(edges).entries()) {
    for (const member of members) componentOf.set(names[member] ?? '', component);
  }
  const cyclic = new Map<string, readonly string[]>();
  for (const from of names) {
    const inside = [...(links.get(from)?.keys() ?? [])].filter((to) => componentOf.get(to) === componentOf.get(from));
    if (inside.length > 0) cyclic.set(from, inside.sort());
  }
  return cyclic;
}

/** The units from `from` to `to`, both included, by the fewest links. */
function shortestWay(links: ReadonlyMap<string, readonly string[]>, from: string, to: string): readonly string[] {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  // A map gives what is added while it is walked, so it is its own queue.
  for (const [unit] of cameFrom) {
    if (unit === to) break;
    for (const next of links.get(unit) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, unit);
  }
  const way: string[] = [];
  for (let unit: string | undefined = to; unit !== undefined; unit = cameFrom.get(unit)) way.unshift(unit);
  return way;
}

function cycleOf(links: Links, units: readonly string[]): UnitCycle {
  const shares = units.slice(1).map((to, index): Shares => links.get(units[index] ?? '')?.get(to) ?? NO_SHARES);
  return { units, imports: shares.map(importsOf), examples: shares.map(exampleOf) };
}

function importsOf(shares: Shares): number {
  let sum = 0;
  for (const { imports } of shares.values()) sum += imports;
  return sum;
}

/** The first by path, so that it does not depend on what happened before. */
function exampleOf(shares: Shares): UnitExample {
  const module = [...shares.keys()].reduce((first, path) => (path < first ? path : first));
  return { module, leadsTo: shares.get(module)?.leadsTo ?? module };
}

function* allLinks(links: Links): Generator<[from: string, to: string, shares: Shares]> {
  for (const [from, targets] of links) for (const [to, shares] of targets) yield [from, to, shares];
}

function keyOf(from: string, to: string): string {
  return `${from}\n${to}`;
}

function entry<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
