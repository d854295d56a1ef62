import type { CreateContractParams, CreatedContract, PresetChoice } from '#protocol/contracts.ts';
import { PRESETS } from '#domain/architecture/presets.ts';
import type { ModulePath } from '#domain/graph/module.ts';
import type { Folder } from './session/folder.ts';
import type { Session } from './session/session.ts';
import { uriBelow, withoutTrailingSlash } from './uris.ts';

const FILE_NAME = 'inward.json';

/** The text of a new contract. Nothing is written: the editor does that, so that it can be undone. */
export function createContract(session: Session, params: CreateContractParams): CreatedContract {
  const folder = folderFor(session, params.folder);
  const preset = PRESETS.find(({ name }) => name === params.preset)?.name;
  if (params.preset !== null && preset === undefined) throw new Error(`there is no preset "${params.preset}"`);
  return {
    uri: uriBelow(folder.uri, FILE_NAME),
    text: session.host.contractText([...modulesOfRoot(folder)], preset),
  };
}

export function presets(): PresetChoice[] {
  return PRESETS.map(({ name, description }) => ({ name, description }));
}

function folderFor({ folders }: Session, uri: string | null): Folder {
  const folder = uri === null ? folders[0] : folders.find((each) => each.uri === withoutTrailingSlash(uri));
  if (folder === undefined) throw new Error(`there is no workspace folder ${uri ?? 'open'} for the contract to lie in`);
  return folder;
}

/** What a contract in the folder itself would govern: all but the modules that have a nearer one. */
function* modulesOfRoot({ workspace }: Folder): Generator<ModulePath> {
  for (const path of workspace.graph.paths()) if (workspace.placementOf(path)?.contract.root === '') yield path;
}
