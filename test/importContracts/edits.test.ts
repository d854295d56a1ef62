import assert from 'node:assert/strict';
import fc from 'fast-check';
import { runToEnd } from '#application/runToEnd.ts';
import type { EvaluatedContract } from '#domain/importContracts/evaluateContract.ts';
import { evaluateContract, reevaluateContract } from '#domain/importContracts/evaluateContract.ts';
import { namedGraph, withImportsOf } from '#domain/importContracts/namedGraph.ts';
import { readingsOf } from './contractsFrom.ts';

const MODULES = ['p', 'p.a', 'p.a.x', 'p.a.y', 'p.b', 'p.b.x', 'p.b.y', 'p.c', 'p.c.x', 'p.u', 'p.v', 'p.w'];
const OUTSIDE = ['django', 'requests', 'zope', 'q.plugin'];

const contract = (type: string, lines: readonly string[]): string =>
  [`[importlinter:contract:${type}${lines.length}]`, `name = ${type}`, `type = ${type}`, ...lines, ''].join('\n');

const CONTRACTS = [
  contract('layers', ['layers =', '  p.a', '  p.b | p.c', 'ignore_imports =', '  p.*.x -> p.u']),
  contract('layers', ['layers =', '  x', '  (y)', 'containers = p.*', 'exhaustive = true']),
  contract('layers', ['layers =', '  django', '  p.a : p.b', '  requests']),
  contract('independence', ['modules = p.*', 'ignore_imports =', '  p.** -> django', '  p.b -> p.b.x']),
  contract('independence', ['modules = *', 'unmatched_ignore_imports_alerting = warn']),
  contract('forbidden', ['source_modules = p.a', 'forbidden_modules =', '  django', '  p.c']),
  contract('forbidden', ['source_modules = p.**', 'forbidden_modules =', '  *', 'as_packages = false']),
  contract('forbidden', [
    ...['source_modules = p.b', 'forbidden_modules =', '  requests', '  p.u', '  q.**'],
    ...['allow_indirect_imports = true', 'ignore_imports =', '  ** -> requests'],
  ]),
  contract('protected', ['protected_modules =', '  p.c', '  zope', 'allowed_importers =', '  p.b', '  p.*.x']),
  contract('acyclic_siblings', ['ancestors = p', 'ignore_imports =', '  p.u -> *']),
];

const SESSION = { rootPackages: ['p'], includesExternals: true };
const targets = fc.subarray([...MODULES, ...OUTSIDE], { maxLength: 4 });
const edits = fc.array(fc.record({ module: fc.constantFrom(...MODULES), targets }), { minLength: 1, maxLength: 8 });

describe('contracts after edits of imports', () => {
  it('find what they find in the graph as it is then', () => {
    const graphs = fc.tuple(...MODULES.map(() => targets));
    fc.assert(
      fc.property(graphs, edits, (lists, sequence) => {
        const imports = new Map<string, readonly string[]>(MODULES.map((name, index) => [name, lists[index] ?? []]));
        let graph = namedGraph(imports);
        let evaluated = evaluatedIn(graph);
        for (const { module, targets: now } of sequence) {
          imports.set(module, now);
          const edited = withImportsOf(graph, new Map([[module, now]]), (name) => imports.has(name));
          assert.ok(edited);
          graph = edited.graph;
          evaluated = evaluated.map((each) => runToEnd(reevaluateContract(each, edited, SESSION, [module])));
          assert.deepEqual(outcomes(evaluated), outcomes(evaluatedIn(namedGraph(imports))));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('number modules anew where what was imported lies below a known package', () => {
    const graph = namedGraph(new Map([['p.a', ['p.a.missing']]]));
    assert.equal(
      withImportsOf(graph, new Map([['p.a', []]]), (name) => name === 'p.a'),
      undefined,
    );
    assert.equal(
      withImportsOf(graph, new Map([['p.a', ['p.a.other']]]), (name) => name === 'p.a'),
      undefined,
    );
  });

  it('number modules anew where many packages have come and gone', () => {
    let graph = namedGraph(new Map([['p', []]]));
    for (let typed = 0; typed < 2000; typed++) {
      const now = new Map([['p', [`package${typed}`]]]);
      graph = withImportsOf(graph, now, (name) => name === 'p')?.graph ?? namedGraph(now);
    }
    assert.ok(graph.names.length < 1000);
    assert.deepEqual([...graph.numbers.keys()], ['p', 'package1999']);
  });
});

function evaluatedIn(graph: ReturnType<typeof namedGraph>): readonly EvaluatedContract[] {
  return CONTRACTS.map((text) => {
    const [reading] = readingsOf({ '.importlinter': `[importlinter]\nroot_package = p\n\n${text}` });
    const [read] = reading?.contracts?.contracts ?? [];
    assert.ok(read);
    return runToEnd(evaluateContract(read, graph, SESSION));
  });
}

function outcomes(evaluated: readonly EvaluatedContract[]): readonly unknown[] {
  return evaluated.map(({ outcome }) => outcome);
}
