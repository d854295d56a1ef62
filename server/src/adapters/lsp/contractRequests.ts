import type { CreateContractParams, CreatedContract, PresetChoice } from '#protocol/messages.ts';
import { PRESETS } from '#domain/architecture/presets.ts';
import type { Session } from './session.ts';
import { uriBelow, withoutTrailingSlash } from './uris.ts';

const FILE_NAME = 'inward.json';

/** The text of a new contract. Nothing is written: the editor does that, so that it can be undone. */
export function createContract(session: Session, { folder: uri, preset }: CreateContractParams): CreatedContract {
  const folder =
    uri === null ? session.folders[0] : session.folders.find((each) => each.uri === withoutTrailingSlash(uri));
  if (folder === undefined) {
    throw new Error(`there is no workspace folder ${uri ?? 'open'} for the contract to lie in`);
  }
  return {
    uri: uriBelow(folder.uri, FILE_NAME),
    text: session.host.contractText(folder.workspace, preset),
  };
}

export function presets(): PresetChoice[] {
  return PRESETS.map(({ name, description }) => ({ name, description }));
}
