import type {
  ExplainedImport,
  LayerMatch,
  ModuleExplanation,
  Neighbour,
} from '#application/explaining/explainModule.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import { otherDistribution } from '#domain/catalogue/importedPackage.ts';
import { segmentsBelow } from '#domain/architecture/placement.ts';
import { mistakeWords } from '#application/explaining/mistakeWords.ts';
import type { Dependency, Target, Unread } from '#domain/graph/module.ts';
import { rangeOfSite } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { TextRange } from '#domain/text.ts';
import { contractName } from './reports/checkReport.ts';
import type { ShowPath } from './shownPath.ts';
import { lineAndColumn } from './shownPath.ts';
import type { Paint } from './style.ts';
import { SEVERITY_STYLES } from './style.ts';

interface TextOptions {
  readonly show: ShowPath;
  readonly paint: Paint;
}

/** What is known of one file, for people: each part is a heading with lines beneath. */
export function* explainText(explanation: ModuleExplanation, options: TextOptions): Generator<string> {
  const { path, module, importers, findings } = explanation;
  yield `${options.paint('bold', options.show(path))}\n`;
  for (const line of aligned(placeRows(explanation))) yield `  ${line}\n`;
  const { paint } = options;
  if (module === undefined) return;
  if (explanation.contract !== undefined) yield* part(paint, 'Why', whyLines(explanation));
  yield* part(paint, 'Imports', aligned(importRows(explanation, options)));
  yield* part(
    paint,
    'Imported by',
    aligned(importers.map((one) => [options.show(one.path), placeName(one.placement)])),
  );
  yield* part(paint, 'Findings', findingLines(findings, options));
}

function* part(paint: Paint, heading: string, lines: readonly string[]): Generator<string> {
  yield `\n${paint('bold', heading)}\n`;
  for (const line of lines.length > 0 ? lines : [paint('dim', 'none')]) yield `  ${line}\n`;
}

function placeRows({ contract, module, unread, mistakes, placement }: ModuleExplanation): string[][] {
  return [
    ['Layer', layerWords(contract, module !== undefined, placement)],
    ...(contract?.contexts === undefined ? [] : [['Context', contextWords(placement)]]),
    ['Contract', contractWords(contract)],
    ...textWords(unread, mistakes).map((words, index) => [index === 0 ? 'Text' : '', words]),
  ];
}

function textWords(unread: Unread | undefined, mistakes: ModuleExplanation['mistakes']): readonly string[] {
  return unread === undefined ? mistakeWords(mistakes) : [UNREAD[unread]];
}

const UNREAD: Readonly<Record<Unread, string>> = {
  'too-large': 'too large to be read, so its imports are not known',
  'not-text': 'no text, so its imports are not known',
  unreadable: 'cannot be read, so its imports are not known',
};

function layerWords(contract: Contract | undefined, isModule: boolean, placement: Placement | undefined): string {
  if (contract === undefined) return 'none, as there is no contract';
  if (!isModule) return 'none: this is no source file, or the contract or a .gitignore leaves it out';
  if (placement?.layer === undefined) return 'none: no pattern of a layer matches this path';
  const { name, role } = placement.layer;
  return role === undefined || role === name ? name : `${name} (role ${role})`;
}

function contextWords(placement: Placement | undefined): string {
  return (
    placement?.context ?? (placement?.kernel === true ? 'none: part of the kernel, open to every context' : 'none')
  );
}

function contractWords(contract: Contract | undefined): string {
  if (contract?.origin.kind !== 'inferred') return contractName(contract) ?? 'none';
  return `inferred from the folder names (preset ${contract.preset})`;
}

/** The pattern that decided, then those that matched as well and why they lost. */
function whyLines({ path, contract, placement, matches }: ModuleExplanation): string[] {
  if (contract === undefined || placement?.layer === undefined) return [];
  const fixed = ({ depth }: LayerMatch): string => segmentsBelow(contract.root, path).slice(0, depth).join('/');
  const winner = matches.find(({ layer }) => layer === placement.layer);
  if (winner === undefined) return [];
  const losers = matches.filter((match) => match !== winner);
  return [
    `${placement.layer.name}: its pattern ${winner.pattern.text} ${reachWords(fixed(winner))}`,
    ...losers.map((match) => {
      return `not ${match.layer.name}: ${match.pattern.text} ${reachWords(fixed(match))}, ${whyLost(match, winner)}`;
    }),
  ];
}

function reachWords(fixed: string): string {
  return fixed === '' ? 'fits the path without naming a folder of it' : `fits the path down to ${fixed}`;
}

function whyLost(match: LayerMatch, winner: LayerMatch): string {
  if (match.layer.fallback === true) return 'and has only what no other layer matches';
  return match.depth < winner.depth ? 'which is less deep' : 'as deep, but the layer is listed later';
}

function importRows({ imports, findings }: ModuleExplanation, { show, paint }: TextOptions): string[][] {
  return imports.map(({ dependency, neighbour }) => {
    const range = rangeOfSite(dependency.site);
    const position = lineAndColumn(range.start);
    const verdict = verdictOn(range, findings, paint);
    return [position, dependency.site.specifier, targetWords(dependency, show), placeOf(neighbour), verdict];
  });
}

/** Empty where there is nothing to say of the import. */
function verdictOn(range: TextRange, findings: readonly Finding[], paint: Paint): string {
  const here = findings.filter((finding) => finding.to !== undefined && startsAt(finding.range, range));
  return here.map(({ rule, severity }) => paint(SEVERITY_STYLES[severity], `${severity}: ${rule}`)).join(', ');
}

function startsAt(one: TextRange, other: TextRange): boolean {
  return one.start.line === other.start.line && one.start.character === other.start.character;
}

function targetWords({ site, target }: Dependency, show: ShowPath): string {
  if (target.kind === 'unresolved') {
    return target.reason === undefined ? 'not found' : 'not found: more dots than packages above';
  }
  return target.kind === 'package' ? packageWords(site.specifier, target) : show(target.path);
}

function packageWords(path: string, { name, distribution }: Extract<Target, { kind: 'package' }>): string {
  const other = otherDistribution(path, distribution);
  return other === undefined ? `package ${name}` : `package ${name} (${other})`;
}

function placeOf(neighbour: ExplainedImport['neighbour']): string {
  return neighbour === undefined ? '' : placeName(neighbour.placement);
}

function placeName(placement: Neighbour['placement']): string {
  if (placement === undefined) return '';
  const layer = placement.layer?.name ?? 'in no layer';
  return placement.context === undefined ? layer : `${layer} · ${placement.context}`;
}

function findingLines(findings: readonly Finding[], { paint }: TextOptions): string[] {
  return findings.map((finding) => {
    const severity = paint(SEVERITY_STYLES[finding.severity], finding.severity);
    return `${lineAndColumn(finding.range.start)}  ${severity}  ${finding.rule}  ${messageOf(finding)}`;
  });
}

/** Rows as lines, each column as wide as its longest cell. Only the last cell of a row may hold colours. */
function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
