import type { Page } from '#protocol/messages.ts';
import type { WhereParams } from '#protocol/where.ts';
import type { Belonging, Candidate } from '#application/where/belonging.ts';
import { prepareFor } from '#application/where/keptHabits.ts';
import { shareOf, verdictOf } from '#application/where/verdict.ts';
import { whereBelongs } from '#application/where/whereBelongs.ts';
import type { Evidence } from '#domain/belonging/evidence.ts';
import type { WeighedEvidence } from '#domain/belonging/rankLayers.ts';
import type { ModuleOutline } from '#domain/graph/outline.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { Folder } from '../session/folder.ts';
import type { Links } from '../links.ts';
import { linksIn } from '../links.ts';
import { code, counted } from '../markdown.ts';
import { modulesAsked } from '../modulesAsked.ts';
import type { Session } from '../session/session.ts';
import { whereAsked } from './whereAsked.ts';
import { CLOSED, nameOfSubject, notesOn } from './whereRequests.ts';

/** What speaks for each layer and against it, with its weight and its place in the code, as a Markdown document. */
export async function evidence(session: Session, params: WhereParams): Promise<Page> {
  const modules = modulesAsked(session, params.uris);
  if ('reason' in modules) return { markdown: modules.reason };
  const [module = ''] = modules.modules;
  const { folder } = modules;
  const { signal } = folder.closed;
  const page = await session.scheduler.run(() => pageOn(session, folder, module, params), { signal });
  return page ?? { markdown: CLOSED };
}

/** Lets others in between until all is known that the answer rests on. */
function* pageOn(session: Session, folder: Folder, module: string, params: WhereParams): Generator<undefined, Page> {
  const { workspace } = folder;
  const contract = workspace.placementOf(module)?.contract;
  if (contract !== undefined) yield* prepareFor(workspace, contract);
  const asked = whereAsked(folder, module, params);
  if (asked.kind === 'refused') return { markdown: asked.reason };
  const belonging = whereBelongs(workspace, { module, subject: asked.subject, blind: false });
  return { markdown: 'kind' in belonging ? belonging.reason : toMarkdown(folder, belonging, linksIn(session, folder)) };
}

function toMarkdown(folder: Folder, belonging: Belonging, links: Links): string {
  const { module, subject, candidates } = belonging;
  const widened = notesOn({ ...belonging, split: [] });
  const parts = [
    `# Where does ${code(nameOfSubject(module, subject))} belong?`,
    `**${verdictOf(belonging)}** ${widened.join(' ')}`.trim(),
    links.toFile(module),
    table(belonging),
    split(folder, belonging, links),
    ...candidates.map((each) => layerPart(belonging, each, links)),
    weightless(belonging, links),
    HOW,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

const HOW =
  '---\n\nEach sign has a weight for each layer: +0.7 makes it about twice as likely, −0.7 half as likely. ' +
  'The weights, the habits of this project, the imports that would break the order of the layers and where the file ' +
  'lies now make up the share. Findings are counted by the real rules, as if it lay there.';

function table({ candidates, placement }: Belonging): string {
  const rows = candidates.map(({ layer, score, adds, removes, path }) => {
    const there = layer === placement.layer ? 'it lies here' : path === undefined ? 'no place found' : code(path);
    return `| ${layer.name} | ${shareOf(score)} | ${adds === 0 ? '–' : `+${String(adds)}`} | ${removes === 0 ? '–' : `−${String(removes)}`} | ${there} |`;
  });
  return [
    '| layer | how likely | findings more | findings fewer | there it would be |',
    '| --- | ---: | ---: | ---: | --- |',
  ]
    .concat(rows)
    .join('\n');
}

/** Which declarations of a mixed module belong where. */
function split({ workspace }: Folder, { module, split: parts }: Belonging, links: Links): string {
  if (parts.length === 0) return '';
  const outline = workspace.outlineOf(module);
  const linked = (names: readonly string[]): string =>
    names.map((name) => declarationLink(outline, module, name, links)).join(', ');
  const lines = parts.map(({ layer, names, helpers }) => {
    return `- **${layer.name}**: ${linked(names)}${helpers.length === 0 ? '' : ` (with ${linked(helpers)})`}`;
  });
  return ['## It holds what belongs in several layers', lines.join('\n')].join('\n\n');
}

function declarationLink(outline: ModuleOutline | undefined, module: string, name: string, links: Links): string {
  const declaration = outline?.declarations.find((each) => each.name === name);
  return declaration === undefined ? code(name) : links.toPlace(code(name), module, declaration.range.start);
}

/** What weighs less than this is not worth a line. */
const LEAST_WEIGHT = 0.1;

function layerPart({ module, placement }: Belonging, candidate: Candidate, links: Links): string {
  const { layer, score, evidence: all, alike, added, removed } = candidate;
  const fors = all.filter(({ weight }) => weight >= LEAST_WEIGHT);
  const against = all.filter(({ weight }) => weight <= -LEAST_WEIGHT).reverse();
  const line = (each: WeighedEvidence): string => evidenceLine(module, each, links);
  const here = layer === placement.layer ? ', where it lies' : '';
  return [
    `## ${layer.name}: ${shareOf(score)}${here}`,
    list('For it', [...fors.map(line), ...alike.map(links.inText)]),
    list('Against it', against.map(line)),
    list(
      `${counted(removed.length, 'finding')} fewer there`,
      removed.map((finding) => findingPlace(finding, links)),
    ),
    list(
      `${counted(added.length, 'finding')} more there`,
      added.map((finding) => findingLine(finding, links)),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function list(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}:\n\n${lines.map((line) => `- ${line}`).join('\n')}`;
}

function evidenceLine(module: string, evidence: WeighedEvidence, links: Links): string {
  const { weight } = evidence;
  return `${seenLine(module, evidence, links)} (${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)})`;
}

function seenLine(module: string, { words, range, seenIn = module }: Evidence, links: Links): string {
  const place =
    range === undefined ? '' : `, ${links.toPlace(`line ${String(range.start.line + 1)}`, seenIn, range.start)}`;
  return `it ${links.inText(words)}${place}`;
}

/** What is there to be seen and speaks neither for a layer nor against one. */
function weightless({ module, candidates }: Belonging, links: Links): string {
  const [first] = candidates;
  const weighs = (sign: string): boolean =>
    candidates.some(({ evidence: all }) => all.some((each) => each.sign === sign && isTold(each)));
  const lines = (first?.evidence ?? [])
    .filter(({ sign }) => !weighs(sign))
    .map((each) => seenLine(module, each, links));
  return lines.length === 0 ? '' : `## Seen, and of no weight\n\n${lines.map((line) => `- ${line} (0.0)`).join('\n')}`;
}

function isTold({ weight }: WeighedEvidence): boolean {
  return Math.abs(weight) >= LEAST_WEIGHT;
}

function findingLine(finding: Finding, links: Links): string {
  return `${findingPlace(finding, links)}: ${links.inText(messageOf(finding))}`;
}

/** Of what is found now, the place is enough: the editor tells the rest there. */
function findingPlace({ rule, file, range }: Finding, { toPlace }: Links): string {
  return `**${rule}** in ${toPlace(`${code(file)}, line ${String(range.start.line + 1)}`, file, range.start)}`;
}
