import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { importLinter } from '#adapters/contracts/importLinter/importLinter.ts';
import { contractReader } from '#adapters/contracts/readContracts.ts';
import { diskFiles } from '#adapters/files/disk.ts';
import { pythonLanguage } from '#adapters/languages/python/language.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import { everyFixOf } from '#application/fixes/everyFix.ts';
import type { Fix, FixContext } from '#application/fixes/fix.ts';
import { createRefactorers } from '#application/refactorers.ts';
import { runToEnd } from '#application/runToEnd.ts';
import type { Workspace } from '#application/workspace.ts';
import { createWorkspace } from '#application/workspace.ts';
import { messageOf, rules } from '#domain/rules/registry.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { Offer, Offers, ReportedFinding, StudiedInward } from './studiedInward.ts';
import type { StudiedFinding } from './studyList.ts';

type Changes = Pick<Offer, 'edits' | 'created' | 'moved' | 'deleted'>;

/**
 * Inward as its sources are now, in this process: what is known of a project is kept from one question to the next,
 * as in an editor. Edits are written by means of their own, which only do what they say.
 */
export function inwardInProcess(root: string): StudiedInward {
  const { workspace, context } = openWorkspace(root);
  return {
    now: () => inwardInProcess(root),
    findings: () => findingsOf(openWorkspace(root).workspace),
    offers: (finding) => askOffers(workspace, context, finding),
    apply: (_finding, offer) => {
      writeChanges(root, offer);
      return undefined;
    },
  };
}

/** What Inward knows of a folder, and what its fixes need. */
export function openWorkspace(root: string): { workspace: Workspace; context: FixContext } {
  const nothing = { get: () => undefined, set: () => undefined, save: () => undefined };
  const world = {
    files: diskFiles(root),
    languages: [typescriptLanguage, pythonLanguage],
    contracts: { ...contractReader(rules.map(({ meta }) => meta)), readBaseline: () => undefined },
    importContracts: importLinter,
    ...{ cache: nothing, outlineCache: nothing, today: () => '2026-01-01', log: () => undefined },
  };
  const workspace = createWorkspace(world);
  runToEnd(workspace.index());
  return { workspace, context: { world, view: workspace, refactorers: createRefactorers(world.languages) } };
}

function findingsOf(workspace: Workspace): readonly ReportedFinding[] {
  return [...workspace.findings().values()].flat().map(({ rule, severity, file, range, to, ...more }) => ({
    ...{ rule, severity, file, range, message: messageOf({ rule, severity, file, range, to, ...more }) },
    ...(to?.kind === 'module' && { to: { file: to.path } }),
    ...(to?.kind === 'package' && { to: { package: to.name } }),
  }));
}

function askOffers(workspace: Workspace, context: FixContext, { file, line, rule, to }: StudiedFinding): Offers {
  const found = workspace.findingsOf(file).find((finding: Finding) => {
    const isAbout = to === undefined || (finding.to?.kind === 'module' && finding.to.path === to);
    return finding.rule === rule && finding.range.start.line === line - 1 && isAbout;
  });
  if (found === undefined) return { offers: [], problem: `there is no finding of ${rule}` };
  return { offers: everyFixOf(context, found).map(planned) };
}

function planned({ kind, title, plan }: Fix): Offer {
  const outcome = runToEnd(plan());
  if (outcome.kind === 'refused') return { kind, title, refused: outcome.reason };
  const { edits, created, moved, deleted } = outcome.edit;
  return { kind, title, edits, created, deleted, moved: [...moved].map(([from, to]) => ({ from, to })) };
}

/** Makes the changes in files by means of their own, which only do what the changes say. */
export function writeChanges(root: string, { edits = [], created = [], moved = [], deleted = [] }: Changes): void {
  const at = (file: string): string => path.join(root, file);
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const text = readFileSync(at(file), 'utf8');
    const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
    const own = edits.filter((edit) => edit.file === file).map(({ range, newText }) => ({ range, newText }));
    const document = TextDocument.create(file, '', 0, text.slice(mark.length));
    writeFileSync(at(file), mark + TextDocument.applyEdits(document, own));
  }
  for (const { from, to } of moved) {
    mkdirSync(path.dirname(at(to)), { recursive: true });
    renameSync(at(from), at(to));
  }
  for (const file of deleted) rmSync(at(file));
  for (const { file, text } of created) {
    mkdirSync(path.dirname(at(file)), { recursive: true });
    writeFileSync(at(file), text, { flag: 'wx' });
  }
}
