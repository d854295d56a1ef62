import type { Answers, ContractCheck, KnownAnswers } from '../contractCheck.ts';
import { inOrder } from '../contractCheck.ts';
import type { LayerLine, LayerMember, LayersContract, Said } from '../importContract.ts';
import type { IllegalDependency, Level } from '../levels.ts';
import { levelReaching, overlappingLayers } from '../levels.ts';
import type { ModuleExpression } from '../moduleExpression.ts';
import type { NamedGraph } from '../namedGraph.ts';
import { childrenOf } from '../namedGraph.ts';
import { missingErrors, nameOf, nothingMatches, saidModules, unknownModule } from '../namedModules.ts';
import type { Breach, ContractProblem } from '../outcome.ts';
import type { Reaching } from '../reaching.ts';
import { reachAnswers } from '../reaching.ts';
import { START_OF_FILE } from '../../text.ts';
import { routeBreaches } from './routeBreaches.ts';
import { upsideDownIn } from './upsideDown.ts';

/** The layers of one container, or those with names of their own. */
interface Stack {
  readonly levels: readonly Level[];
  readonly saidBy: ReadonlyMap<number, SaidLayer>;
}

interface SaidLayer {
  readonly member: LayerMember;
  readonly line: LayerLine;
}

export function checkLayers(
  contract: LayersContract,
  graph: NamedGraph,
  rootPackages: readonly string[],
): ContractCheck {
  const containers = contract.containers && saidModules(graph, contract.containers).map(({ module }) => module);
  const prefixes = containers?.map((module) => `${nameOf(graph, module)}.`) ?? [''];
  // Where no container is there the layers are taken for full names, as import-linter takes them.
  const stacks = (prefixes.length === 0 ? [''] : prefixes).map((prefix) => stackOf(contract, graph, prefix));
  const strangers = containers?.length ? undeclared(contract, graph, containers) : [];
  const problems = [
    ...containerProblems(graph, contract.containers ?? [], rootPackages),
    ...prefixes.flatMap((prefix) => missingLayers(contract, graph, prefix)),
    ...stacks.flatMap((stack) => overlapProblem(graph, stack) ?? []),
  ];
  const reachings = stacks.flatMap((stack) => reachingOf(graph, stack) ?? []);
  return {
    problems,
    answers: (now, known) => answersOf(now, reachings, known),
    breaches: (now, answers) => [...inOrder(now, answers), ...strangers],
    upsideDown: (now, breaches) => upsideDownIn(contract, now, breaches - strangers.length, stacks),
  };
}

/** No pair of layers is one of two containers. */
function* answersOf(
  graph: NamedGraph,
  reachings: readonly Reaching[],
  known: KnownAnswers | undefined,
): Generator<void, Answers> {
  let answers: Answers = known?.answers ?? new Map();
  const changed = known?.changed ?? [];
  for (const reaching of reachings) {
    if (known !== undefined) answers = yield* reachAnswers(graph, reaching, { answers, changed });
    else answers = new Map([...answers, ...(yield* reachAnswers(graph, reaching, undefined))]);
  }
  return answers;
}

function stackOf({ layers }: LayersContract, graph: NamedGraph, prefix: string): Stack {
  const saidBy = new Map<number, SaidLayer>();
  const levels = layers.map((line) => {
    const present = line.members.flatMap((member) => {
      const module = graph.numbers.get(prefix + member.name);
      if (module === undefined) return [];
      saidBy.set(module, { member, line });
      return [module];
    });
    return { layers: [...new Set(present)], independent: line.independent };
  });
  return { levels, saidBy };
}

/** Undefined where the layers contradict themselves. */
function reachingOf(graph: NamedGraph, { levels, saidBy }: Stack): Reaching | undefined {
  if (overlappingLayers(graph, levels) !== undefined) return undefined;
  const breachesOf = (now: NamedGraph, dependency: IllegalDependency): Breach[] => {
    const [lower, higher] = [saidBy.get(dependency.importer), saidBy.get(dependency.imported)];
    if (lower === undefined || higher === undefined) return [];
    const relation = lower.line === higher.line ? 'siblings' : 'lower';
    return routeBreaches(now, dependency, lower.member.range, { relation });
  };
  return levelReaching(graph, levels, breachesOf);
}

function overlapProblem(graph: NamedGraph, { levels, saidBy }: Stack): ContractProblem | undefined {
  const overlap = overlappingLayers(graph, levels);
  if (overlap === undefined) return undefined;
  const [outer, inner] = overlap;
  const range = saidBy.get(inner)?.member.range ?? START_OF_FILE;
  const message =
    outer === inner
      ? `\`${nameOf(graph, inner)}\` is listed twice.`
      : `\`${nameOf(graph, inner)}\` lies in \`${nameOf(graph, outer)}\`, which is a layer itself. No module can lie in two layers.`;
  return { range, severity: 'error', message };
}

function containerProblems(
  graph: NamedGraph,
  containers: readonly Said<ModuleExpression>[],
  rootPackages: readonly string[],
): ContractProblem[] {
  const isOutside = ({ value }: Said<ModuleExpression>) =>
    !value.hasWildcard && !rootPackages.some((root) => isWithin(root, value.text));
  const outside = containers.filter(isOutside).map(({ value, range }): ContractProblem => ({
    ...{ range, severity: 'error' },
    message: `\`${value.text}\` is no container: it lies in none of the root packages (${rootPackages.join(', ')}).`,
  }));
  const unknown = missingErrors(
    graph,
    containers.filter((container) => !isOutside(container)),
  );
  return [...outside, ...unknown, ...nothingMatches(graph, containers, 'warning')];
}

function isWithin(packageName: string, name: string): boolean {
  return name === packageName || name.startsWith(`${packageName}.`);
}

function missingLayers({ layers }: LayersContract, graph: NamedGraph, prefix: string): ContractProblem[] {
  const members = layers.flatMap((line) => line.members);
  return members
    .filter(({ name, optional }) => !optional && !graph.numbers.has(prefix + name))
    .map(({ name, range }) => ({
      ...{ range, severity: 'error' },
      message: `This layer is missing. ${unknownModule(graph, prefix + name)} Put the name in parentheses where the layer is optional.`,
    }));
}

/** Children of exhaustive containers that the contract does not know. */
function undeclared(contract: LayersContract, graph: NamedGraph, containers: readonly number[]): Breach[] {
  if (!contract.exhaustive) return [];
  const members = contract.layers.flatMap((line) => line.members.map(({ name }) => name));
  const declared = new Set([...members, ...contract.exhaustiveIgnores]);
  return containers.flatMap((container) => {
    const children = childrenOf(graph, container).map((child) => nameOf(graph, child));
    return children
      .filter((name) => !declared.has(name.slice(name.lastIndexOf('.') + 1)))
      .map((name) => ({
        chain: [name],
        saidAt: contract.layersDeclaredAt,
        details: { relation: 'undeclared', container: nameOf(graph, container) },
      }));
  });
}
