import type { SourceFile } from 'typescript';
import type { ModulePath } from '#domain/graph/module.ts';
import { ts } from '../../compiler.ts';
import type { Draft } from '../draft.ts';
import { importStatements } from '../draft/importClauses.ts';
import type { ImportedThing } from './importedThings.ts';
import { moveImport } from './moveImport.ts';
import { originOf } from './origins.ts';
import { placeOfName } from './placeNames.ts';
import type { TypeName } from './typeNames.ts';

/** The types that the same import brings in, which have to go inward with the port, as names that its file has to know. */
export function typesAlong(things: readonly ImportedThing[]): readonly TypeName[] {
  return things
    .filter(({ kind }) => kind === 'type')
    .map(({ symbol, tree }) => ({ text: symbol.name, symbol, alias: undefined, from: tree }));
}

/** Has the asking module import types that are further in already from there, and what was only passed on from where it comes. */
export function importFromOrigins(draft: Draft, asker: SourceFile, things: readonly ImportedThing[]): void {
  const path = draft.checked.pathOf(asker);
  if (path === undefined) return;
  for (const thing of things) {
    if (thing.kind === 'outside') importFromOutside(draft, asker, path, thing);
    if (thing.kind !== 'type') continue;
    const { symbol, local, tree } = thing;
    const place = placeOfName(draft, path, { text: local, symbol, alias: undefined, from: tree });
    if (place.kind === 'import')
      moveImport(draft, asker, local, { name: place.imported, to: place.to, typeOnly: isOnlyType(thing) });
  }
}

function importFromOutside(draft: Draft, asker: SourceFile, path: ModulePath, thing: ImportedThing): void {
  const { local } = thing;
  for (const { specifier, bindings } of importStatements(asker)) {
    const binding = bindings.find((each) => each.local === local);
    if (binding === undefined) continue;
    const origin = originOf(draft, path, specifier, binding.imported);
    if (origin === undefined) continue;
    const isDefault = origin.name === 'default';
    const name = isDefault ? local : origin.name;
    return moveImport(draft, asker, local, { name, to: origin.to, isDefault, typeOnly: isOnlyType(thing) });
  }
  draft.refuse(`\`${local}\` is declared outside of the project, so nothing here can implement a port for it.`);
}

function isOnlyType({ references }: ImportedThing): boolean {
  return references.every((node) => ts.isPartOfTypeNode(node));
}
