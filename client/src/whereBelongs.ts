import { window } from 'vscode';
import type { QuickPickItem, Uri } from 'vscode';
import { method } from '#protocol/messages.ts';
import type { LayerChoices, Refused, WhereParams, WireRange } from '#protocol/messages.ts';
import type { Clicked } from './filesMeant.ts';
import { filesMeant } from './filesMeant.ts';
import type { Server } from './languageClient.ts';
import type { LayerItem } from './layerChoice.ts';
import { itemOfLayer } from './layerChoice.ts';
import { moveSelection, moveToChoice } from './moveToLayer.ts';
import { isAnswered } from './plannedEdit.ts';

/** Ranks the layers for files, or for what is selected in the editor, and moves files to the one that is chosen. */
export async function whereBelongs(server: Server, clicked: Clicked, selected: unknown): Promise<void> {
  const files = filesMeant(clicked, selected);
  const range = files.length === 1 && files[0] !== undefined ? selectionIn(files[0]) : null;
  const params: WhereParams = { uris: files.map(String), range };
  const answer = await server.ask<LayerChoices | Refused>(method.where, params);
  if (!isAnswered(answer)) return;
  const items = answer.layers.map(itemOfLayer);
  const choice = await window.showQuickPick<LayerItem | QuickPickItem>([...items, RIGHT], {
    title: answer.question,
    placeHolder: [answer.note, 'Choose a layer to move it there'].filter((text) => text !== '').join(' '),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (choice === undefined || !('choice' in choice) || choice.choice.isHere) return;
  const [file] = files;
  if (range !== null && file !== undefined) await moveSelection(server, file, range, choice.choice.layer);
  else await moveToChoice(server, files, choice.choice);
}

const RIGHT: QuickPickItem = { label: '$(check) It is right where it is' };

/** What is selected in the file that is edited, if anything is. */
function selectionIn(file: Uri): WireRange | null {
  const editor = window.activeTextEditor;
  if (editor === undefined || editor.selection.isEmpty) return null;
  if (editor.document.uri.toString() !== file.toString()) return null;
  const { start, end } = editor.selection;
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
