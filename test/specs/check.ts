import { noCache } from '#adapters/cache/noCache.ts';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { MemoryFiles } from '#adapters/files/memory.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import type { LibraryTrees } from '#adapters/languages/typescript/program/sourceTrees.ts';
import { openTypeScriptRefactorer } from '#adapters/languages/typescript/refactoring/refactorer.ts';
import { applyTextEdits } from '#application/edits/applyTextEdits.ts';
import type { Fix, FixContext } from '#application/fixes/fix.ts';
import { everyFixOf } from '#application/fixes/everyFix.ts';
import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import { createRefactorers } from '#application/refactorers.ts';
import { runToEnd } from '#application/runToEnd.ts';
import type { Workspace } from '#application/workspace.ts';
import { createWorkspace } from '#application/workspace.ts';
import type { World } from '#application/world.ts';
import { findingIdentity } from '#domain/rules/exceptions/findingIdentity.ts';
import type { Finding } from '#domain/rules/finding.ts';
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
  /** What stays the same of each finding while lines move. */
  readonly identities: Identities;
}

/** Of findings that ask for something, of hints, and of those that the project has accepted. */
export interface Identities {
  readonly open: readonly string[];
  readonly hints: readonly string[];
  readonly accepted: readonly string[];
}

/** A fix that a finding offers. */
export interface Offer {
  readonly rule: string;
  readonly file: string;
  readonly kind: string;
  readonly title: string;
  /** See `Checked.identities`; where files move, by the name that its file has afterwards. */
  readonly identityAfter: (moved: ReadonlyMap<string, string>) => string;
  readonly plan: Fix['plan'];
}

/** Checks `files`, path to text, as a workspace of their own. The only code of the specs that knows the engine. */
export function check(files: Readonly<Record<string, string>>): Checked {
  const log: string[] = [];
  const workspace = workspaceOver(memoryFiles(files), log);
  drain(workspace.index());
  return { found: foundIn(workspace), log, identities: identitiesIn(workspace) };
}

/** Every fix of every finding in `files`, in the order of the findings. */
export function offersIn(files: Readonly<Record<string, string>>): readonly Offer[] {
  const inMemory = memoryFiles(files);
  const view = workspaceOver(inMemory, []);
  drain(view.index());
  const world = worldOver(inMemory, []);
  const context: FixContext = { world, view, refactorers: createRefactorers(world.languages) };
  return [...view.findings().values()].flat().flatMap((finding) =>
    everyFixOf(context, finding).map(({ kind, title, plan }) => ({
      ...{ rule: finding.rule, file: finding.file, kind, title, plan },
      identityAfter: (moved) => findingIdentity(finding, (file) => moved.get(file) ?? file),
    })),
  );
}

/** The files as they are when an edit has been made. Throws where it cannot be made as it says. */
export function edited(
  files: Readonly<Record<string, string>>,
  { edits, created, moved, deleted }: ProjectEdit,
): Readonly<Record<string, string>> {
  const after: Record<string, string> = {};
  for (const { file } of edits) if (!(file in files)) throw new Error(`${file} is edited, and is not there`);
  for (const from of moved.keys()) if (!(from in files)) throw new Error(`${from} is moved, and is not there`);
  for (const file of deleted) {
    if (!(file in files)) throw new Error(`${file} is deleted, and is not there`);
    if (moved.has(file) || edits.some((edit) => edit.file === file)) throw new Error(`${file} is deleted and edited`);
  }
  for (const [file, text] of Object.entries(files)) {
    if (deleted.includes(file)) continue;
    const own = edits.filter((edit) => edit.file === file);
    after[moved.get(file) ?? file] = own.length === 0 ? text : applyTextEdits(text, own);
  }
  for (const { file, text } of created) {
    if (file in after) throw new Error(`${file} is created, and is there already`);
    after[file] = text;
  }
  const count = Object.keys(files).length - deleted.length + created.length;
  if (Object.keys(after).length !== count) throw new Error('One file is moved onto another');
  return after;
}

/** A workspace over files in memory, not indexed yet. */
export function workspaceOver(files: MemoryFiles, log: string[]): Workspace {
  return createWorkspace(worldOver(files, log));
}

/** Parsed once for all specs; nearly all of the time of a small program goes into them. */
const libraries: LibraryTrees = new Map();

export function worldOver(files: MemoryFiles, log: string[]): World {
  return {
    files,
    languages: [
      { ...typescriptLanguage, openRefactorer: () => openTypeScriptRefactorer(() => libraries) },
      pythonLanguage,
    ],
    contracts: contractReader(rules.map(({ meta }) => meta)),
    importContracts: importLinter,
    cache: noCache,
    outlineCache: noCache,
    today: () => TODAY,
    log: (line) => log.push(line),
  };
}

export const drain = runToEnd;

function identitiesIn(workspace: Workspace): Identities {
  const all = [...workspace.findings().values()].flat();
  const identities = (kind: keyof Identities): string[] =>
    all.filter((finding) => kindOf(finding) === kind).map((finding) => findingIdentity(finding));
  return { open: identities('open'), hints: identities('hints'), accepted: identities('accepted') };
}

function kindOf({ baselined, severity }: Finding): keyof Identities {
  if (baselined === true) return 'accepted';
  return severity === 'hint' ? 'hints' : 'open';
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
