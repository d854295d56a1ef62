import type { ImportContract, ImportExpression, Said } from './importContract.ts';
import type { NamedGraph } from './namedGraph.ts';
import { withoutImports } from './namedGraph.ts';
import { modulesMatching } from './namedModules.ts';
import type { ContractProblem } from './outcome.ts';

/** The graph without the imports that a contract ignores, and what it ignores in vain. */
export function withoutIgnored(
  graph: NamedGraph,
  { ignored, unmatchedIgnores }: ImportContract,
): { readonly graph: NamedGraph; readonly problems: readonly ContractProblem[] } {
  if (ignored.length === 0) return { graph, problems: [] };
  const left = new Map<number, Set<number>>();
  const problems: ContractProblem[] = [];
  for (const said of ignored) {
    let isMatched = false;
    for (const [importer, imported] of importsMatching(graph, said.value)) {
      isMatched = true;
      left.set(importer, (left.get(importer) ?? new Set()).add(imported));
    }
    if (!isMatched && unmatchedIgnores !== 'none') problems.push(unmatched(said, unmatchedIgnores));
  }
  return { graph: withoutImports(graph, left), problems };
}

function* importsMatching(graph: NamedGraph, expression: ImportExpression): Generator<readonly [number, number]> {
  const importeds = new Set(modulesMatching(graph, expression.imported));
  if (importeds.size === 0) return;
  for (const importer of modulesMatching(graph, expression.importer)) {
    for (const imported of graph.imports[importer] ?? []) if (importeds.has(imported)) yield [importer, imported];
  }
}

function unmatched({ value, range }: Said<ImportExpression>, level: 'error' | 'warn'): ContractProblem {
  const { importer, imported } = value;
  const message = `No import \`${importer.text} -> ${imported.text}\` is there to be ignored. Remove the line, or correct it.`;
  return { range, severity: level === 'error' ? 'error' : 'warning', message };
}
