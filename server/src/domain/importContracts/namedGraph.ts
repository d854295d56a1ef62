/**
 * Who imports whom by dotted names, as import-linter sees a project. Modules are numbered so that a package is followed
 * by all that is below it; whatever is chosen among equals is the one with the lowest number, so that an answer never
 * depends on the order in which modules were read. Behind them come packages outside, which import nothing and of which
 * edits make some come and go.
 */
export interface NamedGraph {
  /** Empty where a package outside was that nobody imports any more. */
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  /** The number of the first package outside. */
  readonly outside: number;
  /** By number, the first number behind the module and all that is below it. */
  readonly ends: readonly number[];
  /** By number, the modules that it imports, in ascending order. */
  readonly imports: readonly (readonly number[])[];
  /** By number, the modules that import it, in ascending order. */
  readonly importers: readonly (readonly number[])[];
}

/** A stretch of numbers: a module alone, or with all that is below it. `end` is the first number behind it. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

/** How many packages outside may have gone before all modules are numbered anew. */
const MOST_GONE = 500;

/** The graph of `imports`, by name. A name that is only imported lies outside. */
export function namedGraph(imports: ReadonlyMap<string, readonly string[]>): NamedGraph {
  const inside = new Set(imports.keys());
  const outside = new Set<string>();
  for (const target of [...imports.values()].flat()) {
    if (!inside.has(target)) (hasPackageIn(imports, target) ? inside : outside).add(target);
  }
  const ordered = inOrderOfPackages(inside);
  const names = [...ordered, ...[...outside].sort()];
  const numbers = new Map(names.map((name, number) => [name, number]));
  const graph = { names, numbers, outside: ordered.length, ends: endsOf(names) };
  const forward = names.map((name) => numbersOf(numbers, imports.get(name) ?? []));
  return { ...graph, imports: forward, importers: reversed(forward) };
}

/** Whether a name is one below a package that is known. */
function hasPackageIn(known: { readonly has: (name: string) => boolean }, name: string): boolean {
  for (let dot = name.indexOf('.'); dot !== -1; dot = name.indexOf('.', dot + 1)) {
    if (known.has(name.slice(0, dot))) return true;
  }
  return false;
}

/** A graph after an edit, and the packages outside that are in it now and were not before, or the other way round. */
export interface EditedGraph {
  readonly graph: NamedGraph;
  readonly others: readonly string[];
}

/** The same graph with other imports of some modules, by name. Undefined where it has to be made anew. */
export function withImportsOf(
  graph: NamedGraph,
  changed: ReadonlyMap<string, readonly string[]>,
  isModule: (name: string) => boolean,
): EditedGraph | undefined {
  if (graph.names.length - graph.numbers.size > MOST_GONE) return undefined;
  const come = new Set([...changed.values()].flat().filter((target) => !graph.numbers.has(target)));
  if ([...come].some((name) => hasPackageIn(graph.numbers, name))) return undefined;
  const extended = withOutside(graph, [...come]);
  const byNumber = new Map<number, readonly number[]>();
  for (const [name, targets] of changed) {
    const importer = graph.numbers.get(name);
    if (importer === undefined) return undefined;
    byNumber.set(importer, numbersOf(extended.numbers, targets));
  }
  const after = withTargets(extended, byNumber);
  const before = [...byNumber.keys()].flatMap((importer) => graph.imports[importer] ?? []);
  const left = before.filter((target) => after.importers[target]?.length === 0);
  const gone = new Set(left.filter((target) => !isModule(graph.names[target] ?? '')));
  if ([...gone].some((target) => target < graph.outside)) return undefined;
  return { graph: withoutOutside(after, gone), others: [...come, ...[...gone].map((each) => graph.names[each] ?? '')] };
}

function withOutside(graph: NamedGraph, come: readonly string[]): NamedGraph {
  if (come.length === 0) return graph;
  const names = [...graph.names, ...come];
  const numbers = new Map(graph.numbers);
  const [ends, imports, importers] = [[...graph.ends], [...graph.imports], [...graph.importers]];
  for (const [index, name] of come.entries()) {
    const number = graph.names.length + index;
    numbers.set(name, number);
    ends.push(number + 1);
    imports.push([]);
    importers.push([]);
  }
  return { ...graph, names, numbers, ends, imports, importers };
}

