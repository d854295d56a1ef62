import type { LayerMapNode, LayerMapNodeKind } from '#protocol/layerMap.ts';
import type { WireLocation } from '#protocol/positions.ts';
import { coverageWords, shareInLayers } from '#application/coverage.ts';
import type { JudgedContract } from '#application/importContracts/judgedContracts.ts';
import { verdictCounts } from '#application/importContracts/judgedContracts.ts';
import type { MapRow } from '#application/layerMap/rows.ts';
import type { Contract, Layer } from '#domain/architecture/contract.ts';
import { messageOf } from '#domain/rules/registry.ts';
import type { TextRange } from '#domain/text.ts';
import { START_OF_FILE } from '#domain/text.ts';
import { toRange, toWireSeverity } from '../convert.ts';
import { uriOf } from '../diagnostics.ts';
import type { Folder } from '../session/folder.ts';
import { code, counted } from '../markdown.ts';

/** One row of the layer map as the editor draws it. */
export function toLayerMapNode(folder: Folder, id: string, row: MapRow): LayerMapNode {
  const label = labelOf(folder, row);
  const suggestion = row.kind === 'module' && row.path !== undefined ? folder.suggestions.of(row.path) : undefined;
  const facts = [...(suggestion === undefined ? [] : [`belongs in ${suggestion.layer.name}?`]), ...factsOf(row)];
  return {
    id,
    kind: kindOf(row),
    label,
    description: facts.join(' · '),
    tooltip: tooltipOf(row, label, facts),
    spoken: [`${WORDS[row.kind]} ${label}`.trim(), ...facts, ...loudness(row)].join(', '),
    hasChildren: row.hasChildren,
    severity: toWireSeverity(row.tally.severity),
    location: locationOf(folder, row),
    uri: isOfFiles(row) ? uriOf(folder, row.path) : null,
    layer: layerOf(folder, row),
    context: contextOf(folder, row),
  };
}

function isOfFiles(row: MapRow): row is MapRow & { readonly path: string } {
  return (row.kind === 'module' || row.kind === 'folder') && row.path !== undefined;
}

function layerOf(folder: Folder, { kind, layer, contract }: MapRow): LayerMapNode['layer'] {
  if (kind !== 'layer' || layer === undefined || contract === undefined) return null;
  return { name: layer.name, contract: uriOf(folder, contract.root) };
}

function contextOf(folder: Folder, { context, contract }: MapRow): LayerMapNode['context'] {
  if (context === undefined || contract === undefined) return null;
  return { name: context, contract: uriOf(folder, contract.root) };
}

/** How the kind of a row is spoken. */
const WORDS: Readonly<Record<MapRow['kind'], string>> = {
  contract: 'contract',
  'contract-file': 'contract file',
  'import-contract': 'contract',
  layer: 'layer',
  context: 'context',
  folder: 'folder',
  unplaced: 'modules',
  module: 'module',
  finding: '',
};

function kindOf({ kind }: MapRow): LayerMapNodeKind {
  return kind === 'contract-file' || kind === 'import-contract' ? 'contract' : kind;
}

/** A contract that governs a whole workspace folder goes by the name of that folder. */
function labelOf(folder: Folder, row: MapRow): string {
  return row.kind === 'contract' && row.label === '' ? folder.name : row.label;
}

/** What stands behind the label, dimmed. */
function factsOf(row: MapRow): readonly string[] {
  if (row.finding !== undefined) return [`line ${String(row.finding.range.start.line + 1)}`];
  const findings = row.tally.findings > 0 ? [counted(row.tally.findings, 'finding')] : [];
  if (row.judged !== undefined) return [...verdictOf(row.kind, row.judged), ...findings];
  if (row.kind === 'module' || row.kind === 'contract-file') return findings;
  return [...nature(row), counted(row.modules, 'module'), ...coverage(row), ...findings];
}

