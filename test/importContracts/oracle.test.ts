import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '#application/runToEnd.ts';
import { siblingsBelow } from '#domain/importContracts/cycleBreakers.ts';
import { evaluateContract } from '#domain/importContracts/evaluateContract.ts';
import { namedGraph } from '#domain/importContracts/namedGraph.ts';
import type { Breach } from '#domain/importContracts/outcome.ts';
import { contractsFrom } from './contractsFrom.ts';
import type { PlainGraph, PlainLine } from './oracle.ts';
import { brokenPairs, hasCircle, isIn, reaches } from './oracle.ts';

const MODULES = [
  ...['p', 'p.a', 'p.a.x', 'p.a.y', 'p.a.y.z', 'p.a-b', 'p.b', 'p.b.x', 'p.b.y', 'p.c', 'p.c.x', 'p.d', 'p.d.x'],
  ...['p.e', 'p.u', 'p.v', 'p.w'],
];
const TOP = ['p.a', 'p.a-b', 'p.b', 'p.c', 'p.d', 'p.e'];

const graphs = (modules: readonly string[]): fc.Arbitrary<PlainGraph> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...modules), fc.constantFrom(...modules)), {
      maxLength: 26,
      selector: ([importer, imported]) => `${importer} ${imported}`,
    })
    .map((imports) => ({ modules, imports }));

const namedFrom = ({ modules, imports }: PlainGraph) => {
  const byImporter = new Map<string, string[]>(modules.map((module) => [module, []]));
  for (const [importer, imported] of imports) byImporter.get(importer)?.push(imported);
  return namedGraph(byImporter);
};

const SESSION = { rootPackages: ['p'], includesExternals: false };

function evaluate(toml: string, graph: PlainGraph) {
  const [contract] = contractsFrom(`[tool.importlinter]\nroot_package = "p"\n\n${toml}`).contracts;
  assert.ok(contract);
  const { outcome } = runToEnd(evaluateContract(contract, namedFrom(graph), SESSION));
  assert.deepEqual(
    outcome.problems.filter(({ severity }) => severity === 'error'),
    [],
  );
  return outcome.breaches;
}

const contract = (type: string, options: Readonly<Record<string, unknown>>): string =>
  [
    ...['[[tool.importlinter.contracts]]', 'name = "C"', `type = "${type}"`],
    ...Object.entries(options).map(([key, value]) => `${key} = ${JSON.stringify(value)}`),
  ].join('\n');

/** Every chain is one of the graph and leads where the breach says. */
function assertRealChains({ imports }: PlainGraph, breaches: readonly Breach[]): void {
  const known = new Set(imports.map(([importer, imported]) => `${importer} ${imported}`));
  for (const { chain, details } of breaches) {
    assert.ok(chain.length >= 2);
    for (const [index, module] of chain.slice(1).entries()) assert.ok(known.has(`${chain[index] ?? ''} ${module}`));
    if (details['from'] !== undefined) assert.ok(isIn(details['from'], chain[0] ?? ''));
    assert.ok(isIn(details['to'] ?? '', chain.at(-1) ?? ''));
  }
}

/** Without the imports of the chains nothing is left to find. */
function without({ modules, imports }: PlainGraph, breaches: readonly Breach[]): PlainGraph {
  const gone = new Set(
    breaches.flatMap(({ chain }) => chain.slice(1).map((module, index) => `${chain[index] ?? ''} ${module}`)),
  );
  return { modules, imports: imports.filter(([importer, imported]) => !gone.has(`${importer} ${imported}`)) };
}

const lines: fc.Arbitrary<readonly PlainLine[]> = fc
  .shuffledSubarray(TOP, { minLength: 2 })
  .chain((layers) =>
    fc.tuple(
      fc.array(fc.nat(2), { minLength: layers.length, maxLength: layers.length }),
      fc.array(fc.boolean(), { minLength: layers.length, maxLength: layers.length }),
      fc.constant(layers),
    ),
  )
  .map(([joins, independents, layers]) => {
    const made: { members: string[]; independent: boolean }[] = [];
    for (const [index, layer] of layers.entries()) {
      const last = made.at(-1);
      if (joins[index] === 0 && last !== undefined) last.members.push(layer);
      else made.push({ members: [layer], independent: independents[index] ?? true });
    }
    return made;
  });

const written = ({ members, independent }: PlainLine, prefix = ''): string =>
  members.map((member) => member.slice(prefix.length)).join(independent ? ' | ' : ' : ');

const pairsOf = (breaches: readonly Breach[]): ReadonlySet<string> =>
  new Set(breaches.map(({ details }) => `${details['from'] ?? ''} ${details['to'] ?? ''}`));

