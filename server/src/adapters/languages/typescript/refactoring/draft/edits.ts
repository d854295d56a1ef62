import type { SourceFile } from 'typescript';
import type { TextEdit } from '#application/edits/textEdit.ts';
import { ts } from '../../compiler.ts';
import { positionsIn } from '../../../textRanges.ts';
import { modulePathOf } from '../../program/programPaths.ts';

/** A stretch of a text, in offsets of it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What one text is to say in place of what it says. */
interface Change extends Stretch {
  readonly text: string;
}

/** Changes of texts, by their trees. Line ends of what is written are those of the text that it is written into. */
export interface Edits {
  readonly replace: (tree: SourceFile, place: Stretch, text: string) => void;
  /** What is inserted at one place stands there in the order of the calls. */
  readonly insert: (tree: SourceFile, offset: number, text: string) => void;
  /** With the whole line where nothing else stands on it, and one of two blank lines that would meet. */
  readonly remove: (tree: SourceFile, place: Stretch) => void;
  /** Whether `place` goes, or is replaced, as a whole. */
  readonly isReplaced: (tree: SourceFile, place: Stretch) => boolean;
  /** All that was written into a text so far. */
  readonly writtenIn: (tree: SourceFile) => string;
  /** Undefined where two changes concern the same text. */
  readonly all: () => readonly TextEdit[] | undefined;
}

export function createEdits(): Edits {
  const changes = new Map<string, { readonly tree: SourceFile; readonly list: Change[] }>();
  const add = (tree: SourceFile, change: Change): void => {
    const known = changes.get(tree.fileName) ?? { tree, list: [] };
    changes.set(tree.fileName, known);
    known.list.push({ ...change, text: change.text.replaceAll(/\r\n|\r|\n/g, lineEndOf(tree.text)) });
  };
  const changesOf = (tree: SourceFile): readonly Change[] => changes.get(tree.fileName)?.list ?? [];
  return {
    replace: (tree, { start, end }, text) => add(tree, { start, end, text }),
    insert: (tree, offset, text) => add(tree, { start: offset, end: offset, text }),
    remove: (tree, place) => add(tree, { ...withItsLine(tree.text, place), text: '' }),
    isReplaced: (tree, { start, end }) =>
      changesOf(tree).some((change) => change.start <= start && end <= change.end && change.start < change.end),
    writtenIn: (tree) =>
      changesOf(tree)
        .map(({ text }) => text)
        .join('\n'),
    all: () => {
      const edits: TextEdit[] = [];
      for (const { tree, list } of changes.values()) {
        const merged = mergedChanges(list);
        if (merged === undefined) return undefined;
        const positions = positionsIn(tree.text);
        const file = modulePathOf(tree.fileName) ?? tree.fileName;
        edits.push(
          ...merged
            .filter((change) => isOther(tree, change))
            .map(({ start, end, text }) => ({ file, range: positions.stretch(start, end), newText: text })),
        );
      }
      return edits;
    },
  };
}

export function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}

/** Of the line that holds `offset`. */
export function lineStartOf(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isLineBreak(text.charCodeAt(start - 1))) start--;
  return start === 0 && text.startsWith('\uFEFF') ? Math.min(1, offset) : start;
}

/** Before the line break. */
export function lineStopOf(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isLineBreak(text.charCodeAt(end))) end++;
  return end;
}

/** Behind the line break, if one follows at once. */
export function skipLineBreak(text: string, offset: number): number {
  if (text.startsWith('\r\n', offset)) return offset + 2;
  return offset < text.length && isLineBreak(text.charCodeAt(offset)) ? offset + 1 : offset;
}

/** White space at the beginning of the line that holds `offset`. */
export function indentAt(text: string, offset: number): string {
  const start = lineStartOf(text, offset);
  return /^[ \t]*/.exec(text.slice(start, lineStopOf(text, start)))?.[0] ?? '';
}

function isLineBreak(code: number): boolean {
  return ts.isLineBreak(code);
}

function withItsLine(text: string, { start, end }: Stretch): Stretch {
  const lineStart = lineStartOf(text, start);
  const lineStop = lineStopOf(text, end);
  if (text.slice(lineStart, start).trim() !== '' || text.slice(end, lineStop).trim() !== '') return { start, end };
  const behind = skipLineBreak(text, lineStop);
  const nextStop = lineStopOf(text, behind);
  const isBlankBefore = lineStart === 0 || isBlankLineBefore(text, lineStart);
  const isBlankBehind = behind < text.length && text.slice(behind, nextStop).trim() === '';
  return { start: lineStart, end: isBlankBefore && isBlankBehind ? skipLineBreak(text, nextStop) : behind };
}

/** Whether nothing stands on the line before the one that begins at `lineStart`, or it opens what follows. */
function isBlankLineBefore(text: string, lineStart: number): boolean {
  const before = text.slice(0, lineStart).replace(/\r\n$|[\r\n]$/, '');
  return /^\s*$|\{\s*$/.test(before.slice(lineStartOf(before, before.length)));
}

/** Whether a text says something else afterwards. */
function isOther({ text }: SourceFile, change: Change): boolean {
  return text.slice(change.start, change.end) !== change.text;
}

/** Sorted, with what is inserted at one place as one change; undefined where two overlap. */
function mergedChanges(list: readonly Change[]): readonly Change[] | undefined {
  const merged: Change[] = [];
  // Sorting is stable, so what is inserted at one place stays in its order.
  for (const change of [...list].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last === undefined || change.start > last.end || (change.start === last.end && last.start < last.end)) {
      merged.push(change);
    } else if (last.start === last.end && last.start === change.start) {
      merged[merged.length - 1] = { start: last.start, end: change.end, text: last.text + change.text };
    } else if (!(last.text === change.text && last.start === change.start && last.end === change.end)) {
      // What stood in something that goes as a whole goes with it.
      if (last.text !== '' || change.end > last.end) return undefined;
    }
  }
  return merged;
}