function verdictOf(kind: MapRow['kind'], judged: readonly JudgedContract[]): readonly string[] {
  if (kind !== 'import-contract') return [verdictCounts(judged)];
  return judged.map(({ verdict }) => (verdict === 'unchecked' ? 'not checked' : verdict));
}

function coverage({ placed, modules }: MapRow): readonly string[] {
  return placed === undefined || modules === 0 ? [] : [`${shareInLayers(placed, modules)} in a layer`];
}

function nature({ kind, contract, layer, label }: MapRow): readonly string[] {
  if (kind === 'contract') return contract === undefined ? [] : [originInWords(contract)];
  return layer?.role === undefined || isNamedAfterRole(label, layer.role) ? [] : [layer.role];
}

/** `adapters` says `adapter` already. */
function isNamedAfterRole(name: string, role: string): boolean {
  return name === role || name === `${role}s`;
}

function originInWords({ origin }: Contract): string {
  if (origin.kind === 'file') return origin.file.slice(origin.file.lastIndexOf('/') + 1);
  return origin.kind === 'inferred' ? 'inferred' : 'no layers';
}

function loudness({ kind, tally }: MapRow): readonly string[] {
  if (tally.severity === undefined) return [];
  return [kind === 'finding' ? tally.severity : `loudest ${tally.severity}`];
}

function tooltipOf(row: MapRow, label: string, facts: readonly string[]): string {
  if (row.finding !== undefined) return messageOf(row.finding);
  const title = row.path === undefined ? `**${label}**` : code(row.path);
  const paragraphs = [
    title,
    row.layer === undefined ? '' : patternsOf(row.layer),
    EXPLAINED[row.kind] ?? '',
    row.placed === undefined ? '' : `${coverageWords(row.placed, row.modules)}.`,
    row.metrics === undefined ? '' : metricsInWords(row.metrics),
    facts.join(' · '),
  ];
  return paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
}

function metricsInWords(metrics: NonNullable<MapRow['metrics']>): string {
  const { afferent, efferent, instability, abstractness, distance } = metrics;
  const inwards = `${counted(afferent, 'module')} from outside ${afferent === 1 ? 'depends' : 'depend'} on it (Ca)`;
  const outwards = `${counted(efferent, 'module')} of it ${efferent === 1 ? 'depends' : 'depend'} on others (Ce)`;
  return [
    `${inwards}; ${outwards}.`,
    ...(instability === undefined ? [] : [`Instability (I) ${instability.toFixed(2)}.`]),
    ...(abstractness === undefined ? [] : [`Abstractness (A) ${abstractness.toFixed(2)}.`]),
    ...(distance === undefined ? [] : [`Distance from the balance of the two (D) ${distance.toFixed(2)}.`]),
  ].join(' ');
}

const EXPLAINED: Partial<Record<MapRow['kind'], string>> = {
  unplaced: 'No layer of the contract matches these modules. Chains of imports are followed through them.',
};

function patternsOf({ paths }: Layer): string {
  return paths.map(({ text }) => code(text)).join(', ');
}

function locationOf(folder: Folder, row: MapRow): WireLocation | null {
  const { kind, finding, path, layer, contract } = row;
  if (finding !== undefined) return at(folder, finding.file, finding.range);
  const [judged] = row.judged ?? [];
  if (kind === 'import-contract' && judged !== undefined) return at(folder, judged.file, judged.declaredAt);
  if (kind === 'module' || kind === 'contract-file') return path === undefined ? null : at(folder, path, START_OF_FILE);
  if (contract?.origin.kind !== 'file') return null;
  if (kind === 'contract') return at(folder, contract.origin.file, START_OF_FILE);
  return layer?.declaredAt === undefined ? null : at(folder, contract.origin.file, layer.declaredAt);
}

function at(folder: Folder, path: string, range: TextRange): WireLocation {
  return { uri: uriOf(folder, path), range: toRange(range) };
}