describe('contracts on random graphs, against what the documentation says', () => {
  it('layers, with and without a container', () => {
    fc.assert(
      fc.property(graphs(MODULES), lines, fc.boolean(), (graph, layers, isContained) => {
        const options = isContained
          ? { layers: layers.map((line) => written(line, 'p.')), containers: ['p'] }
          : { layers: layers.map((line) => written(line)) };
        const breaches = evaluate(contract('layers', options), graph);
        assert.deepEqual(new Set([...pairsOf(breaches)].sort()), new Set([...brokenPairs(graph, layers)].sort()));
        assertRealChains(graph, breaches);
        assert.equal(brokenPairs(without(graph, breaches), layers).size, 0);
      }),
      { numRuns: 400 },
    );
  });

  it('independence', () => {
    fc.assert(
      fc.property(graphs(MODULES), fc.subarray(TOP, { minLength: 2 }), (graph, modules) => {
        const breaches = evaluate(contract('independence', { modules }), graph);
        const expected = brokenPairs(graph, [{ members: modules, independent: true }]);
        assert.deepEqual(new Set([...pairsOf(breaches)].sort()), new Set([...expected].sort()));
        assertRealChains(graph, breaches);
      }),
      { numRuns: 300 },
    );
  });

  it('forbidden', () => {
    const names = fc.uniqueArray(fc.constantFrom(...MODULES), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(graphs(MODULES), names, names, fc.boolean(), fc.boolean(), (graph, sources, forbidden, ...flags) => {
        const [asPackages, allowsIndirect] = flags;
        const breaches = evaluate(
          contract('forbidden', {
            ...{ source_modules: sources, forbidden_modules: forbidden },
            ...{ as_packages: asPackages, allow_indirect_imports: allowsIndirect },
          }),
          graph,
        );
        const contains = (outer: string, inner: string) => (asPackages ? isIn(outer, inner) : outer === inner);
        const isBroken = (within: PlainGraph) =>
          sources.some((source) =>
            forbidden.some(
              (target) =>
                !contains(source, target) &&
                !contains(target, source) &&
                reaches(
                  within,
                  (module) => contains(source, module),
                  (module) => contains(target, module),
                  () => !allowsIndirect,
                ),
            ),
          );
        assert.equal(breaches.length > 0, isBroken(graph));
        assertRealChains(graph, breaches);
        assert.equal(isBroken(without(graph, breaches)), false);
      }),
      { numRuns: 400 },
    );
  });

  it('protected', () => {
    const names = fc.uniqueArray(fc.constantFrom(...MODULES), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(graphs(MODULES), names, names, fc.boolean(), (graph, guarded, allowed, asPackages) => {
        const breaches = evaluate(
          contract('protected', { protected_modules: guarded, allowed_importers: allowed, as_packages: asPackages }),
          graph,
        );
        const contains = (outer: string, inner: string) => (asPackages ? isIn(outer, inner) : outer === inner);
        const expected = graph.imports.filter(([importer, imported]) =>
          guarded.some(
            (each) =>
              contains(each, imported) &&
              !contains(each, importer) &&
              !allowed.some((packageName) => contains(packageName, importer)),
          ),
        );
        assert.deepEqual(
          breaches.map(({ chain }) => chain.join(' ')).sort(),
          expected.map((ends) => ends.join(' ')).sort(),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('acyclic siblings', () => {
    fc.assert(
      fc.property(graphs(MODULES), fc.nat(3), (graph, depth) => {
        const breaches = evaluate(contract('acyclic_siblings', { ancestors: ['p'], depth }), graph);
        const parents = graph.modules.filter((module) => module.split('.').length <= depth + 1);
        const broken = parents.filter((parent) => hasCircle(graph, parent));
        assert.deepEqual([...new Set(breaches.map(({ details }) => details['parent'] ?? ''))].sort(), broken.sort());
        for (const parent of broken) assert.equal(hasCircle(without(graph, breaches), parent), false);
      }),
      { numRuns: 300 },
    );
  });

  it('names no more imports of a circle than there are, and a way back for each that lies on one', () => {
    const graph = namedFrom({
      modules: ['p', 'p.a', 'p.b', 'p.c'],
      imports: [
        ['p.a', 'p.b'],
        ['p.b', 'p.c'],
        ['p.c', 'p.a'],
      ],
    });
    assert.deepEqual(
      siblingsBelow(graph, 0).breakers.map(({ importer, imported }) => [graph.names[importer], graph.names[imported]]),
      [['p.c', 'p.a']],
    );
  });
});
