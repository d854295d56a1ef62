import { closestWord } from '../closestWord.ts';
import type { Said } from './importContract.ts';
import type { ModuleExpression } from './moduleExpression.ts';
import type { NamedGraph } from './namedGraph.ts';
import type { ContractProblem } from './outcome.ts';

/** The modules that match; one that is not there is none. */
export function modulesMatching(graph: NamedGraph, expression: ModuleExpression): readonly number[] {
  if (!expression.hasWildcard) {
    const number = graph.numbers.get(expression.text);
    return number === undefined ? [] : [number];
  }
  return graph.names.flatMap((name, number) => (expression.matches(name) ? [number] : []));
}

/** A module that was found by what a contract says. */
export interface SaidModule {
  readonly module: number;
  readonly saidBy: Said<ModuleExpression>;
}

/** The modules of several expressions, each once, with the first that names it, in ascending order. */
export function saidModules(graph: NamedGraph, all: readonly Said<ModuleExpression>[]): readonly SaidModule[] {
  const found = new Map<number, Said<ModuleExpression>>();
  for (const saidBy of all) {
    for (const module of modulesMatching(graph, saidBy.value)) if (!found.has(module)) found.set(module, saidBy);
  }
  return [...found].map(([module, saidBy]) => ({ module, saidBy })).sort((one, other) => one.module - other.module);
}

/** Names without a wildcard that name nothing. */
export function missing(graph: NamedGraph, all: readonly Said<ModuleExpression>[]): readonly Said<ModuleExpression>[] {
  return all.filter(({ value }) => !value.hasWildcard && !graph.numbers.has(value.text));
}

/** Names with a wildcard that name nothing. */
export function matchingNothing(
  graph: NamedGraph,
  all: readonly Said<ModuleExpression>[],
): readonly Said<ModuleExpression>[] {
  return all.filter(({ value }) => value.hasWildcard && modulesMatching(graph, value).length === 0);
}

/** Of a name that names nothing: that it does, and what was most likely meant. */
export function unknownModule(graph: NamedGraph, name: string): string {
  const dot = name.lastIndexOf('.');
  const folder = name.slice(0, dot + 1);
  const siblings = graph.names.filter(
    (other) => other !== '' && other.startsWith(folder) && !other.includes('.', dot + 1),
  );
  const meant = closestWord(name, siblings);
  return `There is no module \`${name}\`.${meant === undefined ? '' : ` Did you mean \`${meant}\`?`}`;
}

export function missingErrors(graph: NamedGraph, all: readonly Said<ModuleExpression>[]): ContractProblem[] {
  return missing(graph, all).map(({ value, range }) => ({
    ...{ range, severity: 'error' },
    message: unknownModule(graph, value.text),
  }));
}

export function nothingMatches(
  graph: NamedGraph,
  all: readonly Said<ModuleExpression>[],
  severity: 'error' | 'warning',
): ContractProblem[] {
  return matchingNothing(graph, all).map(({ value, range }) => ({
    ...{ range, severity },
    message: `No module matches \`${value.text}\`.`,
  }));
}

export function nameOf({ names }: NamedGraph, module: number): string {
  return names[module] ?? '';
}
