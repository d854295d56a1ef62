import type { FileParams, Page } from '#protocol/messages.ts';
import { explainModule } from '#application/explaining/explainModule.ts';
import type {
  ExplainedImport,
  LayerMatch,
  ModuleExplanation,
  Neighbour,
} from '#application/explaining/explainModule.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import { otherDistribution } from '#domain/catalogue/importedPackage.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { mistakeWords } from '#application/explaining/mistakeWords.ts';
import type { ModulePath, Target, Unread } from '#domain/graph/module.ts';
import { rangeOfSite } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { Links } from './links.ts';
import { linksIn } from './links.ts';
import { code, counted } from './markdown.ts';
import type { Session } from './session/session.ts';
import { placeOf } from './session/session.ts';

/** So many imports and importers are listed one by one. */
const LISTED = 200;

/** Why a file lies in its layer, what it imports and who imports it, as a Markdown document. */
export function explain(session: Session, { uri }: FileParams): Page {
  const place = placeOf(session, uri);
  if (place === undefined) return { markdown: 'This file lies in no workspace folder.' };
  const { folder, path } = place;
  if (!folder.workspace.indexed) return { markdown: `${folder.name} is still being indexed.` };
  return { markdown: toMarkdown(explainModule(folder.workspace, path), linksIn(session, folder)) };
}

function toMarkdown(explained: ModuleExplanation, links: Links): string {
  const { path } = explained;
  const parts = [
    `# ${links.toFile(path)}`,
    standing(explained),
    why(explained),
    section('Findings', explained.findings, (finding) => findingLine(finding, links)),
    section('Imports', explained.imports, (each) => importLine(each, path, links)),
    section('Imported by', explained.importers, (neighbour) => neighbourLine(neighbour, links)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function standing({ module, unread, mistakes, placement, contract }: ModuleExplanation): string {
  if (contract === undefined)
    return 'No layers were found here, and no `inward.json` says any. The file is not checked.';
  if (module === undefined) return `${sourceOf(contract)} The file is no module of it: no source file, or left out.`;
  const place = placement === undefined ? [] : [placeLine(placement)];
  const flaws = unread === undefined ? mistakeWords(mistakes) : [UNREAD[unread]];
  return [...place, sourceOf(contract), flaws.join(' ')].filter((part) => part !== '').join('\n\n');
}

const UNREAD: Readonly<Record<Unread, string>> = {
  'too-large': 'The file is too large to be read, so its imports are not known.',
  'not-text': 'The file is not text, so its imports are not known.',
  unreadable: 'The file cannot be read, so its imports are not known.',
};

function placeLine({ layer, context, kernel }: Placement): string {
  const role = layer?.role === undefined ? '' : ` (role ${layer.role})`;
  const parts = [layer === undefined ? 'In **no layer**' : `Layer **${layer.name}**${role}`];
  if (context !== undefined) parts.push(`context **${context}**`);
  if (kernel) parts.push('part of the kernel');
  return parts.join(' · ');
}

function sourceOf({ origin, preset }: Contract): string {
  if (origin.kind === 'file') return `Decided by the contract ${code(origin.file)}.`;
  return `The contract is inferred from the folder names, in the words of the preset ${code(preset)}.`;
}

function why({ module, matches }: ModuleExplanation): string {
  if (module === undefined) return '';
  if (matches.length === 0) return '## Why\n\nNo pattern of any layer matches the path.';
  const lines = matches.map((match, index) => matchLine(match, index === 0));
  const rule =
    'The layer whose pattern fixes the deepest folder of the path has the file; of two that tie, the one listed first.';
  return ['## Why', lines.join('\n'), ...(matches.length > 1 ? [rule] : [])].join('\n\n');
}

function matchLine({ layer, pattern, depth }: LayerMatch, decides: boolean): string {
  const what = `${code(pattern.text)} of **${layer.name}** fixes the path ${counted(depth, 'level')} deep`;
  return decides ? `- ${what} and decides.` : `- ${what}.`;
}

function section<Item>(title: string, items: readonly Item[], lineOf: (item: Item) => string): string {
  if (items.length === 0) return '';
  const lines = items.slice(0, LISTED).map((item) => `- ${lineOf(item)}`);
  if (items.length > LISTED) lines.push(`- and ${counted(items.length - LISTED, 'other')}`);
  return `## ${title} (${String(items.length)})\n\n${lines.join('\n')}`;
}

function findingLine(finding: Finding, { toPlace, inText }: Links): string {
  const line = toPlace(`line ${String(finding.range.start.line + 1)}`, finding.file, finding.range.start);
  return `**${finding.rule}**, ${line}: ${inText(messageOf(finding))}`;
}

function importLine({ dependency, neighbour }: ExplainedImport, path: ModulePath, links: Links): string {
  const { site, target } = dependency;
  const { start } = rangeOfSite(site);
  const line = links.toPlace(`line ${String(start.line + 1)}`, path, start);
  if (neighbour !== undefined) return `${neighbourLine(neighbour, links)} · ${line}`;
  if (target.kind === 'package') return `package ${code(target.name)}${installed(site.specifier, target)} · ${line}`;
  const what =
    target.kind === 'asset' ? `${code(target.path)} (no module)` : `${code(site.specifier)} (leads to no file)`;
  return `${what} · ${line}`;
}

function installed(path: string, { distribution }: Extract<Target, { kind: 'package' }>): string {
  const other = otherDistribution(path, distribution);
  return other === undefined ? '' : ` (${other})`;
}

function neighbourLine({ path, placement }: Neighbour, { toFile }: Links): string {
  const layer = placement?.layer?.name ?? 'in no layer';
  return [toFile(path), layer, ...(placement?.context === undefined ? [] : [placement.context])].join(' · ');
}
