import type { FileChange } from '#application/applying/fileChanges.ts';
import type { FixAttempt, FixRun } from '#application/applying/fixInTurn.ts';
import type { Fix } from '#application/fixes/fix.ts';
import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import { filesTouched } from '#application/edits/projectEdit.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { findingText } from '../reports/findingText.ts';
import type { FixTarget } from './fixTarget.ts';
import type { ShowPath } from '../shownPath.ts';
import { counted, lineAndColumn } from '../shownPath.ts';
import type { Paint } from '../style.ts';
import { SEVERITY_STYLES } from '../style.ts';
import { unifiedDiff } from './unifiedDiff.ts';

/** What the texts for people need beyond the fixes. */
export interface FixText {
  /** As it was called. */
  readonly asked: string;
  readonly target: FixTarget;
  readonly show: ShowPath;
  readonly paint: Paint;
}

/** The fixes that can be done, with the files that they touch, and then those that cannot, with the reason. */
export function* listText(
  text: FixText,
  findings: readonly Finding[],
  attempts: readonly FixAttempt[],
): Generator<string> {
  const { asked, paint } = text;
  if (findings.length === 0) {
    yield `No findings at ${asked}.\n`;
    return;
  }
  const possible = attempts.filter(({ planned }) => planned.kind === 'edit');
  const refused = attempts.filter(({ planned }) => planned.kind === 'refused');
  if (attempts.length === 0)
    yield `${counted(findings.length, 'finding')} at ${asked}, and no fix for ${findings.length === 1 ? 'it' : 'them'}.\n`;
  if (possible.length > 0) yield* sectionText(text, 'What can be done', possible);
  if (possible.length > 0 && refused.length > 0) yield '\n';
  if (refused.length > 0) yield* sectionText(text, 'What cannot be done', refused);
  if (possible.length > 0) {
    yield `\n${paint('dim', `\`inward fix ${asked} --apply KIND\` does it, and with --dry-run shows it first.`)}\n`;
  }
}

function* sectionText(text: FixText, title: string, attempts: readonly FixAttempt[]): Generator<string> {
  const { paint, show } = text;
  yield `${paint('bold', title)}\n`;
  let shown: Finding | undefined;
  for (const { finding, fix, planned } of attempts) {
    if (finding !== shown) {
      const { file, range, severity, rule } = finding;
      const place = paint('underline', `${show(file)}:${lineAndColumn(range.start)}`);
      yield `\n  ${place}  ${paint(SEVERITY_STYLES[severity], severity)}  ${paint('dim', rule)}  ${findingText(finding).point}\n`;
      shown = finding;
    }
    yield `    ${paint('cyan', calledBy(fix))}  ${fix.title}\n`;
    const lines =
      planned.kind === 'edit' ? [...fileLines(planned.edit, show), ...planned.edit.notes] : [planned.reason];
    for (const line of lines) yield `      ${paint('dim', line)}\n`;
  }
}

/** How a fix is asked for behind `--apply`. */
export function calledBy({ kind, layer }: Fix): string {
  return layer === undefined ? kind : `${kind} --to ${layer}`;
}

function* fileLines(edit: ProjectEdit, show: ShowPath): Generator<string> {
  const created = new Set(edit.created.map(({ file }) => file));
  const targets = new Set(edit.moved.values());
  const deleted = new Set(edit.deleted);
  for (const file of [...filesTouched(edit)].sort()) {
    const target = edit.moved.get(file);
    if (created.has(file)) yield `${show(file)} (new)`;
    else if (deleted.has(file)) yield `${show(file)} (gone)`;
    else if (target !== undefined) yield `${show(file)} → ${show(target)}`;
    else if (!targets.has(file)) yield show(file);
  }
}

/** What was done, by finding, and what became of the files. */
export function* outcomeText({ paint, show }: FixText, { attempts, changes }: FixRun): Generator<string> {
  for (const { finding, fix, planned } of attempts) {
    if (planned.kind !== 'edit') continue;
    const place = `${show(finding.file)}:${lineAndColumn(finding.range.start)}`;
    yield `${paint('green', '✓')} ${place}  ${paint('dim', finding.rule)}  ${fix.title}\n`;
    for (const note of planned.edit.notes) yield `  ${note}\n`;
  }
  for (const change of changes) yield `  ${fileText(change, show)}\n`;
}

function fileText({ file, from }: FileChange, show: ShowPath): string {
  if (file === undefined) return `${show(from ?? '')} (gone)`;
  if (from === undefined) return `${show(file)} (new)`;
  return from === file ? show(file) : `${show(from)} → ${show(file)}`;
}

/** What would become of the files, as a patch that other programs can apply. */
export function* diffText(
  { paint }: FixText,
  changes: readonly FileChange[],
  markBefore: (file: ModulePath) => string,
): Generator<string> {
  for (const change of changes) {
    for (const line of unifiedDiff(change, change.from === undefined ? '' : markBefore(change.from))) {
      if (/^(?:diff|---|\+\+\+|rename|new|deleted|similarity)/.test(line)) yield `${paint('bold', line)}\n`;
      else if (line.startsWith('@@')) yield `${paint('cyan', line)}\n`;
      else if (line.startsWith('+')) yield `${paint('green', line)}\n`;
      else if (line.startsWith('-')) yield `${paint('red', line)}\n`;
      else yield `${line}\n`;
    }
  }
}
