import type { ModulePath } from '#domain/graph/module.ts';
import { governing } from '../engine/contractsInForce.ts';
import type { JudgedContract } from '../importContracts/judgedContracts.ts';
import type { MapRow } from './rows.ts';
import { contractFileId, rowOfContractFile, rowsOfFindings } from './rows.ts';
import { idBelow } from './tree.ts';
import type { Tally } from '../findingCounts.ts';
import type { WorkspaceView } from '../workspace.ts';

/**
 * The files with contracts about imports by name in folders without layers: there they are all that is held against the
 * code, so the map has a row for each, with its contracts below.
 */
export function importContractFiles({ importContracts, contracts }: WorkspaceView): readonly ModulePath[] {
  const files = [...new Set(importContracts.map(({ file }) => file))];
  return files.filter((file) => {
    const origin = governing(contracts, file)?.origin.kind;
    return origin === undefined || origin === 'absent';
  });
}

export function rowOfImportContractFile(view: WorkspaceView, file: ModulePath, tally: Tally): MapRow {
  return { ...rowOfContractFile(file, governing(view.contracts, file), tally), judged: contractsIn(view, file) };
}

/** The contracts of a file in its order, then what is wrong with the file. */
export function rowsOfImportContractFile(view: WorkspaceView, file: ModulePath): readonly MapRow[] {
  const findings = rowsOfFindings(contractFileId(file), governing(view.contracts, file), view.findingsOf(file));
  return [...contractsIn(view, file).map((contract) => rowOfContract(view, contract)), ...findings];
}

/** What breaks the contract of the row with that id; empty where there is no such row. */
export function rowsOfImportContract(view: WorkspaceView, id: string): readonly MapRow[] {
  const contract = view.importContracts.find((each) => contractId(each) === id);
  if (contract === undefined) return [];
  const all = [...view.findings().values()].flat();
  const broken = all.filter((finding) => {
    return finding.file !== contract.file && isOf(contract, finding.contract?.file, finding.contract?.id);
  });
  return rowsOfFindings(id, governing(view.contracts, contract.file), broken);
}

function isOf({ file, id }: JudgedContract, ofFile: ModulePath | undefined, ofId: string | undefined): boolean {
  return ofFile === file && ofId === id;
}

function contractsIn({ importContracts }: WorkspaceView, file: ModulePath): readonly JudgedContract[] {
  return importContracts.filter((contract) => contract.file === file);
}

function contractId({ file, declaredAt }: JudgedContract): string {
  return idBelow(contractFileId(file), `import-contract:${String(declaredAt.start.line)}`);
}

function rowOfContract(view: WorkspaceView, contract: JudgedContract): MapRow {
  const { file, name, verdict } = contract;
  const isBroken = verdict === 'broken';
  return {
    ...rowOfContractFile(file, governing(view.contracts, file), {
      findings: 0,
      severity: isBroken ? 'error' : undefined,
    }),
    ...{ id: contractId(contract), kind: 'import-contract', label: name, judged: [contract], hasChildren: isBroken },
  };
}
