import type { Contract, Layer } from '#domain/architecture/contract.ts';
import { orderBreach } from '#domain/architecture/mayImport.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { Dependency, ModulePath } from '#domain/graph/module.ts';
import { rangeOfSite } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { TextPosition, TextRange } from '#domain/text.ts';
import { compareRanges } from '#domain/text.ts';
import type { WorkspaceView } from '../workspace.ts';

/** Why an import is allowed. */
export type Permission =
  | 'same-layer'
  /** The contract lists the layer among those that may be imported. */
  | 'listed'
  /** Everyone may import what is shared. */
  | 'shared'
  | 'inward'
  /** It would be a breach, but the contract lets it pass: the rule is off, or the import is among its exceptions. */
  | 'excepted'
  /** One of the two lies in no layer. */
  | 'not-in-a-layer';

/** One import of a module, where it leads, and what the rules say of it. */
export interface ImportExplanation {
  readonly range: TextRange;
  readonly target: ModulePath;
  readonly from: Placement;
  readonly to: Placement | undefined;
  /** What is wrong with it; empty where it is allowed. */
  readonly findings: readonly Finding[];
  readonly permission: Permission;
}

/** The import whose specifier is at `position`; undefined where there is none, or none that leads to a module. */
export function explainImport(
  view: WorkspaceView,
  path: ModulePath,
  position: TextPosition,
): ImportExplanation | undefined {
  const from = view.placementOf(path);
  const dependency = view.graph.module(path)?.dependencies.find((each) => isAt(each, position));
  if (from === undefined || dependency?.target.kind !== 'module') return undefined;
  const range = rangeOfSite(dependency.site);
  const target = dependency.target.path;
  const to = view.placementOf(target);
  return {
    range,
    target,
    from,
    to,
    findings: view.findingsOf(path).filter((finding) => compareRanges(finding.range, range) === 0),
    permission: permissionOf(from.contract, from.layer, to?.layer),
  };
}

function isAt({ site }: Dependency, { line, character }: TextPosition): boolean {
  return site.line === line && site.character <= character && character <= site.endCharacter;
}

function permissionOf(contract: Contract, from: Layer | undefined, to: Layer | undefined): Permission {
  if (from === undefined || to === undefined) return 'not-in-a-layer';
  if (orderBreach(contract, from, to) !== undefined) return 'excepted';
  if (from.name === to.name) return 'same-layer';
  if (from.mayImport !== undefined) return 'listed';
  return to.role === 'shared' ? 'shared' : 'inward';
}
