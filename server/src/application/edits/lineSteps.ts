/** One line on the way from one text to another. */
export interface LineStep {
  readonly kind: 'same' | 'removed' | 'added';
  readonly line: string;
}

/** Beyond so many changed lines, it is told what goes and what comes, and not what stays in between. */
const MOST = 2000;

/** A shortest way from the lines of one text to those of another. */
export function lineSteps(before: readonly string[], after: readonly string[]): readonly LineStep[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return [
    ...before.slice(0, start).map(same),
    ...stepsBetween(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

function same(line: string): LineStep {
  return { kind: 'same', line };
}

/** By the longest common subsequence, whose table is small where fixes change few lines. */
function stepsBetween(before: readonly string[], after: readonly string[]): readonly LineStep[] {
  const removed = before.map((line): LineStep => ({ kind: 'removed', line }));
  const added = after.map((line): LineStep => ({ kind: 'added', line }));
  if (before.length === 0 || after.length === 0 || before.length + after.length > MOST) return [...removed, ...added];
  const lengths = commonLengths(before, after);
  const steps: LineStep[] = [];
  let [i, j] = [0, 0];
  for (
    let [one, other] = [removed[i], added[j]];
    one !== undefined || other !== undefined;
    [one, other] = [removed[i], added[j]]
  ) {
    if (one !== undefined && one.line === other?.line) {
      steps.push(same(one.line));
      [i, j] = [i + 1, j + 1];
    } else if (one !== undefined && (other === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      steps.push(one);
      i++;
    } else if (other !== undefined) {
      steps.push(other);
      j++;
    }
  }
  return steps;
}

/** How many lines the rests of both have in common, by where the rests begin. */
function commonLengths(before: readonly string[], after: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i], rows[i + 1]];
    if (row === undefined || below === undefined) continue;
    for (let j = after.length - 1; j >= 0; j--) {
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}
