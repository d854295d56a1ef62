import type { Contract, ContractOrigin, Severity } from '#domain/architecture/contract.ts';
import type { Placement } from '#domain/architecture/placement.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { TextMistake } from '#domain/graph/outline.ts';
import { governing } from '../engine/contractsInForce.ts';
import { loudest } from '../findingCounts.ts';
import type { JudgedContract } from '../importContracts/judgedContracts.ts';
import { isPackageMarker } from '../engine/packageMarkers.ts';
import type { WorkspaceView } from '../workspace.ts';

/** Where a file lies, for the one line of a status bar. */
export type FileStanding =
  | { readonly kind: 'placed'; readonly layer: string; readonly context: string | undefined }
  /** A module, but in no layer. */
  | { readonly kind: 'unplaced' }
  /** A module in no layer that only makes its folder a package. */
  | { readonly kind: 'package' }
  /** The file that says the contract. */
  | { readonly kind: 'contract' }
  /** A file that says contracts about imports by name. */
  | { readonly kind: 'import-contracts' }
  /** The contract leaves the file out, or it is no source file. */
  | { readonly kind: 'left-out' }
  /** No contract, written or inferred, speaks of the file. */
  | { readonly kind: 'no-contract' };

export interface FileStatusView {
  readonly standing: FileStanding;
  /** Undefined where there is no contract. */
  readonly contract: Contract | undefined;
  /** Contracts about imports by name, of the whole folder. */
  readonly importContracts: readonly JudgedContract[];
  /** The loudest finding of the file. */
  readonly severity: Severity | undefined;
  /** What of the file cannot be read, as far as a rule looked at more than its imports. */
  readonly mistakes: readonly TextMistake[];
}

export function fileStatus(view: WorkspaceView, path: ModulePath): FileStatusView {
  const governed = governing(view.contracts, path);
  const contract = governed?.origin.kind === 'absent' ? undefined : governed;
  return {
    standing: standingOf(view, contract, path),
    contract,
    importContracts: view.importContracts,
    severity: loudest(view.findingsOf(path)),
    mistakes: view.knownOutlineOf(path)?.mistakes ?? [],
  };
}

function standingOf(view: WorkspaceView, contract: Contract | undefined, path: ModulePath): FileStanding {
  if (view.contracts.some(({ origin }) => isSaidBy(origin, path))) return { kind: 'contract' };
  if (view.importContracts.some(({ file }) => file === path)) return { kind: 'import-contracts' };
  if (contract === undefined) return { kind: 'no-contract' };
  const placement = view.placementOf(path);
  if (isPackageMarker(view.graph.module(path), placement)) return { kind: 'package' };
  return placement === undefined ? { kind: 'left-out' } : standingOfModule(placement);
}

function standingOfModule({ layer, context }: Placement): FileStanding {
  return layer === undefined ? { kind: 'unplaced' } : { kind: 'placed', layer: layer.name, context };
}

function isSaidBy(origin: ContractOrigin, path: ModulePath): boolean {
  return origin.kind === 'file' && origin.file === path;
}
