import type { FileChange, WorkCopy } from './workCopy.ts';

/** What a change did to texts beyond what it is about: endings of lines, marks at their start, white space. */
export function textProblems(copy: WorkCopy, changes: readonly FileChange[]): string[] {
  const problems = changes.flatMap((change) => problemsOf(copy, change));
  const reformatted = copy.reformattedLines();
  return reformatted === 0 ? problems : [...problems, `${reformatted} lines differ in white space alone`];
}

function problemsOf(copy: WorkCopy, { was, is }: FileChange): string[] {
  if (is === undefined) return [];
  const now = copy.now(is);
  if (was === undefined) return now.endsWith('\n') ? [] : [`${is} does not end with a line`];
  const before = copy.before(was);
  const problems: string[] = [];
  if (before.startsWith('\uFEFF') !== now.startsWith('\uFEFF')) problems.push(`${is} has another start`);
  if (before.endsWith('\n') !== now.endsWith('\n')) problems.push(`${is} has another end`);
  const endings = endingsOf(before);
  if (endings.size === 1 && [...endingsOf(now)].some((ending) => !endings.has(ending))) {
    problems.push(`${is} has other endings of lines`);
  }
  return problems;
}

function endingsOf(text: string): Set<string> {
  return new Set(text.match(/\r?\n/g));
}
