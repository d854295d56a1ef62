import type { FileChange } from '#application/applying/fileChanges.ts';
import type { FixAttempt, FixRun } from '#application/applying/fixInTurn.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { FixTarget } from './fixTarget.ts';

/** All fixes as programs read them: `inward fix FILE --format json`. Other programs rely on the shape. */
export function attemptsJson(
  { file }: FixTarget,
  findings: readonly Finding[],
  attempts: readonly FixAttempt[],
): readonly string[] {
  return jsonText({ file, findings: findings.map((finding) => findingJson(finding, attempts)) });
}

/** What was done or would be: `inward fix FILE --apply KIND --format json`. */
export function runJson(
  { file }: FixTarget,
  kind: string,
  { attempts, changes }: FixRun,
  applied: boolean,
  problems: readonly string[],
): readonly string[] {
  const findings = [...new Set(attempts.map(({ finding }) => finding))];
  return jsonText({
    ...{ file, kind, applied },
    findings: findings.map((finding) => findingJson(finding, attempts)),
    files: changes.map(changeJson),
    problems,
  });
}

function jsonText(document: object): readonly string[] {
  return [`${JSON.stringify(document, null, 2)}\n`];
}

function findingJson(finding: Finding, attempts: readonly FixAttempt[]) {
  const { rule, severity, range } = finding;
  const own = attempts.filter((attempt) => attempt.finding === finding);
  return {
    ...{ rule, severity, range },
    message: messageOf(finding),
    fixes: own.map(({ fix: { kind, layer, title }, planned }) => ({
      ...{ kind, ...(layer !== undefined && { layer }), title },
      ...plannedJson(planned),
    })),
  };
}

function plannedJson(planned: Planned) {
  if (planned.kind === 'refused') return { refused: planned.reason };
  const { edits, created, moved, deleted, notes } = planned.edit;
  return { edits, created, moved: [...moved].map(([from, to]) => ({ from, to })), deleted, notes };
}

function changeJson({ file, from, text }: FileChange) {
  return { file: file ?? null, from: from ?? null, text: text ?? null };
}
