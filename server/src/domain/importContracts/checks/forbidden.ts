import type { Answers, ContractCheck } from '../contractCheck.ts';
import { eachChainOnce, inOrder } from '../contractCheck.ts';
import type { ForbiddenContract, Said } from '../importContract.ts';
import type { ModuleExpression } from '../moduleExpression.ts';
import type { NamedGraph } from '../namedGraph.ts';
import { isIn, moduleSpan, packageSpan } from '../namedGraph.ts';
import type { SaidModule } from '../namedModules.ts';
import { matchingNothing, missing, missingErrors, nameOf, saidModules, unknownModule } from '../namedModules.ts';
import type { Breach, ContractProblem } from '../outcome.ts';
import type { Reaching } from '../reaching.ts';
import { reachAnswers } from '../reaching.ts';
import { shortestChains } from '../shortestChains.ts';

/** What of the configuration a forbidden contract depends on. */
export interface ForbiddenSession {
  readonly rootPackages: readonly string[];
  readonly includesExternals: boolean;
}

export function checkForbidden(
  contract: ForbiddenContract,
  graph: NamedGraph,
  session: ForbiddenSession,
): ContractCheck {
  const [sources, forbidden] = [saidModules(graph, contract.sources), saidModules(graph, contract.forbidden)];
  const ranges = new Map(forbidden.map(({ module, saidBy }) => [module, saidBy.range]));
  const [starts, ends] = [numbersOf(sources), numbersOf(forbidden)];
  const spanOf = (module: number) => (contract.asPackages ? packageSpan(graph, module) : moduleSpan(module));
  const isOpen = () => !contract.allowsIndirect;
  const reaching: Reaching = {
    ...{ starts, ends, spanOf, isOpen },
    // A module and one that it lies in do not forbid each other anything.
    isForbidden: (start, end) => !isIn(spanOf(start), end) && !isIn(spanOf(end), start),
    breaches: (now, start, end, distances) =>
      shortestChains(now, spanOf(start), spanOf(end), isOpen, distances).map((chain) => ({
        chain: chain.map((module) => nameOf(now, module)),
        saidAt: ranges.get(end) ?? contract.declaredAt,
        details: { from: nameOf(now, start), to: nameOf(now, end) },
      })),
  };
  return {
    problems: problemsOf(contract, graph, session),
    answers: (now, known) => reachAnswers(now, reaching, known),
    breaches: (now, answers) => eachChainOnce(inForbiddenOrder(now, answers)),
  };
}

function numbersOf(said: readonly SaidModule[]): readonly number[] {
  return said.map(({ module }) => module);
}

/** By what is forbidden first, as the contract is read. */
function inForbiddenOrder(graph: NamedGraph, answers: Answers): Breach[] {
  const turned = [...answers].map(([question, breaches]): [string, readonly Breach[]] => [
    question.split(' ').reverse().join(' '),
    breaches,
  ]);
  return inOrder(graph, new Map(turned));
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
