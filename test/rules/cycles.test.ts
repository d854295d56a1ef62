import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Cycles, ImportsChange } from '#domain/graph/cycles.ts';
import { cyclesAfter, findCycles } from '#domain/graph/cycles.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { shortestCycles } from '#domain/graph/shortestCycles.ts';
import { graphOf, moduleOf } from './graphs.ts';

const NAMES = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

const targets = fc.uniqueArray(
  fc.tuple(fc.constantFrom(...NAMES), fc.boolean()).map(([name, typeOnly]) => (typeOnly ? `type ${name}` : name)),
  { maxLength: 3 },
);
/** So many modules beside the others that a few edits are few. */
const BYSTANDERS = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`bystander${index}`, []]));

const graphs = fc
  .tuple(...NAMES.map(() => targets))
  .map((lists) => Object.fromEntries(NAMES.map((name, index) => [name, lists[index] ?? []])));

describe('findCycles', () => {
  it('finds no cycle where imports lead one way', () => {
    const cycles = findCycles(graphOf({ a: ['b', 'c'], b: ['c'], c: [] }));
    assert.equal(cycles.components.size, 0);
    assert.equal(cycles.around('a'), undefined);
  });

  it('finds each cycle with exactly its modules', () => {
    const cycles = findCycles(graphOf({ a: ['b'], b: ['c'], c: ['b', 'd'], d: ['e'], e: ['d'] }));
    assert.deepEqual(described(cycles), ['b c', 'd e']);
    assert.equal(cycles.around('b'), cycles.around('c'));
  });

  it('counts no module that imports only itself', () => {
    assert.equal(findCycles(graphOf({ a: ['a'] })).components.size, 0);
  });

  it('counts no import of a module that is not there', () => {
    assert.equal(findCycles(graphOf({ a: ['gone'], b: ['gone'] })).components.size, 0);
  });

  it('walks a ring of 50,000 modules without running out of stack', () => {
    const size = 50_000;
    const ring = Object.fromEntries(Array.from({ length: size }, (_, i) => [`m${i}`, [`m${(i + 1) % size}`]]));
    assert.equal(findCycles(graphOf(ring)).around('m7')?.size, size);
  });

  it('agrees with the definition: two modules share a cycle where each reaches the other', () => {
    fc.assert(
      fc.property(graphs, (imports) => {
        assert.deepEqual(described(findCycles(graphOf(imports))), describedByDefinition(imports));
      }),
    );
  });
});

