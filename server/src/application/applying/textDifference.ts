import type { ModulePath } from '#domain/graph/module.ts';
import { lineSteps } from '../edits/lineSteps.ts';
import type { TextEdit } from '../edits/textEdit.ts';
import { lineStartsOf } from '../edits/textLines.ts';

/** What has to be replaced in `before` so that it is `after`: whole lines, and no more of them than differ. */
export function textDifference(file: ModulePath, before: string, after: string): readonly TextEdit[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  return stretchesOf(old, now).map(({ start, end, lines }) => ({
    file,
    range: { start: positionAt(old, start), end: positionAt(old, end) },
    newText: lines.join(''),
  }));
}

/** Lines of the one text, and what stands in their place in the other. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** With what ends each of them. */
function linesOf(text: string): readonly string[] {
  const starts = lineStartsOf(text);
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** The end of a text without a last line break lies in its last line. */
function positionAt(lines: readonly string[], line: number): { line: number; character: number } {
  if (line < lines.length) return { line, character: 0 };
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function stretchesOf(old: readonly string[], now: readonly string[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let line = 0;
  let open: { readonly start: number; end: number; readonly lines: string[] } | undefined;
  for (const step of lineSteps(old, now)) {
    if (step.kind === 'same') {
      open = undefined;
      line++;
      continue;
    }
    if (open === undefined) found.push((open = { start: line, end: line, lines: [] }));
    if (step.kind === 'added') open.lines.push(step.line);
    else open.end = ++line;
  }
  return found;
}
