import type { NamedGraph } from './namedGraph.ts';
import type { Breach, ContractProblem, UpsideDown } from './outcome.ts';

/**
 * A contract made ready for the modules that are there. It asks the imports many questions, each of which can be
 * answered by itself: may this layer not reach that one, and does it? An edit leaves most answers as they are.
 */
export interface ContractCheck {
  /** What is wrong with it whatever is imported. */
  readonly problems: readonly ContractProblem[];
  /**
   * Asks all questions, or those alone whose answers an edit can have changed. The graph is without what the contract
   * ignores. Yields often.
   */
  readonly answers: (graph: NamedGraph, known?: KnownAnswers) => Generator<void, Answers>;
  /** In an order that does not depend on the order of the answers. */
  readonly breaches: (graph: NamedGraph, answers: Answers) => readonly Breach[];
  /** Only contracts with an order can have it the wrong way round. */
  readonly upsideDown?: (graph: NamedGraph, breaches: number) => UpsideDown | undefined;
}

/** What is broken, by question: the names of the modules that it is about, with a space between. No entry is empty. */
export type Answers = ReadonlyMap<string, readonly Breach[]>;

/** The answers of a graph that differs in some imports. */
export interface KnownAnswers {
  readonly answers: Answers;
  readonly changed: readonly ChangedImport[];
}

/** An import that came or went. */
export interface ChangedImport {
  readonly importer: number;
  readonly imported: number;
}

/** The breaches in the order of the modules that the questions are about. */
export function inOrder(graph: NamedGraph, answers: Answers): Breach[] {
  const keyed = [...answers].map(([question, breaches]) => {
    const [one = -1, other = -1] = question.split(' ').map((name) => graph.numbers.get(name));
    return { one, other, breaches };
  });
  keyed.sort((a, b) => compare(graph, a.one, b.one) || compare(graph, a.other, b.other));
  return keyed.flatMap(({ breaches }) => breaches);
}

/** Packages outside are numbered as they come, so that their names have to be compared. */
function compare({ names, outside }: NamedGraph, one: number, other: number): number {
  if (one < outside || other < outside) return one - other;
  return (names[one] ?? '') < (names[other] ?? '') ? -1 : Number(one !== other);
}

/** Where modules that a contract names lie in one another, the same chain is found more than once. */
export function eachChainOnce(breaches: readonly Breach[]): Breach[] {
  const seen = new Set<string>();
  return breaches.filter(({ chain }) => {
    const key = chain.join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** What a contract comes to that contradicts itself and therefore asks nothing. */
export function unanswerable(problems: readonly ContractProblem[]): ContractCheck {
  return {
    problems,
    *answers() {
      return new Map();
    },
    breaches: () => [],
  };
}
