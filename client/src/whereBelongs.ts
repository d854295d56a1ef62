import { QuickPickItemKind, Uri, window } from 'vscode';
import type { QuickPickItem } from 'vscode';
import { method } from '#protocol/messages.ts';
import type { Refused } from '#protocol/messages.ts';
import type { WireRange } from '#protocol/positions.ts';
import type { LayerChoice, LayerChoices, WhereAction, WhereParams } from '#protocol/where.ts';
import type { Clicked } from './filesMeant.ts';
import { filesMeant } from './filesMeant.ts';
import type { Server } from './languageClient.ts';
import { itemOfLayer } from './layerChoice.ts';
import { askAndMove, moveToChoice } from './moveToLayer.ts';
import type { Pages } from './pages.ts';
import { isAnswered, makeResolved } from './plannedEdit.ts';

/** From a menu what was clicked, from a code action the URI of a file, from the palette nothing. */
export type Meant = Clicked | string;

/** Tells where files, or a part of the one that is edited, belong, and does what is chosen of what can be done. */
export async function whereBelongs(server: Server, pages: Pages, meant: Meant, selected: unknown): Promise<void> {
  await ask(server, pages, aboutMeant(meant, selected));
}

async function ask(server: Server, pages: Pages, about: WhereParams): Promise<void> {
  const answer = await server.ask<LayerChoices | Refused>(method.where, about);
  if (!isAnswered(answer)) return;
  const chosen = await window.showQuickPick(itemsOf(answer), {
    title: answer.question,
    placeHolder: [answer.verdict, answer.note].filter((text) => text !== '').join(' '),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen !== undefined && 'does' in chosen) await act(server, pages, answer, chosen.does);
}

/** What an item of the list does once it is chosen. */
type Does = WhereAction | { readonly kind: 'layer'; readonly choice: LayerChoice } | { readonly kind: 'evidence' };

type Item = QuickPickItem | (QuickPickItem & { readonly does: Does });

function itemsOf({ layers, actions, about, verdict }: LayerChoices): Item[] {
  const choices: Item[] = layers.map((choice) => ({ ...itemOfLayer(choice), does: { kind: 'layer', choice } }));
  const others: Item[] = actions.map((action) => ({
    label: `$(${ICONS[action.kind]}) ${action.label}`,
    ...(action.detail !== '' && { detail: action.detail }),
    does: action,
  }));
  const evidence: Item = {
    label: '$(list-unordered) Show the evidence',
    detail: 'Every reason with its weight and its place in the code.',
    does: { kind: 'evidence' },
  };
  const isOne = about.uris.length === 1 && verdict !== '';
  return [
    heading('Move it to a layer'),
    ...choices,
    ...(isOne || others.length > 0 ? [heading('Or')] : []),
    ...others,
    ...(isOne ? [evidence] : []),
  ];
}

const ICONS: Readonly<Record<WhereAction['kind'], string>> = {
  move: 'split-horizontal',
  ask: 'question',
  fix: 'plug',
};

function heading(label: string): Item {
  return { label, kind: QuickPickItemKind.Separator };
}

async function act(server: Server, pages: Pages, { about, question }: LayerChoices, does: Does): Promise<void> {
  switch (does.kind) {
    case 'layer':
      if (!does.choice.isHere) await moveToChoice(server, about, does.choice);
      return;
    case 'move':
      await askAndMove(server, does.move);
      return;
    case 'ask':
      await ask(server, pages, does.about);
      return;
    case 'evidence':
      await pages.showEvidence(about, question);
      return;
    case 'fix':
      await makeResolved(server, does.action);
  }
}

function aboutMeant(meant: Meant, selected: unknown): WhereParams {
  if (typeof meant === 'string') return { uris: [meant], range: null, declarations: null };
  const files = filesMeant(meant, selected);
  // The explorer and the map hand over all that is selected there, and mean files.
  const isInEditor = !Array.isArray(selected) && (meant === undefined || meant instanceof Uri);
  const [only] = files;
  const range = isInEditor && files.length === 1 && only !== undefined ? selectionIn(only) : null;
  return { uris: files.map(String), range, declarations: null };
}

/** What is selected in the file that is edited, or where its cursor is. */
function selectionIn(file: Uri): WireRange | null {
  const editor = window.activeTextEditor;
  if (editor?.document.uri.toString() !== file.toString()) return null;
  const { start, end } = editor.selection;
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}
