import { FileSystemError, Uri, window, workspace } from 'vscode';
import type { QuickPickItem, WorkspaceFolder } from 'vscode';
import { method } from '#protocol/messages.ts';
import type { CreateContractParams, CreatedContract, PresetChoice } from '#protocol/contracts.ts';
import type { Server } from './languageClient.ts';

type Choice = QuickPickItem & { readonly preset: string | null };

/** Writes `inward.json` and opens it. A contract that is there already is opened as it stands. */
export async function createContract(server: Server, preset?: string | null): Promise<void> {
  if (!workspace.isTrusted) return;
  const folder = await chooseFolder();
  if (folder === undefined) return;
  const existing = Uri.joinPath(folder.uri, 'inward.json');
  if (await exists(existing)) return open(existing);
  const choice = preset === undefined ? await choosePreset(server) : preset;
  if (choice === undefined) return;
  const params: CreateContractParams = { folder: folder.uri.toString(), preset: choice };
  const created = await server.ask<CreatedContract>(method.createContract, params);
  if (created !== undefined) await write(Uri.parse(created.uri), created.text);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length <= 1) return folders[0];
  return window.showWorkspaceFolderPick({ placeHolder: 'The folder that the contract is for' });
}

/** Undefined where the user thought better of it, null for what was inferred. */
async function choosePreset(server: Server): Promise<string | null | undefined> {
  const presets = (await server.ask<PresetChoice[]>(method.presets)) ?? [];
  const choices: Choice[] = presets.map(({ name, description }) => ({
    label: name,
    detail: description,
    preset: name,
  }));
  if (server.status()?.hasContract === true) choices.unshift(INFERRED);
  const choice = await window.showQuickPick(choices, {
    title: 'Create inward.json',
    placeHolder: 'What the contract starts from',
    matchOnDetail: true,
  });
  return choice?.preset;
}

const INFERRED: Choice = {
  label: '$(layers) the layers as they are',
  detail: 'Writes down what was inferred from the folders of this project.',
  preset: null,
};

async function write(uri: Uri, text: string): Promise<void> {
  if (!(await exists(uri))) await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await open(uri);
}

async function open(uri: Uri): Promise<void> {
  await window.showTextDocument(uri);
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw error;
  }
}
