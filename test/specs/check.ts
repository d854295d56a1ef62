import { noCache } from '#adapters/cache/noCache.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { MemoryFiles } from '#adapters/files/memory.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { Workspace } from '#application/workspace.ts';
import { createWorkspace } from '#application/workspace.ts';
import { messageOf, rules } from '#domain/rules/registry.ts';
import type { Found } from './compare.ts';

/** The day on which every spec is checked, for exceptions that end on a day. */
const TODAY = '2026-01-15';

/** What came of checking a set of files. */
export interface Checked {
  /** Sorted by file and range. */
  readonly found: readonly Found[];
  /** What went wrong and was survived, one line each. */
  readonly log: readonly string[];
}

/** Checks `files`, path to text, as a workspace of their own. The only code of the specs that knows the engine. */
export function check(files: Readonly<Record<string, string>>): Checked {
  const log: string[] = [];
  const workspace = workspaceOver(memoryFiles(files), log);
  drain(workspace.index());
  return { found: foundIn(workspace), log };
}

/** A workspace over files in memory, not indexed yet. */
export function workspaceOver(files: MemoryFiles, log: string[]): Workspace {
  return createWorkspace({
    files,
    languages: [typescriptLanguage],
    contracts: contractReader(rules.map(({ meta }) => meta)),
    cache: noCache,
    outlineCache: noCache,
    today: () => TODAY,
    log: (line) => log.push(line),
  });
}

/** Runs work that yields to its end and gives what it returns. */
export function drain<Result>(work: Generator<unknown, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

function foundIn(workspace: Workspace): Found[] {
  const found: Found[] = [];
  for (const [file, findings] of workspace.findings()) {
    for (const finding of findings) {
      const { start, end } = finding.range;
      if (start.line !== end.line) throw new Error(`${file}: ${finding.rule} has a range of several lines`);
      const { rule, severity } = finding;
      const place = { file, line: start.line, character: start.character, endCharacter: end.character };
      found.push({ ...place, rule, severity, message: messageOf(finding) });
    }
  }
  return found;
}
