import type { NamedGraph, Span } from './namedGraph.ts';

/** Which modules a chain may run through in between. */
export type IsOpen = (module: number) => boolean;

/** How far it is to somewhere, and from where at all. */
export interface Distances {
  /** By module, the number of imports on the shortest way; 0 where there is none. */
  readonly to: Int32Array;
  /** Where a way begins, the nearest first. */
  readonly from: readonly number[];
}

/** The ways to `end` that run through open modules alone. Where they begin need not be open. */
export function distancesTo({ names, importers }: NamedGraph, end: Span, isOpen: IsOpen): Distances {
  const to = new Int32Array(names.length);
  const from: number[] = [];
  const visit = (module: number, distance: number) => {
    for (const importer of importers[module] ?? []) {
      if (to[importer] !== 0 || (end.first <= importer && importer < end.end)) continue;
      to[importer] = distance;
      from.push(importer);
    }
  };
  for (let module = end.first; module < end.end; module++) visit(module, 1);
  // What is added meanwhile is visited as well.
  for (const module of from) if (isOpen(module)) visit(module, (to[module] ?? 0) + 1);
  return { to, from };
}

/** Everything that one gets to from `starts`, these included, by way of open modules. */
export function reachedFrom(
  links: readonly (readonly number[])[],
  starts: Iterable<number>,
  isOpen: IsOpen,
): readonly number[] {
  const reached = [...new Set(starts)];
  const seen = new Uint8Array(links.length);
  for (const start of reached) seen[start] = 1;
  for (const module of reached) {
    if (!isOpen(module)) continue;
    for (const next of links[module] ?? []) {
      if (seen[next] === 1) continue;
      seen[next] = 1;
      reached.push(next);
    }
  }
  return reached;
}
