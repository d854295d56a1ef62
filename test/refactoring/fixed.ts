import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import { editedFiles } from '#application/editedFiles.ts';
import { fixesOf } from '#application/fixes/fixes.ts';
import { filesTouched } from '#application/projectEdit.ts';
import { drain } from '../specs/check.ts';
import { fixContextOver } from './programOver.ts';

type Texts = Readonly<Record<string, string>>;

/** What a fix does to the first finding of a rule in a file: the texts that change, or the reason against it. */
export function fixed(texts: Texts, file: string, rule: string, kind: string): Texts | string {
  const context = fixContextOver(memoryFiles(texts));
  const finding = context.view.findingsOf(file).find((one) => one.rule === rule);
  assert.ok(finding, `${file} has no finding of ${rule}`);
  const fix = fixesOf(context, finding).find((one) => one.kind === kind);
  if (fix === undefined) return 'not offered';
  const plan = drain(fix.plan());
  context.refactorers.forget();
  if (plan.kind === 'refused') return plan.reason;
  const files = editedFiles({ files: context.world.files, known: context.view.known }, plan.edit);
  const changed: Record<string, string> = {};
  for (const path of filesTouched(plan.edit)) {
    const read = files.read(path);
    if (read.kind === 'text') changed[path] = read.text;
  }
  return changed;
}
