import type { FileChange } from '#application/applying/fileChanges.ts';
import type { LineStep } from '#application/edits/lineSteps.ts';
import { lineSteps } from '#application/edits/lineSteps.ts';

/** How many lines that stay as they are are shown around those that do not. */
const AROUND = 3;

/**
 * A change of a file in the format that `git apply` and `patch -p1` read, by lines. What ends them is left as it is.
 * `mark` stands before both texts in the file: its byte order mark, or nothing.
 */
export function* unifiedDiff({ file, from, textBefore, text }: FileChange, mark = ''): Generator<string> {
  const [old, now] = [from ?? file ?? '', file ?? from ?? ''];
  yield `diff --git a/${old} b/${now}`;
  if (from === undefined) yield 'new file mode 100644';
  else if (file === undefined) yield 'deleted file mode 100644';
  else if (from !== file) {
    if (text === undefined) yield 'similarity index 100%';
    yield* [`rename from ${from}`, `rename to ${file}`];
  }
  const after = file === undefined ? '' : text;
  if (after === undefined || after === textBefore) return;
  yield from === undefined ? '--- /dev/null' : `--- a/${old}`;
  yield file === undefined ? '+++ /dev/null' : `+++ b/${now}`;
  const markAfter = file === undefined ? '' : mark;
  for (const hunk of hunksOf(lineSteps(linesOf(mark + (textBefore ?? '')), linesOf(markAfter + after))))
    yield* hunkLines(hunk);
}

interface Hunk {
  /** Lines before the hunk, before and after the change. */
  readonly before: number;
  readonly after: number;
  readonly steps: readonly LineStep[];
}

/** Each line with what ends it, so that a text that ends without an end of line is told from one that does not. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function hunksOf(steps: readonly LineStep[]): readonly Hunk[] {
  const hunks: Hunk[] = [];
  const changed = steps.flatMap((step, index) => (step.kind === 'same' ? [] : [index]));
  for (let first = 0; first < changed.length;) {
    let last = first;
    while ((changed[last + 1] ?? Infinity) - (changed[last] ?? 0) <= 2 * AROUND) last++;
    const start = Math.max(0, (changed[first] ?? 0) - AROUND);
    const end = Math.min(steps.length, (changed[last] ?? 0) + AROUND + 1);
    const earlier = steps.slice(0, start);
    hunks.push({
      before: countOf(earlier, 'added'),
      after: countOf(earlier, 'removed'),
      steps: steps.slice(start, end),
    });
    first = last + 1;
  }
  return hunks;
}

/** All but those of one kind. */
function countOf(steps: readonly LineStep[], without: LineStep['kind']): number {
  return steps.filter(({ kind }) => kind !== without).length;
}

const SIGNS: Readonly<Record<LineStep['kind'], string>> = { same: ' ', removed: '-', added: '+' };

function* hunkLines({ before, after, steps }: Hunk): Generator<string> {
  yield `@@ -${spanOf(before, countOf(steps, 'added'))} +${spanOf(after, countOf(steps, 'removed'))} @@`;
  for (const { kind, line } of steps) {
    yield SIGNS[kind] + line.replace(/\n$/, '');
    if (!line.endsWith('\n')) yield '\\ No newline at end of file';
  }
}

/** Where nothing is left, the line is the one before. */
function spanOf(before: number, count: number): string {
  return count === 1 ? String(before + 1) : `${String(count === 0 ? before : before + 1)},${String(count)}`;
}
