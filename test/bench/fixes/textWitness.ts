import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Offer } from './studiedInward.ts';
import type { FileChange, WorkCopy } from './workCopy.ts';

const BYTE_ORDER_MARK = '\uFEFF';

/** What a change did to texts beyond what it announced: other text, endings of lines, white space. */
export function textProblems(copy: WorkCopy, changes: readonly FileChange[], offer?: Offer): string[] {
  const problems = changes.flatMap((change) => [
    ...(offer === undefined ? [] : unannounced(copy, change, offer)),
    ...problemsOf(copy, change),
  ]);
  const reformatted = copy.reformattedLines();
  return reformatted === 0 ? problems : [...problems, `${reformatted} lines differ in white space alone`];
}

/** Text that is other than what the edits make of the text as it was. */
function unannounced(copy: WorkCopy, { was, is }: FileChange, { edits = [], moved = [] }: Offer): string[] {
  if (was === undefined || is === undefined) return [];
  const target = moved.find(({ from }) => from === was)?.to ?? was;
  if (target !== is) return [`${was} lies at ${is} now, which was not announced`];
  const before = copy.before(was);
  const mark = before.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK : '';
  const document = TextDocument.create(was, '', 0, before.slice(mark.length));
  const announced = TextDocument.applyEdits(
    document,
    edits.filter(({ file }) => file === was).map(({ range, newText }) => ({ range, newText })),
  );
  return copy.now(is) === mark + announced ? [] : [`${is} is not what the announced edits make of it`];
}

function problemsOf(copy: WorkCopy, { was, is }: FileChange): string[] {
  if (is === undefined) return [];
  const now = copy.now(is);
  // What makes a package of a folder in Python may be empty.
  if (was === undefined) return now.endsWith('\n') || now === '' ? [] : [`${is} does not end with a line`];
  const before = copy.before(was);
  const problems: string[] = [];
  if (before.startsWith(BYTE_ORDER_MARK) !== now.startsWith(BYTE_ORDER_MARK)) problems.push(`${is} has another start`);
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
