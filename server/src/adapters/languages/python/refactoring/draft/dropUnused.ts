import { importsOf } from '../../outline/parts.ts';
import type { Reading } from '../../outline/reading.ts';
import { scopeOfName } from '../../outline/scopes.ts';
import { localName } from '../importedNames.ts';
import type { Place } from '../walkSpots.ts';
import { placesFrom, placesIn } from '../walkSpots.ts';
import type { PythonDraft } from './draft.ts';

/** Takes the imports of names away that stand nowhere in the module but in what is replaced. */
export function dropUnused(draft: PythonDraft, reading: Reading, replaced: readonly Place[]): void {
  const going = new Set(replaced.flatMap((place) => placesFrom(reading, place.spot).map(({ spot }) => spot.node)));
  const names = new Set([...going].flatMap((node) => (node.kind === 'Name' ? [node.name] : [])));
  for (const { spot } of placesIn(reading)) {
    if (spot.node.kind !== 'Name' || going.has(spot.node)) continue;
    if (scopeOfName(spot.scope, spot.node.name) === reading.scope) names.delete(spot.node.name);
  }
  const shown = new Set((draft.project.outlineOf(reading.path)?.exports ?? []).map(({ local }) => local));
  for (const { node } of importsOf(reading.module)) {
    // What `import a.b` loads may be there for others.
    const gone = node.names.filter(
      (alias) => names.has(localName(alias)) && !alias.name.name.includes('.') && !shown.has(localName(alias)),
    );
    const isOnlyOne = gone.every((alias) => (reading.scope.imports.get(localName(alias)) ?? []).length === 1);
    if (gone.length > 0 && isOnlyOne) draft.dropUnused(reading, gone);
  }
}
