/**
 * Lists the findings that `studyFixes.ts` is to mend:
 *
 *     node --import tsx test/bench/fixes/listFindings.ts FOLDER [--list FILE] [--most NUMBER]
 *
 * Of the projects in the list, whose checkouts lie in FOLDER, it takes every `layer-order` finding where the core imports
 * something that does something, and writes them back into the list. Of what one module declares, a project has at most
 * NUMBER findings in it, by the names of the files, so that no single module outweighs the rest.
 */
import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { WorkspaceView } from '#application/workspace.ts';
import type { Declaration, ModuleOutline } from '#domain/graph/outline.ts';
import { nameInPackage } from '#domain/graph/pythonNames.ts';
import { meaningOf } from '#domain/graph/resolveName.ts';
import { rangeOfSite } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { compareRanges } from '#domain/text.ts';
import { copyCheckout } from '../copyCheckout.ts';
import { openWorkspace } from './inwardInProcess.ts';
import type { StudiedFinding, StudiedProject } from './studyList.ts';
import { contractOfProject, folderOfProject, LIST, readStudyList } from './studyList.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'string', default: LIST }, most: { type: 'string', default: '5' } },
});
const folder = path.resolve(positionals[0] ?? '.');
const list = readStudyList(values.list);
const findings = list.projects.flatMap(findingsOf);
writeFileSync(values.list, `${JSON.stringify({ ...list, findings }, undefined, 2)}\n`);
console.log(`${findings.length} findings of ${list.projects.length} projects`);

function findingsOf(project: StudiedProject): readonly StudiedFinding[] {
  const root = copyCheckout(folderOfProject(folder, project));
  const contract = contractOfProject(values.list, project);
  if (contract !== undefined) cpSync(contract, path.join(root, 'inward.json'));
  const { workspace } = openWorkspace(root);
  const counts = new Map<string, number>();
  return [...workspace.findings().values()]
    .flat()
    .filter(({ rule, file }) => rule === 'layer-order' && isCore(workspace.placementOf(file)?.layer?.role))
    .sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : compareRanges(a.range, b.range)))
    .flatMap((finding): StudiedFinding[] => {
      const used = usedAt(workspace, finding);
      if (used === undefined) return [];
      const count = (counts.get(used.module) ?? 0) + 1;
      counts.set(used.module, count);
      if (count > Number(values.most)) return [];
      const { file, rule, range, to } = finding;
      const target = to?.kind === 'module' ? { to: to.path } : {};
      return [{ project: project.name, file, line: range.start.line + 1, rule, what: used.what, ...target }];
    });
}

function isCore(role: string | undefined): boolean {
  return role === 'application' || role === 'domain';
}

/** What a finding is about, where that does something; undefined for types, errors and constants that are only read. */
function usedAt(view: WorkspaceView, { file, range }: Finding): { what: string; module: string } | undefined {
  const outline = view.outlineOf(file);
  const site = view.graph.module(file)?.dependencies.find((one) => compareRanges(rangeOfSite(one.site), range) === 0);
  for (const name of namesOf(outline, site?.site.specifier ?? '')) {
    const meaning = meaningOf(view, file, { name });
    if (meaning.kind !== 'declaration') continue;
    const asked = outline?.uses.some((use) => use.name === name || use.name.startsWith(`${name}.`)) === true;
    const what = kindOf(meaning.declaration, asked);
    if (what !== undefined) return { what, module: meaning.module };
  }
  return undefined;
}

/** What an import brings in, as its module writes it; of a module of Python that is imported itself, what is used of that. */
function namesOf(outline: ModuleOutline | undefined, specifier: string): readonly string[] {
  const { bindings = [], uses = [] } = outline ?? {};
  return bindings.flatMap(({ specifier: from, imported, local }): readonly string[] => {
    if (from === specifier) return [imported === '*' ? `${local}.*` : local];
    if (nameInPackage(from, imported) !== specifier) return [];
    return uses.flatMap(({ name }) => (name.startsWith(`${local}.`) ? [name] : []));
  });
}

function kindOf({ kind, name, members, bases }: Declaration, asked: boolean): string | undefined {
  const does = members.some((member) => member.kind !== 'field' || member.holdsFunction === true);
  if (kind === 'class') return bases.some((base) => /(?:Error|Exception)$/.test(base.name)) ? undefined : 'class';
  if (kind !== 'function' && kind !== 'constant') return undefined;
  if (/^use[A-Z]/.test(name)) return 'hook';
  if (kind === 'function') return /^[A-Z]/.test(name) ? 'component' : 'function';
  if (members.some((member) => member.kind === 'call')) return 'function';
  return does || (members.length === 0 && asked) ? 'object' : undefined;
}
