import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Contract, Layer, Role } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { findChains, transparentReachers } from '#domain/graph/chains.ts';
import type { ImportGraph } from '#domain/graph/importGraph.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import { graphOf } from './graphs.ts';

const layers = { outer: layer('outer'), inner: layer('inner'), shared: layer('shared', 'shared') };
const contract = contractOf('');
const otherContract = contractOf('elsewhere');

describe('findChains', () => {
  it('gives the shortest way through modules in no layer', () => {
    const graph = graphOf({ '-a': ['-b', '-c'], '-b': ['-c'], '-c': ['outer/x'], 'outer/x': [] });
    assert.deepEqual(wayTo(graph, '-a', layers.outer), ['-a', '-c', 'outer/x']);
  });

  it('goes through shared modules and stops at every other layer', () => {
    const graph = graphOf({ '-a': ['shared/b', 'inner/c'], 'shared/b': ['inner/c'], 'inner/c': ['outer/x'] });
    assert.deepEqual(wayTo(graph, '-a', layers.inner), ['-a', 'inner/c']);
    assert.equal(wayTo(graph, '-a', layers.outer), undefined);
  });

  it('prefers the import that comes first where two ways are equally short', () => {
    const graph = graphOf({ 'outer/x': [], '-c': ['outer/x'], '-b': ['outer/y', 'outer/x'], '-a': ['-b', '-c'] });
    assert.deepEqual(wayTo(graph, '-a', layers.outer), ['-a', '-b', 'outer/y']);
  });

  it('leaves type imports out where they are allowed', () => {
    const graph = graphOf({ '-a': ['type outer/x', '-b'], '-b': ['outer/y'] });
    assert.deepEqual(wayTo(graph, '-a', layers.outer), ['-a', 'outer/x']);
    assert.deepEqual(wayTo(graph, '-a', layers.outer, 'allow'), ['-a', '-b', 'outer/y']);
  });

  it('never leaves the contract', () => {
    const graph = graphOf({ '-a': ['elsewhere/-b'], 'elsewhere/-b': ['outer/x'] });
    assert.equal(wayTo(graph, '-a', layers.outer), undefined);
  });

  it('agrees with a naive search', () => {
    const names = ['-a', '-b', '-c', 'shared/d', 'inner/e', 'outer/f'];
    const lists = fc.tuple(...names.map(() => fc.uniqueArray(fc.constantFrom(...names), { maxLength: 3 })));
    fc.assert(
      fc.property(lists, (targets) => {
        const graph = graphOf(Object.fromEntries(names.map((name, index) => [name, targets[index] ?? []])));
        for (const start of names.slice(0, 4)) {
          for (const goal of [layers.inner, layers.outer]) {
            assert.deepEqual(wayTo(graph, start, goal), naiveWay(graph, start, goal));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('goes once through 20,000 modules that import each other in circles', () => {
    const size = 20_000;
    const name = (index: number): string => `-m${index % size}`;
    const modules = Array.from({ length: size }, (_, i) => [name(i), [name(i + 1), name(i + 7), name(i * 3)]] as const);
    const graph = graphOf({ ...Object.fromEntries(modules), '-m19999': ['outer/x'] });
    const chains = findChains(graph, placementOf);
    for (let index = 0; index < size; index++) {
      assert.ok(chains.toLayer(name(index), layers.outer, 'count'));
      assert.equal(chains.toLayer(name(index), layers.inner, 'count'), undefined);
    }
  });
});

describe('transparentReachers', () => {
  const graph = graphOf({
    'inner/a': ['-b'],
    '-b': ['shared/c'],
    'shared/c': ['-b', 'outer/d'],
    'inner/e': ['outer/d'],
  });
  const reachers = (changed: ModulePath[]): string[] => [...transparentReachers(graph, transparent, changed)].sort();

  it('finds who reaches a module through transparent ones, circles included', () => {
    assert.deepEqual(reachers(['shared/c']), ['-b', 'inner/a', 'shared/c']);
  });

  it('finds nobody behind a module that chains stop at', () => {
    assert.deepEqual(reachers(['outer/d']), []);
  });
});

function layer(name: string, role?: Role): Layer {
  const patterns = { paths: [], mayImport: undefined, closed: false, optional: false, declaredAt: undefined };
  return { name, role, rank: 0, ...patterns };
}

function contractOf(root: string): Contract {
  const empty = { include: [], exclude: [], layers: [], contexts: undefined, rules: new Map(), ignores: [] };
  return { root, origin: { kind: 'inferred' }, preset: 'none', typeImports: 'count', ...empty };
}

/** The first folder of a path is its layer; a name with a dash lies in none. */
function placementOf(path: ModulePath): Placement {
  const found = Object.values(layers).find(({ name }) => path.startsWith(`${name}/`));
  const governing = path.startsWith('elsewhere/') ? otherContract : contract;
  return { contract: governing, layer: found, pattern: undefined, context: undefined, kernel: false };
}

function transparent(path: ModulePath): boolean {
  const { layer: found } = placementOf(path);
  return found === undefined || found.role === 'shared';
}

function wayTo(graph: ImportGraph, from: ModulePath, goal: Layer, typeImports: 'count' | 'allow' = 'count') {
  return findChains(graph, placementOf).toLayer(from, goal, typeImports);
}

function naiveWay(graph: ImportGraph, from: ModulePath, goal: Layer): string[] | undefined {
  let ways: string[][] = [[from]];
  for (let length = 1; length <= 6; length++) {
    ways = ways.flatMap((way) =>
      (graph.module(way.at(-1) ?? '')?.dependencies ?? []).map(({ site }) => [...way, site.specifier]),
    );
    const found = ways.find((way) => placementOf(way.at(-1) ?? '').layer === goal);
    if (found !== undefined) return found;
    ways = ways.filter((way) => transparent(way.at(-1) ?? ''));
  }
  return undefined;
}
