import { checkAcyclicSiblings } from './checks/acyclicSiblings.ts';
import { checkForbidden } from './checks/forbidden.ts';
import { checkIndependence } from './checks/independence.ts';
import { checkLayers } from './checks/layers.ts';
import { checkProtected } from './checks/protected.ts';
import type { Answers, ChangedImport, ContractCheck } from './contractCheck.ts';
import type { IgnoredImports } from './ignoredImports.ts';
import { problemsOfIgnored, withoutIgnored, withoutIgnoredAgain } from './ignoredImports.ts';
import type { ImportContract } from './importContract.ts';
import { speaksOf } from './importContract.ts';
import type { EditedGraph, NamedGraph } from './namedGraph.ts';
import type { Outcome } from './outcome.ts';

/** What of the configuration beside its contracts they depend on. */
export interface ImportSession {
  readonly rootPackages: readonly string[];
  readonly includesExternals: boolean;
}

/** One contract held against the code, and what has to be known to do so again after an edit. A value. */
export interface EvaluatedContract {
  readonly contract: ImportContract;
  readonly outcome: Outcome;
  readonly whole: NamedGraph;
  readonly ignored: IgnoredImports;
  readonly check: ContractCheck;
  readonly answers: Answers;
}

/** Holds a contract against the code. */
export function* evaluateContract(
  contract: ImportContract,
  whole: NamedGraph,
  session: ImportSession,
): Generator<void, EvaluatedContract> {
  const ignored = withoutIgnored(whole, contract);
  const check = checkOf(contract, ignored.graph, session);
  const answers = yield* check.answers(ignored.graph);
  return evaluated({ contract, whole, ignored, check, answers });
}

/**
 * The same after the modules called `changed` import others than before. What no changed import can touch is kept, but
 * not where the contract speaks of packages outside that came or went.
 */
export function* reevaluateContract(
  before: EvaluatedContract,
  { graph: whole, others }: EditedGraph,
  session: ImportSession,
  changed: readonly string[],
): Generator<void, EvaluatedContract> {
  const { contract, check } = before;
  if (others.some((name) => speaksOf(contract, name))) return yield* evaluateContract(contract, whole, session);
  const numbers = changed.flatMap((name) => whole.numbers.get(name) ?? []);
  const ignored = withoutIgnoredAgain(before.ignored, before.whole, whole, numbers);
  const differing = numbers.flatMap((importer) => importsThatDiffer(before.ignored.graph, ignored.graph, importer));
  const known = { answers: before.answers, changed: differing };
  const answers = differing.length === 0 ? before.answers : yield* check.answers(ignored.graph, known);
  return evaluated({ contract, whole, ignored, check, answers }, before);
}

function evaluated(parts: Omit<EvaluatedContract, 'outcome'>, before?: EvaluatedContract): EvaluatedContract {
  const { check, ignored, contract, answers } = parts;
  const isSame = before?.check === check && before.answers === answers;
  const breaches = isSame ? before.outcome.breaches : check.breaches(ignored.graph, answers);
  const upsideDown = check.upsideDown?.(ignored.graph, breaches.length);
  const problems = [...problemsOfIgnored(ignored, contract), ...check.problems];
  return { ...parts, outcome: { breaches, problems, ...(upsideDown !== undefined && { upsideDown }) } };
}

function importsThatDiffer(before: NamedGraph, after: NamedGraph, importer: number): ChangedImport[] {
  const [was, is] = [new Set(before.imports[importer]), new Set(after.imports[importer])];
  const differing = [...was].filter((target) => !is.has(target)).concat([...is].filter((target) => !was.has(target)));
  return differing.map((imported) => ({ importer, imported }));
}

function checkOf(contract: ImportContract, graph: NamedGraph, session: ImportSession): ContractCheck {
  switch (contract.kind) {
    case 'layers':
      return checkLayers(contract, graph, session.rootPackages);
    case 'independence':
      return checkIndependence(contract, graph);
    case 'forbidden':
      return checkForbidden(contract, graph, session);
    case 'protected':
      return checkProtected(contract, graph);
    case 'acyclic_siblings':
      return checkAcyclicSiblings(contract, graph);
  }
}
