import type { MemoryFiles } from '#adapters/files/memory.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import { noCache } from '#adapters/cache/noCache.ts';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { CheckedProgram } from '#adapters/languages/typescript/program/programs.ts';
import { createPrograms } from '#adapters/languages/typescript/program/programs.ts';
import { editedFiles } from '#application/edits/editedFiles.ts';
import type { FixContext } from '#application/fixes/fix.ts';
import type { Surroundings } from '#application/ports/refactorer.ts';
import type { Planned } from '#application/edits/projectEdit.ts';
import { surroundingsOf } from '#application/refactoring/surroundingsOf.ts';
import { createRefactorers } from '#application/refactorers.ts';
import { createWorkspace } from '#application/workspace.ts';
import { rules } from '#domain/rules/registry.ts';
import { drain } from '../specs/check.ts';

/** All that a fix may look at, over files in memory that have been indexed. */
export function fixContextOver(record: Readonly<Record<string, string>>): FixContext {
  // Stamps tell two texts of one file apart, and not two files of different projects that are called the same.
  const files: MemoryFiles = { ...memoryFiles(record), stamp: () => undefined };
  const world = {
    files,
    languages: [typescriptLanguage, pythonLanguage],
    contracts: contractReader(rules.map(({ meta }) => meta)),
    importContracts: importLinter,
    cache: noCache,
    outlineCache: noCache,
    today: () => '2026-01-15',
    log: (line: string) => {
      throw new Error(line);
    },
  };
  const view = createWorkspace(world);
  drain(view.index());
  return { world, view, refactorers: createRefactorers(world.languages) };
}

export interface OpenProgram {
  readonly checked: CheckedProgram;
  readonly surroundings: Surroundings;
}

/** One for all tests, so that the compiler's own declarations are read once. */
const programs = createPrograms();

/** The program that `module` belongs to, in a project of `record`, path to text. */
export function programOver(record: Readonly<Record<string, string>>, module: string): OpenProgram {
  const surroundings = projectOver(record);
  return { checked: drain(programs.programFor(surroundings.project, module)), surroundings };
}

/** What a refactoring may ask of a project of `record`, path to text. */
export function projectOver(record: Readonly<Record<string, string>>): Surroundings {
  return surroundingsOf(fixContextOver(record));
}

/** The text of `module` after a plan; the reason where it is refused. */
export function textAfter({ surroundings }: OpenProgram, plan: Planned, module: string): string {
  if (plan.kind === 'refused') return plan.reason;
  const file = editedFiles(surroundings.project, plan.edit).read(module);
  return file.kind === 'text' ? file.text : file.kind;
}
