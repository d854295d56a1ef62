import { governing } from '#application/engine/contractsInForce.ts';
import type { JudgedContract } from '#application/importContracts/judgedContracts.ts';
import { isPackageMarker } from '#application/engine/packageMarkers.ts';
import type { WorkspaceView } from '#application/workspace.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Finding } from '#domain/rules/finding.ts';
import type { TextPosition } from '#domain/text.ts';
import { isSelected } from '../locateProject.ts';
import { EXIT_FINDINGS, EXIT_FINE, EXIT_WRONG } from '../exitCodes.ts';

/** What a report is compared with. */
export interface ComparedWith {
  /** As the user named it. */
  readonly ref: string;
  /** The full hash of the commit where the present branch left it. */
  readonly commit: string;
  /** How many files differ. */
  readonly files: number;
}

/** What `inward check` has to say, whatever the format. */
export interface CheckReport {
  /** The contract of what was asked for; undefined where nothing is checked. */
  readonly contract: Contract | undefined;
  /** Contracts of other tools, and whether they are kept. */
  readonly importContracts: readonly JudgedContract[];
  readonly modules: number;
  /** Of the modules, those in a layer. */
  readonly placed: number;
  /** Those of which a rule wanted more than their imports and could not read all, and where the first mistake is. */
  readonly readInPart: readonly PlacedMistake[];
  /** Sorted by file, then by range. */
  readonly findings: readonly Finding[];
  /** Where the findings are those of a change alone. */
  readonly since: ComparedWith | undefined;
}

export interface PlacedMistake {
  readonly file: ModulePath;
  readonly at: TextPosition;
}

/** A change, and the findings that it has to answer for. */
export interface ReportedChange {
  readonly since: ComparedWith;
  readonly findings: ReadonlySet<Finding>;
}

/**
 * The findings at or below `selected`, and what is wrong with contracts, which concerns everybody. With a change, only
 * the findings of that.
 */
export function checkReport(view: WorkspaceView, selected: ModulePath, change?: ReportedChange): CheckReport {
  let modules = 0;
  let placed = 0;
  const readInPart: PlacedMistake[] = [];
  for (const path of view.graph.paths()) {
    const placement = view.placementOf(path);
    if (!isSelected(selected, path) || isPackageMarker(view.graph.module(path), placement)) continue;
    modules++;
    if (placement?.layer !== undefined) placed++;
    const [mistake] = view.knownOutlineOf(path)?.mistakes ?? [];
    if (mistake !== undefined) readInPart.push({ file: path, at: mistake.at });
  }
  const isReported = (finding: Finding): boolean =>
    isContractError(finding) || (isSelected(selected, finding.file) && change?.findings.has(finding) !== false);
  const findings = [...view.findings().values()].flat().filter(isReported);
  const contract = mainContract(view.contracts, selected);
  const importContracts = view.importContracts.filter(({ file }) => isSelected(selected, file));
  return { contract, importContracts, modules, placed, readInPart, findings, since: change?.since };
}

/** What the project has accepted does not count. */
export function exitCodeOf({ findings }: CheckReport): number {
  const errors = findings.filter(({ severity, baselined }) => severity === 'error' && baselined !== true);
  if (errors.some(isContractError)) return EXIT_WRONG;
  return errors.length > 0 ? EXIT_FINDINGS : EXIT_FINE;
}

/** The file that says the contract, `inferred`, or null where there is no contract. */
export function contractName(contract: Contract | undefined): string | null {
  if (contract === undefined || contract.origin.kind === 'absent') return null;
  return contract.origin.kind === 'file' ? contract.origin.file : 'inferred';
}

/** Without what the project has accepted, and without hints unless they are asked for. */
export function findingsToShow({ findings }: CheckReport, hints: boolean): readonly Finding[] {
  return findings.filter(({ severity, baselined }) => baselined !== true && (hints || severity !== 'hint'));
}

/** Where the folder itself has none, the first of the contracts further down stands for all. */
function mainContract(contracts: readonly Contract[], selected: ModulePath): Contract | undefined {
  const own = governing(contracts, selected === '' ? selected : `${selected}/`);
  if (own !== undefined && own.origin.kind !== 'absent') return own;
  const below = contracts.filter(({ root, origin }) => origin.kind !== 'absent' && isSelected(selected, root));
  return below.sort((a, b) => (a.root < b.root ? -1 : 1))[0];
}

function isContractError({ rule }: Finding): boolean {
  return rule === 'contract-error';
}
