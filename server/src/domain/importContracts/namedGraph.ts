/**
 * Who imports whom by dotted names, as import-linter sees a project. Modules are numbered so that a package is followed
 * by all that is below it; whatever is chosen among equals is the one with the lowest number, so that an answer never
 * depends on the order in which modules were read.
 */
export interface NamedGraph {
  readonly names: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
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

/** The graph of `imports`, by name. A name that is only imported is a module, too. */
export function namedGraph(imports: ReadonlyMap<string, readonly string[]>): NamedGraph {
  const all = new Set(imports.keys());
  for (const targets of imports.values()) for (const target of targets) all.add(target);
  const names = inOrderOfPackages(all);
  const numbers = new Map(names.map((name, number) => [name, number]));
  const graph = { names, numbers, ends: endsOf(names) };
  const forward = names.map((name) => numbersOf(numbers, imports.get(name) ?? []));
  return { ...graph, imports: forward, importers: reversed(forward) };
}

/**
 * The same graph with other imports of some modules, by name. Undefined where other modules are in it then: those that
 * are only imported come and go with the imports of them.
 */
export function withImportsOf(
  graph: NamedGraph,
  changed: ReadonlyMap<string, readonly string[]>,
  staysWithoutImporters: (name: string) => boolean,
): NamedGraph | undefined {
  const imports = [...graph.imports];
  const importers = [...graph.importers];
  for (const [name, targets] of changed) {
    const importer = graph.numbers.get(name);
    if (importer === undefined || targets.some((target) => !graph.numbers.has(target))) return undefined;
    const [before, after] = [new Set(imports[importer]), numbersOf(graph.numbers, targets)];
    imports[importer] = after;
    const now = new Set(after);
    for (const target of before) if (!now.has(target)) importers[target] = without(importers[target], importer);
    for (const target of now) if (!before.has(target)) importers[target] = withOne(importers[target], importer);
    for (const target of before) {
      if (importers[target]?.length === 0 && !staysWithoutImporters(graph.names[target] ?? '')) return undefined;
    }
  }
  return { ...graph, imports, importers };
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