describe('cyclesAfter', () => {
  it('gives back what it was given where no cycle changed', () => {
    const graph = graphOf({ a: ['b'], b: ['c'], c: ['b'], d: [] });
    const before = findCycles(graph);
    assert.equal(cyclesAfter(before, graph, [edit(graph, 'a', ['b', 'c', 'd'])]), before);
    assert.equal(cyclesAfter(before, graph, [edit(graph, 'd', ['c'])]), before);
    assert.equal(cyclesAfter(before, graph, [edit(graph, 'a', [])]), before);
  });

  it('keeps the component that an edit elsewhere left alone', () => {
    const graph = graphOf({ a: ['b'], b: ['a'], c: ['d'], d: [] });
    const before = findCycles(graph);
    const after = cyclesAfter(before, graph, [edit(graph, 'd', ['c'])]);
    assert.deepEqual(described(after), ['a b', 'c d']);
    assert.equal(after.around('a'), before.around('a'));
  });

  it('gives a new component where an import inside it came, went, moved, or became a type import', () => {
    for (const targetsOfA of [
      ['b', 'c'],
      ['type b', 'd'],
      ['d', 'b', 'b'],
    ]) {
      const graph = graphOf({ a: ['b'], b: ['c', 'a'], c: ['a'] });
      const before = findCycles(graph);
      const after = cyclesAfter(before, graph, [edit(graph, 'a', targetsOfA)]);
      assert.deepEqual(described(after), ['a b c']);
      assert.notEqual(after.around('c'), before.around('c'));
    }
  });

  it('agrees with a fresh run after any edits, one by one and all at once', () => {
    const edits = fc.array(fc.tuple(fc.constantFrom(...NAMES), targets), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(graphs, edits, (imports, changes) => {
        const stepwise = graphOf({ ...imports, ...BYSTANDERS });
        let cycles = findCycles(stepwise);
        for (const [path, now] of changes) cycles = cyclesAfter(cycles, stepwise, [edit(stepwise, path, now)]);
        assertInOrder(stepwise, cycles);
        const fresh = described(findCycles(stepwise));
        assert.deepEqual(described(cycles), fresh);

        const atOnce = graphOf({ ...imports, ...BYSTANDERS });
        const before = findCycles(atOnce);
        const lastOfEach = new Map(changes);
        const together = [...lastOfEach].map(([path, now]) => edit(atOnce, path, now));
        assert.deepEqual(described(cyclesAfter(before, atOnce, together)), fresh);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('shortestCycles', () => {
  const cyclesOf = (graph: ImportGraph, path: ModulePath, typeImports: 'count' | 'allow' = 'count'): string[] => {
    const module = graph.module(path);
    assert.ok(module);
    const found = shortestCycles(graph, module, findCycles(graph).around(path), typeImports);
    return found.map(({ modules }) => modules.join(' '));
  };

  it('gives the shortest way back for each import', () => {
    const graph = graphOf({ a: ['b', 'c'], b: ['d', 'a'], c: ['d'], d: ['a'] });
    assert.deepEqual(cyclesOf(graph, 'a'), ['a b a', 'a c d a']);
  });

  it('prefers the import that comes first where two ways are equally short', () => {
    assert.deepEqual(cyclesOf(graphOf({ a: ['b'], b: ['y', 'x'], x: ['a'], y: ['a'] }), 'a'), ['a b y a']);
    assert.deepEqual(cyclesOf(graphOf({ x: ['a'], y: ['a'], a: ['b'], b: ['x', 'y'] }), 'a'), ['a b x a']);
  });

  it('gives one cycle for a module imported twice, at its first import', () => {
    const graph = graphOf({ a: ['c', 'b', 'b'], b: ['a'], c: [] });
    const module = graph.module('a');
    assert.ok(module);
    const cycles = shortestCycles(graph, module, new Set(['a', 'b']), 'count');
    assert.deepEqual(cycles, [{ importIndex: 1, modules: ['a', 'b', 'a'] }]);
  });

  it('finds the module that imports itself', () => {
    assert.deepEqual(cyclesOf(graphOf({ a: ['a'] }), 'a'), ['a a']);
  });

  it('closes no cycle through type imports where these are allowed', () => {
    const graph = graphOf({ a: ['b', 'c'], b: ['type a'], c: ['d'], d: ['type a', 'e'], e: ['a'] });
    assert.deepEqual(cyclesOf(graph, 'a'), ['a b a', 'a c d a']);
    assert.deepEqual(cyclesOf(graph, 'a', 'allow'), ['a c d e a']);
  });

  it('is as short as any walk along the imports', () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom('count' as const, 'allow' as const), (imports, typeImports) => {
        const graph = graphOf(imports);
        for (const path of NAMES) {
          const lengths = cyclesOf(graph, path, typeImports).map((cycle) => cycle.split(' ').length - 1);
          assert.deepEqual(lengths, lengthsByDefinition(imports, path, typeImports));
        }
      }),
    );
  });
});

function edit(graph: ImportGraph, path: ModulePath, now: readonly string[]): ImportsChange {
  const before = graph.module(path)?.dependencies ?? [];
  const after = moduleOf(path, now);
  graph.replace(after);
  return { path, before, after: after.dependencies };
}

/** An import leads to a lower rank, or to the same one where the two lie on a cycle. */
function assertInOrder(graph: ImportGraph, { ranks, around }: Cycles): void {
  for (const { path, dependencies } of graph.modules()) {
    for (const { site } of dependencies) {
      const target = site.specifier;
      const [rank, rankOfTarget] = [ranks.get(path) ?? NaN, ranks.get(target) ?? NaN];
      if (target === path || around(path)?.has(target) === true) assert.equal(rank, rankOfTarget);
      else assert.ok(rank > rankOfTarget, `${path} ${rank} → ${target} ${rankOfTarget}`);
    }
  }
}

function described(cycles: Cycles): string[] {
  for (const [path, component] of cycles.components) assert.ok(component.has(path));
  return [...new Set([...cycles.components.values()].map((component) => [...component].sort().join(' ')))].sort();
}

type Imports = Readonly<Record<ModulePath, readonly string[]>>;

function describedByDefinition(imports: Imports): string[] {
  const groups = NAMES.map((a) =>
    NAMES.filter(
      (b) => a === b || (walk(imports, a, b, 'count') < Infinity && walk(imports, b, a, 'count') < Infinity),
    ),
  );
  return [...new Set(groups.filter((group) => group.length > 1).map((group) => group.join(' ')))].sort();
}

function lengthsByDefinition(imports: Imports, path: ModulePath, typeImports: 'count' | 'allow'): number[] {
  return targetsOf(imports, path, typeImports)
    .map((target) => 1 + (target === path ? 0 : walk(imports, target, path, typeImports)))
    .filter((length) => length < Infinity);
}

/** The number of imports on the shortest walk of at least one import; Infinity where there is none. */
function walk(imports: Imports, from: ModulePath, to: ModulePath, typeImports: 'count' | 'allow'): number {
  let front = [from];
  for (let length = 1; length <= NAMES.length; length++) {
    front = front.flatMap((path) => targetsOf(imports, path, typeImports));
    front = [...new Set(front)];
    if (front.includes(to)) return length;
  }
  return Infinity;
}

function targetsOf(imports: Imports, path: ModulePath, typeImports: 'count' | 'allow'): string[] {
  const counted = (imports[path] ?? []).filter((target) => typeImports === 'count' || !target.startsWith('type '));
  return [...new Set(counted.map((target) => target.replace(/^type /, '')))];
}
