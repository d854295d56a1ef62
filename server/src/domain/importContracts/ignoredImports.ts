import type { ImportContract, ImportExpression, Said } from './importContract.ts';
import type { NamedGraph } from './namedGraph.ts';
import { withoutImports, withTargets } from './namedGraph.ts';
import { modulesMatching } from './namedModules.ts';
import type { ContractProblem } from './outcome.ts';

/** A graph without what a contract ignores. */
export interface IgnoredImports {
  readonly graph: NamedGraph;
  readonly lines: readonly IgnoredLine[];
}

/** One line of what is ignored. */
interface IgnoredLine {
  readonly said: Said<ImportExpression>;
  readonly importers: ReadonlySet<number>;
  readonly importeds: ReadonlySet<number>;
  /** How many imports match. */
  readonly count: number;
}

/** Leaves out what is ignored. */
export function withoutIgnored(whole: NamedGraph, { ignored }: ImportContract): IgnoredImports {
  const left = new Map<number, Set<number>>();
  const lines = ignored.map((said) => {
    const importers = new Set(modulesMatching(whole, said.value.importer));
    const importeds = new Set(modulesMatching(whole, said.value.imported));
    let count = 0;
    for (const importer of importeds.size === 0 ? [] : importers) {
      for (const imported of whole.imports[importer] ?? []) {
        if (!importeds.has(imported)) continue;
        count++;
        left.set(importer, (left.get(importer) ?? new Set()).add(imported));
      }
    }
    return { said, importers, importeds, count };
  });
  return { graph: withoutImports(whole, left), lines };
}

/** The same after some modules import others. No line speaks of modules that came or went. */
export function withoutIgnoredAgain(
  { graph, lines }: IgnoredImports,
  before: NamedGraph,
  after: NamedGraph,
  changed: readonly number[],
): IgnoredImports {
  const targets = new Map(changed.map((importer) => [importer, keptOf(lines, importer, after)]));
  const matches = ({ importers, importeds }: IgnoredLine, { imports }: NamedGraph) => {
    const own = changed.filter((importer) => importers.has(importer));
    return own.flatMap((importer) => (imports[importer] ?? []).filter((imported) => importeds.has(imported))).length;
  };
  return {
    graph: withTargets({ ...after, imports: graph.imports, importers: graph.importers }, targets),
    lines: lines.map((line) => ({ ...line, count: line.count + matches(line, after) - matches(line, before) })),
  };
}

function keptOf(lines: readonly IgnoredLine[], importer: number, { imports }: NamedGraph): readonly number[] {
  const own = lines.filter(({ importers }) => importers.has(importer));
  return (imports[importer] ?? []).filter((imported) => !own.some(({ importeds }) => importeds.has(imported)));
}

/** What is ignored in vain. */
export function problemsOfIgnored(
  { lines }: IgnoredImports,
  { unmatchedIgnores }: ImportContract,
): readonly ContractProblem[] {
  if (unmatchedIgnores === 'none') return [];
  return lines.filter(({ count }) => count === 0).map(({ said }) => unmatched(said, unmatchedIgnores));
}

function unmatched({ value, range }: Said<ImportExpression>, level: 'error' | 'warn'): ContractProblem {
  const { importer, imported } = value;
  const message = `No import \`${importer.text} -> ${imported.text}\` is there to be ignored. Remove the line, or correct it.`;
  return { range, severity: level === 'error' ? 'error' : 'warning', message };
}
