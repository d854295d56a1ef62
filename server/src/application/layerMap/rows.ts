import type { Contract, Layer } from '#domain/architecture/contract.ts';
import type { Abstractness } from '#domain/graph/abstractness.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { Tally } from '../findingCounts.ts';
import type { JudgedContract } from '../importContracts/judgedContracts.ts';
import type { MapNode, MapNodeKind } from './tree.ts';
import { idBelow, moduleCount } from './tree.ts';
import type { UnitMetrics } from './unitMetrics.ts';

/** One row of the layer map. */
export interface MapRow {
  /** Stable as long as the thing is there, unique in the map of one workspace folder. */
  readonly id: string;
  readonly kind: MapNodeKind | 'contract-file' | 'import-contract' | 'finding';
  readonly label: string;
  /** The one it belongs to; undefined for a contract file that makes none. */
  readonly contract: Contract | undefined;
  /** Of a layer's row. */
  readonly layer: Layer | undefined;
  /** Of a context's row. */
  readonly context?: string;
  /** Of a folder, module, contract file or finding. */
  readonly path: ModulePath | undefined;
  /** Of a finding's row. */
  readonly finding: Finding | undefined;
  /** How many modules lie at or below it. */
  readonly modules: number;
  /** Of the modules of a contract's row, how many lie in a layer; undefined where the contract has no layers. */
  readonly placed: number | undefined;
  /** Of the findings at or below it. */
  readonly tally: Tally;
  readonly hasChildren: boolean;
  /** Of the row of a whole layer or context. */
  readonly metrics?: UnitMetrics & Partial<Abstractness>;
  /** Contracts about imports by name: of the row of such a contract that one, of the row of their file all. */
  readonly judged?: readonly JudgedContract[];
}

export function rowOfNode(node: MapNode, tally: Tally, metrics: MapRow['metrics']): MapRow {
  const { id, kind, label, contract, layer, context, path } = node;
  const modules = moduleCount(node);
  const hasChildren = tally.findings > 0 || (kind !== 'module' && modules > 0);
  return {
    id,
    kind,
    label,
    contract,
    layer,
    path,
    finding: undefined,
    modules,
    placed: kind === 'contract' ? placedOf(node) : undefined,
    tally,
    hasChildren,
    ...(context !== undefined && { context }),
    ...(metrics && { metrics }),
  };
}

function placedOf({ contract, content }: MapNode): number | undefined {
  if (contract.layers.length === 0 || content.kind === 'modules') return undefined;
  const placed = content.groups.filter(({ layer }) => layer !== undefined);
  return placed.reduce((count, { modules }) => count + modules.length, 0);
}

export function contractFileId(file: ModulePath): string {
  return `contract-file:${file}`;
}

export function rowOfContractFile(file: ModulePath, contract: Contract | undefined, tally: Tally): MapRow {
  return {
    id: contractFileId(file),
    kind: 'contract-file',
    label: file.slice(file.lastIndexOf('/') + 1),
    contract,
    layer: undefined,
    path: file,
    finding: undefined,
    modules: 0,
    placed: undefined,
    tally,
    hasChildren: true,
  };
}

/** In the order of the text. Ids hold no position, so that a finding keeps its row while lines above it come and go. */
export function rowsOfFindings(
  above: string,
  contract: Contract | undefined,
  findings: readonly Finding[],
): readonly MapRow[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const name = `${finding.rule}:${targetOf(finding) ?? ''}`;
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return rowOfFinding(idBelow(above, `finding:${name}:${String(count)}`), contract, finding);
  });
}

function rowOfFinding(id: string, contract: Contract | undefined, finding: Finding): MapRow {
  const target = targetOf(finding);
  return {
    id,
    kind: 'finding',
    label: target === undefined ? finding.rule : `${finding.rule} → ${target}`,
    contract,
    layer: undefined,
    path: finding.file,
    finding,
    modules: 0,
    placed: undefined,
    tally: { findings: 1, severity: finding.severity },
    hasChildren: false,
  };
}

function targetOf({ to }: Finding): string | undefined {
  return to?.kind === 'module' ? to.path : to?.name;
}
