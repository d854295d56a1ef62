import type { Draft } from '../draft.ts';
import { moveImport } from './moveImport.ts';
import type { ImportedThing } from './importedThings.ts';
import { placeOfName } from './placeNames.ts';
import type { TypeName } from './typeNames.ts';

/** The types that the same import brings in, which have to go inward with the port, as names that its file has to know. */
export function typesAlong(things: readonly ImportedThing[]): readonly TypeName[] {
  return things
    .filter(({ kind }) => kind === 'type')
    .map(({ symbol, tree }) => ({ text: symbol.name, symbol, alias: undefined, from: tree }));
}

/** Has the asking module import types that are further in already from there. */
export function importFromInside(draft: Draft, asker: ImportedThing['tree'], things: readonly ImportedThing[]): void {
  const path = draft.checked.pathOf(asker);
  for (const { kind, symbol, local, tree } of things) {
    if (kind !== 'type' || path === undefined) continue;
    const place = placeOfName(draft, path, { text: local, symbol, alias: undefined, from: tree });
    if (place.kind === 'import')
      moveImport(draft, asker, local, { name: place.imported, to: place.to, typeOnly: true });
  }
}
