import type { ImportSite } from '#domain/graph/module.ts';
import type { RangeEdit } from '#application/ports/importRewriter.ts';
import type { PositionAt } from '../../textPositions.ts';
import type { WrittenModule } from '../lexer/statements.ts';
import type { Relocation } from './relocation.ts';

/** The text of one module while its imports are changed. Everything is added with offsets of the text as it is. */
export interface Rewriting extends Relocation {
  readonly text: string;
  readonly written: WrittenModule;
  readonly edits: EditList;
  readonly mentions: EditList;
  /** Notes that nothing leads where `name` led, which is written from `start` to `end`. */
  readonly lose: (name: string, start: number, end: number) => void;
}

export interface EditList {
  readonly edits: () => readonly RangeEdit[];
  /** Puts `newText` where the text from `start` to `end` is. The same place is changed once. */
  readonly replace: (start: number, end: number, newText: string) => void;
}

export function createEditList(positionAt: PositionAt): EditList {
  const byPlace = new Map<string, { readonly start: number; readonly end: number; readonly newText: string }>();
  return {
    edits: () =>
      [...byPlace.values()]
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .map(({ start, end, newText }) => ({ range: { start: positionAt(start), end: positionAt(end) }, newText })),
    replace: (start, end, newText) => {
      const key = `${start} ${end}`;
      // What is put in at one place by several goes there one after the other.
      const before = start === end ? (byPlace.get(key)?.newText ?? '') : '';
      byPlace.set(key, { start, end, newText: before + newText });
    },
  };
}

export function siteAt(positionAt: PositionAt, specifier: string, start: number, end: number): ImportSite {
  const { line, character } = positionAt(start);
  const endCharacter = Math.max(character, positionAt(end).character);
  return { specifier, kind: 'import', typeOnly: false, line, character, endCharacter };
}
