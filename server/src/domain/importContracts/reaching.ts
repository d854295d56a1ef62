import type { Answers, ChangedImport, KnownAnswers } from './contractCheck.ts';
import type { Distances, IsOpen } from './distances.ts';
import { distancesTo, reachedFrom } from './distances.ts';
import type { NamedGraph, Span } from './namedGraph.ts';
import { nameOf } from './namedModules.ts';
import type { Breach } from './outcome.ts';

/** Which modules must not reach which others, and what to say where they do. */
export interface Reaching {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** What of the graph a start or an end stands for. */
  readonly spanOf: (module: number) => Span;
  readonly isForbidden: (start: number, end: number) => boolean;
  /** Which modules a chain may run through in between. */
  readonly isOpen: IsOpen;
  readonly breaches: (graph: NamedGraph, start: number, end: number, distances: Distances) => readonly Breach[];
}

/** By module, the starts or ends that stand for it: nearly always one, and no entry is empty. */
type Owners = ReadonlyMap<number, readonly number[]>;

/** Worked out once for each list, which edits leave alone. */
const owners = new WeakMap<readonly number[], Owners>();

/** One question for each pair of start and end. */
export function* reachAnswers(
  graph: NamedGraph,
  reaching: Reaching,
  known: KnownAnswers | undefined,
): Generator<void, Answers> {
  const touched = known && touchedPairs(graph, reaching, known.changed);
  if (known !== undefined && touched?.ends.size === 0) return known.answers;
  const answers = touched === undefined ? new Map<string, readonly Breach[]>() : keptAnswers(graph, known, touched);
  for (const end of touched?.ends ?? reaching.ends) {
    yield;
    const isAsked = (start: number) => reaching.isForbidden(start, end) && touched?.starts.has(start) !== false;
    if (touched !== undefined && ![...touched.starts].some(isAsked)) continue;
    const distances = distancesTo(graph, reaching.spanOf(end), reaching.isOpen);
    for (const start of ownersAmong(reaching, reaching.starts, distances.from)) {
      if (!isAsked(start)) continue;
      yield;
      const breaches = reaching.breaches(graph, start, end, distances);
      if (breaches.length > 0) answers.set(`${nameOf(graph, start)} ${nameOf(graph, end)}`, breaches);
    }
  }
  return answers;
}

/** What can reach something else than before, and what can be reached. */
interface TouchedPairs {
  readonly starts: ReadonlySet<number>;
  readonly ends: ReadonlySet<number>;
}

/** The answers to what is not asked again. */
function keptAnswers({ numbers }: NamedGraph, known: KnownAnswers | undefined, { starts, ends }: TouchedPairs) {
  const kept = [...(known?.answers ?? [])].filter(([question]) => {
    const [start = -1, end = -1] = question.split(' ').map((name) => numbers.get(name));
    return !starts.has(start) || !ends.has(end);
  });
  return new Map(kept);
}

/**
 * What can reach something else after some imports came or went. A way that is gone began with a stretch of unchanged
 * imports up to the first that changed and ended with one behind the last, so both are found in the graph as it is.
 */
function touchedPairs(graph: NamedGraph, reaching: Reaching, changed: readonly ChangedImport[]): TouchedPairs {
  const { starts, ends, isOpen } = reaching;
  const importeds = changed.map(({ imported }) => imported);
  const reached = ownersAmong(reaching, ends, reachedFrom(graph.imports, importeds, isOpen));
  if (reached.size === 0) return { starts: new Set(), ends: reached };
  const importers = changed.map(({ importer }) => importer);
  return { starts: ownersAmong(reaching, starts, reachedFrom(graph.importers, importers, isOpen)), ends: reached };
}

function ownersAmong(reaching: Reaching, all: readonly number[], modules: readonly number[]): ReadonlySet<number> {
  const known = owners.get(all) ?? ownersOf(reaching, all);
  owners.set(all, known);
  return new Set(modules.flatMap((module) => known.get(module) ?? []));
}

function ownersOf({ spanOf }: Reaching, all: readonly number[]): Owners {
  const found = new Map<number, number[]>();
  for (const owner of all) {
    const { first, end } = spanOf(owner);
    for (let module = first; module < end; module++) found.set(module, [...(found.get(module) ?? []), owner]);
  }
  return found;
}
