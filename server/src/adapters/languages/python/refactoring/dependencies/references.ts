import type { ModulePath } from '#domain/graph/module.ts';
import { scopeOfName } from '../../outline/scopes.ts';
import type { Reading } from '../../outline/reading.ts';
import { chainAt } from '../nameChains.ts';
import type { PythonProject } from '../project.ts';
import type { Place } from '../walkSpots.ts';
import { placesIn } from '../walkSpots.ts';

/** A place of the project that names something which a module declares. */
export interface FoundReference {
  readonly reading: Reading;
  /** Of all that names it: of `orders.PlaceOrder`, both parts. */
  readonly place: Place;
}

/** All places that name what `module` declares as `name`. Yields now and then. */
export function* referencesTo(
  project: PythonProject,
  module: ModulePath,
  name: string,
): Generator<void, readonly FoundReference[]> {
  const found: FoundReference[] = [];
  for (const path of [...project.surroundings.graph.paths()].sort()) {
    if (!path.endsWith('.py') || !project.mentions(path, name)) continue;
    yield;
    const reading = project.readingOf(path);
    if (reading === undefined) continue;
    for (const place of placesIn(reading)) {
      const reference = referenceAt(project, reading, place, { module, name });
      if (reference !== undefined) found.push({ reading, place: reference });
    }
  }
  return found;
}

function referenceAt(
  project: PythonProject,
  { path, scope }: Reading,
  place: Place,
  wanted: { readonly module: ModulePath; readonly name: string },
): Place | undefined {
  const { node } = place.spot;
  if (node.kind !== 'Name') return undefined;
  const declaring = scopeOfName(place.spot.scope, node.name);
  // What a function gives a name of its own is something else, unless it imports it.
  if (declaring !== undefined && declaring !== scope && !declaring.imports.has(node.name)) return undefined;
  const { names, places } = chainAt(place);
  for (const [index, each] of places.entries()) {
    const meaning = project.meaningOf(path, names.slice(0, index + 1).join('.'));
    if (meaning.kind !== 'declaration') continue;
    const isIt = meaning.module === wanted.module && meaning.declaration.name === wanted.name;
    return isIt && meaning.behind.length === 0 ? each : undefined;
  }
  return undefined;
}
