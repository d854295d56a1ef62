import type { ChangedStretch } from '../../changeBetween.ts';
import { changeBetween } from '../../changeBetween.ts';
import { isLineBreak } from './characters.ts';
import { forEachChild } from './children.ts';
import { isKind, startOfNext } from './cursor.ts';
import type { Mistake } from './mistake.ts';
import type { Node, Spanned, Statement } from './nodes.ts';
import type { ReadModule } from './parseModule.ts';
import { addTopStatements, cursorAt, mistakesOf, moduleOf, parseModule } from './parseModule.ts';

export interface ParsedText extends ReadModule {
  readonly text: string;
}

/**
 * The tree of `text`, made of the tree of an earlier text: statements of the module that an edit did not touch stay,
 * and those behind it move. Uses up the earlier tree.
 */
export function parsedAgain(before: ParsedText, text: string): ParsedText {
  if (before.text === text) return before;
  if (before.looksFar) return { text, ...parseModule(text) };
  const edit = changeBetween(before.text, text);
  const { body } = before.module;
  const kept = countBefore(before, edit.start);
  const statements = body.slice(0, kept);
  const start = kept === 0 ? 0 : startOf(before.text, body[kept]);
  const mistakes = before.mistakes.filter(({ statement }) => statement < start);
  const cursor = cursorAt(text, start);
  const further = furtherStarts(before, edit);
  let [end, moved]: [number, readonly Mistake[]] = [Infinity, []];
  while (!isKind(cursor, 'end')) {
    const same = further.get(startOfNext(cursor));
    if (same !== undefined && isAtLineStart(text, startOfNext(cursor))) {
      for (const statement of body.slice(same)) {
        move(statement, edit.delta);
        statements.push(statement);
      }
      end = startOfNext(cursor);
      moved = movedMistakes(before.mistakes, end - edit.delta, edit.delta);
      break;
    }
    addTopStatements(cursor, statements);
  }
  // The cursor may have looked at a token of what stays.
  const fresh = mistakesOf(cursor).filter(({ statement }) => statement < end);
  const all = [...mistakes, ...fresh, ...moved];
  return { text, module: moduleOf(text, statements), mistakes: all, looksFar: cursor.tokens.looksFar };
}

/** The mistakes of all statements from `start` on, where they are now. */
function movedMistakes(mistakes: readonly Mistake[], start: number, delta: number): readonly Mistake[] {
  return mistakes
    .filter(({ statement }) => statement >= start)
    .map(({ offset, says, statement }) => ({ offset: offset + delta, says, statement: statement + delta }));
}

/**
 * How many statements stay as they are. What follows a statement tells where it ends, so the last one that the edit
 * did not touch is read again.
 */
function countBefore({ text, module: { body } }: ParsedText, editStart: number): number {
  let count = body.findIndex(({ end }) => end >= editStart);
  if (count === -1) count = body.length;
  for (count--; count > 0; count--) if (isAtLineStart(text, startOf(text, body[count]))) return count;
  return 0;
}

/** Where statements behind the edit begin now, and which they are. */
function furtherStarts(
  { text, module: { body } }: ParsedText,
  { end, delta }: ChangedStretch,
): ReadonlyMap<number, number> {
  const starts = new Map<number, number>();
  for (let index = body.length - 1; index >= 0; index--) {
    const start = startOf(text, body[index]);
    // The line break before it is a part of where it begins.
    if (start <= end) break;
    if (isAtLineStart(text, start)) starts.set(start + delta, index);
  }
  return starts;
}

/** Where a statement begins, with its decorators. */
function startOf(text: string, statement: Statement | undefined): number {
  if (statement === undefined) return 0;
  const [decorator] = 'decorators' in statement ? statement.decorators : [];
  return decorator === undefined ? statement.start : text.lastIndexOf('@', decorator.start);
}

/** A line that goes on behind a backslash begins further above, and is as far indented as it is there. */
function isAtLineStart(text: string, offset: number): boolean {
  if (offset === 0) return true;
  if (!isLineBreak(text.charCodeAt(offset - 1))) return false;
  return text[offset - (text.startsWith('\r\n', offset - 2) ? 3 : 2)] !== '\\';
}

function move(node: Node, delta: number): void {
  if (delta === 0) return;
  shift(node, delta);
  if (node.kind === 'String' && node.content !== undefined) shift(node.content, delta);
  forEachChild(node, (child) => move(child, delta));
}

function shift(span: Spanned, delta: number): void {
  span.start += delta;
  span.end += delta;
}