/** The numbers of the others stay what they are. */
function withoutOutside(graph: NamedGraph, gone: ReadonlySet<number>): NamedGraph {
  if (gone.size === 0) return graph;
  const numbers = new Map(graph.numbers);
  for (const each of gone) numbers.delete(graph.names[each] ?? '');
  return { ...graph, numbers, names: graph.names.map((name, number) => (gone.has(number) ? '' : name)) };
}

/** The same graph where some modules import others, in ascending order. */
export function withTargets(graph: NamedGraph, changed: ReadonlyMap<number, readonly number[]>): NamedGraph {
  const [imports, importers] = [linksOf(graph, graph.imports), linksOf(graph, graph.importers)];
  for (const [importer, targets] of changed) {
    const [before, now] = [new Set(imports[importer]), new Set(targets)];
    imports[importer] = targets;
    for (const target of before) if (!now.has(target)) importers[target] = without(importers[target], importer);
    for (const target of now) if (!before.has(target)) importers[target] = withOne(importers[target], importer);
  }
  return { ...graph, imports, importers };
}

/** Some for every module, also for those that are new. */
function linksOf({ names }: NamedGraph, links: NamedGraph['imports']): (readonly number[])[] {
  return names.map((_name, number) => links[number] ?? []);
}

function without(numbers: readonly number[] | undefined, gone: number): readonly number[] {
  return (numbers ?? []).filter((number) => number !== gone);
}

function withOne(numbers: readonly number[] | undefined, added: number): readonly number[] {
  return [...(numbers ?? []), added].sort((one, other) => one - other);
}

/** The same graph without some imports, each given by both ends. */
export function withoutImports(graph: NamedGraph, left: ReadonlyMap<number, ReadonlySet<number>>): NamedGraph {
  if (left.size === 0) return graph;
  const imports = graph.imports.map((targets, importer) => {
    const gone = left.get(importer);
    return gone === undefined ? targets : targets.filter((target) => !gone.has(target));
  });
  return { ...graph, imports, importers: reversed(imports) };
}

export function packageSpan({ ends }: NamedGraph, module: number): Span {
  return { first: module, end: ends[module] ?? module + 1 };
}

export function moduleSpan(module: number): Span {
  return { first: module, end: module + 1 };
}

export function isIn({ first, end }: Span, module: number): boolean {
  return first <= module && module < end;
}

/** The modules directly below a package. */
export function childrenOf(graph: NamedGraph, parent: number): readonly number[] {
  const { names, ends } = graph;
  const prefix = (names[parent] ?? '').length + 1;
  const children: number[] = [];
  for (let module = parent + 1; module < (ends[parent] ?? 0); module++) {
    if (names[module]?.includes('.', prefix) === false) children.push(module);
  }
  return children;
}

/** A dot comes before everything else, so that `a.b.c` comes before `a.b-c`, which is not below `a.b`. */
function inOrderOfPackages(names: ReadonlySet<string>): string[] {
  const keyed = [...names].map((name) => ({ name, key: name.replaceAll('.', '\0') }));
  keyed.sort((one, other) => (one.key < other.key ? -1 : Number(one.key > other.key)));
  return keyed.map(({ name }) => name);
}

function endsOf(names: readonly string[]): number[] {
  const ends = names.map(() => names.length);
  const open: number[] = [];
  for (const [number, name] of names.entries()) {
    while (open.length > 0 && !isBelow(name, names[open.at(-1) ?? 0] ?? '')) ends[open.pop() ?? 0] = number;
    open.push(number);
  }
  return ends;
}

function isBelow(name: string, packageName: string): boolean {
  return name.startsWith(packageName) && name[packageName.length] === '.';
}

function numbersOf(numbers: ReadonlyMap<string, number>, names: readonly string[]): number[] {
  const found = new Set<number>();
  for (const name of names) {
    const number = numbers.get(name);
    if (number !== undefined) found.add(number);
  }
  return [...found].sort((one, other) => one - other);
}

/** Going through the importers in ascending order leaves every list in ascending order. */
function reversed(imports: readonly (readonly number[])[]): number[][] {
  const importers: number[][] = imports.map(() => []);
  for (const [importer, targets] of imports.entries()) {
    for (const target of targets) importers[target]?.push(importer);
  }
  return importers;
}
