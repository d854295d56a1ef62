import type { ForbiddenContract, Said } from '../importContract.ts';
import type { ModuleExpression } from '../moduleExpression.ts';
import type { NamedGraph, Span } from '../namedGraph.ts';
import { isIn, moduleSpan, packageSpan } from '../namedGraph.ts';
import type { SaidModule } from '../namedModules.ts';
import { matchingNothing, missing, missingErrors, nameOf, saidModules, unknownModule } from '../namedModules.ts';
import type { Breach, ContractProblem, Outcome } from '../outcome.ts';
import type { NumberedChain } from '../shortestChains.ts';
import { directChains, shortestChains } from '../shortestChains.ts';

/** What of the configuration a forbidden contract depends on. */
export interface ForbiddenSession {
  readonly rootPackages: readonly string[];
  readonly includesExternals: boolean;
}

export function checkForbidden(contract: ForbiddenContract, graph: NamedGraph, session: ForbiddenSession): Outcome {
  const sources = saidModules(graph, contract.sources);
  const breaches: Breach[] = [];
  for (const forbidden of saidModules(graph, contract.forbidden)) {
    const reachers = reachersOf(graph, spanOf(contract, graph, forbidden.module));
    for (const source of sources) breaches.push(...breachesBetween(contract, graph, source, forbidden, reachers));
  }
  return { breaches: eachOnce(breaches), problems: problemsOf(contract, graph, session) };
}

function spanOf({ asPackages }: ForbiddenContract, graph: NamedGraph, module: number): Span {
  return asPackages ? packageSpan(graph, module) : moduleSpan(module);
}

/** A module and one that it lies in do not forbid each other anything. */
function breachesBetween(
  contract: ForbiddenContract,
  graph: NamedGraph,
  source: SaidModule,
  forbidden: SaidModule,
  reachers: Uint8Array,
): Breach[] {
  const from = spanOf(contract, graph, source.module);
  const to = spanOf(contract, graph, forbidden.module);
  if (isIn(from, forbidden.module) || isIn(to, source.module)) return [];
  if (!reachers.subarray(from.first, from.end).includes(1)) return [];
  const chains = contract.allowsIndirect ? directChains(graph, from, to) : shortestChains(graph, from, to, () => true);
  const ends = { from: nameOf(graph, source.module), to: nameOf(graph, forbidden.module) };
  const breachOf = (chain: NumberedChain): Breach => ({
    chain: chain.map((module) => nameOf(graph, module)),
    saidAt: forbidden.saidBy.range,
    details: ends,
  });
  return chains.map(breachOf);
}

/** By module, whether it reaches `span` at all. */
function reachersOf({ names, importers }: NamedGraph, { first, end }: Span): Uint8Array {
  const reached = new Uint8Array(names.length);
  const waiting: number[] = [];
  for (let module = first; module < end; module++) waiting.push(module);
  for (const module of waiting) {
    for (const importer of importers[module] ?? []) {
      if (reached[importer] === 1) continue;
      reached[importer] = 1;
      waiting.push(importer);
    }
  }
  return reached;
}

/** Where sources or forbidden modules lie in one another, the same chain is found more than once. */
function eachOnce(breaches: readonly Breach[]): Breach[] {
  const seen = new Set<string>();
  return breaches.filter(({ chain }) => {
    const key = chain.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

function problemsOf(contract: ForbiddenContract, graph: NamedGraph, session: ForbiddenSession): ContractProblem[] {
  const nothing = matchingNothing(graph, [...contract.sources, ...contract.forbidden]);
  return [
    ...missingErrors(graph, contract.sources),
    ...contract.forbidden.flatMap((said) => externalProblem(said, session) ?? []),
    ...missing(graph, contract.forbidden)
      .filter(({ value }) => isInternal(value.text, session))
      .map(({ value, range }) => unknownForbidden(range, unknownModule(graph, value.text))),
    ...nothing.map(({ value, range }) => unknownForbidden(range, `No module matches \`${value.text}\`.`)),
  ];
}

function unknownForbidden(range: ContractProblem['range'], message: string): ContractProblem {
  return { range, severity: 'warning', message: `${message} The contract forbids nothing by it.` };
}

function isInternal(name: string, { rootPackages }: ForbiddenSession): boolean {
  return rootPackages.some((root) => name === root || name.startsWith(`${root}.`));
}

function externalProblem(
  { value, range }: Said<ModuleExpression>,
  session: ForbiddenSession,
): ContractProblem | undefined {
  if (value.hasWildcard || isInternal(value.text, session)) return undefined;
  if (!session.includesExternals) {
    const message = `\`${value.text}\` lies outside the root packages. Say \`include_external_packages = true\` for packages outside to be looked at.`;
    return { range, severity: 'error', message };
  }
  if (!value.text.includes('.')) return undefined;
  const [top = ''] = value.text.split('.');
  const message = `A package outside is one module, whatever is below it. Forbid \`${top}\` as a whole.`;
  return { range, severity: 'error', message };
}
