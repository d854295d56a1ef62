import type { FileParams } from '#protocol/messages.ts';
import type { FileStatus } from '#protocol/status.ts';
import { fileStatus } from '#application/explaining/fileStatus.ts';
import type { FileStanding } from '#application/explaining/fileStatus.ts';
import { verdictWords } from '#application/importContracts/judgedContracts.ts';
import { mistakeWords } from '#application/explaining/mistakeWords.ts';
import type { Contract } from '#domain/architecture/contract.ts';
import { toWireSeverity } from './convert.ts';
import type { Folder } from './session/folder.ts';
import type { Session } from './session/session.ts';
import { placeOf } from './session/session.ts';

/** What the status item of the editor says of one file. */
export function statusOfFile(session: Session, { uri }: FileParams): FileStatus {
  const place = placeOf(session, uri);
  if (place === undefined) return { uri, ...NOT_ANALYSED, detail: 'The file lies in no workspace folder.' };
  const { folder, path } = place;
  const indexing = folder.workUnderWay > 0;
  if (!folder.workspace.indexed) return { uri, ...NOT_ANALYSED, detail: `${folder.name} is being indexed.`, indexing };
  const { standing, contract, importContracts, severity, mistakes } = fileStatus(folder.workspace, path);
  const verdicts = verdictWords(importContracts);
  const detail = [
    ...detailOf(folder, standing, contract),
    ...(verdicts === undefined ? [] : [`${verdicts}.`]),
    ...mistakeWords(mistakes, 1),
  ];
  return {
    uri,
    text: textOf(standing),
    detail: detail.join(' '),
    severity: toWireSeverity(severity),
    inferred: contract?.origin.kind === 'inferred',
    indexing,
  };
}

const NOT_ANALYSED = { text: 'not analysed', severity: null, inferred: false, indexing: false };

function textOf(standing: FileStanding): string {
  switch (standing.kind) {
    case 'placed':
      return standing.context === undefined ? standing.layer : `${standing.layer} · ${standing.context}`;
    case 'unplaced':
      return 'not in a layer';
    case 'package':
      return 'package';
    case 'contract':
      return 'the contract';
    case 'import-contracts':
      return 'contracts of import-linter';
    case 'left-out':
    case 'no-contract':
      return 'not analysed';
  }
}

/** What is to be said of the file alone, if anything. */
function detailOf(folder: Folder, standing: FileStanding, contract: Contract | undefined): string[] {
  return standing.kind === 'import-contracts' ? [] : [decisionOf(folder, standing, contract)];
}

function decisionOf(folder: Folder, standing: FileStanding, contract: Contract | undefined): string {
  if (contract === undefined) return `No layers were found in ${folder.name}, and no inward.json says any.`;
  const source = sourceOf(contract);
  if (standing.kind === 'contract') return 'This file says which layers there are and what they may import.';
  if (standing.kind === 'left-out') return `The file is no source file, or is left out by ${source}.`;
  if (standing.kind === 'package') return 'The file only makes its folder a package, so it need not lie in a layer.';
  return standing.kind === 'unplaced' ? `No layer of ${source} matches the file.` : `Decided by ${source}.`;
}

function sourceOf({ origin }: Contract): string {
  return origin.kind === 'file' ? origin.file : 'the folder names (inferred)';
}
