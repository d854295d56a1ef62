import type { TextRange } from '#domain/text.ts';
import type { Reading } from '../../outline/reading.ts';
import { scopeOfName } from '../../outline/scopes.ts';
import type { Change } from '../changes.ts';
import type { PythonDraft } from '../draft/draft.ts';
import { importedThings } from '../extractPort/importedThings.ts';
import type { ImportedNames } from '../importedNames.ts';
import { importedNamesAt, importsInFunctions, localName } from '../importedNames.ts';
import { behindLine, takeOut } from '../takeOut.ts';
import type { Place } from '../walkSpots.ts';
import { placesIn } from '../walkSpots.ts';

/** An import of the composition root. */
export interface FetchingImport {
  /** Where each of its names stands, with what is asked of a module that it brings in. */
  readonly named: readonly (readonly Place[])[];
  /** Has the draft take it away. */
  readonly drop: (draft: PythonDraft) => void;
}

/** The import at `range`, at the top of the module or in a function; a reason where its names cannot be followed. */
export function fetchingImportAt(
  { project }: PythonDraft,
  reading: Reading,
  range: TextRange,
): FetchingImport | { readonly reason: string } | undefined {
  const imported = importedNamesAt(reading, range);
  if (imported === undefined) {
    const inner = importedNamesAt(reading, range, importsInFunctions(reading));
    return inner && importInFunction(reading, inner);
  }
  const found = importedThings(project, reading, imported);
  if ('reason' in found) return found;
  return {
    named: found.things.map(({ references }) => references.map(({ place }) => place)),
    drop: (draft) => draft.dropImports(reading, imported.aliases),
  };
}

/** It is imported there because modules that import each other could not be loaded otherwise. */
function importInFunction(reading: Reading, imported: ImportedNames): FetchingImport | { readonly reason: string } {
  const { statement, aliases } = imported;
  if (statement.kind === 'Import') {
    return {
      reason: 'The module as a whole is imported in a function. Import what is needed of it by its name first.',
    };
  }
  const places = placesIn(reading);
  const own = places.find(({ spot }) => spot.node === statement)?.spot;
  const named = aliases.map((alias) => {
    const local = localName(alias);
    return places.filter(({ spot: { node, scope } }) => {
      return node.kind === 'Name' && node.name === local && scopeOfName(scope, local) === own?.scope;
    });
  });
  const lines = withBlankLine(reading, takeOut(reading, imported), imported);
  return { named, drop: (draft) => lines.forEach((change) => draft.change(reading, change)) };
}

/** The empty line behind the last import of a function goes with it. */
function withBlankLine(
  { text }: Reading,
  changes: readonly Change[],
  { statement, aliases }: ImportedNames,
): readonly Change[] {
  if (aliases.length < statement.names.length) return changes;
  return changes.map((change) => {
    const end = behindLine(text, change.end);
    const isBlank = text.slice(change.end, end).trim() === '' && end > change.end;
    const before = text.slice(0, change.start).trimEnd();
    return isBlank && /[:"']$/.test(before) ? { ...change, end } : change;
  });
}
