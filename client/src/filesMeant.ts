import { Uri, window } from 'vscode';
import type { LayerMapNode } from '#protocol/layerMap.ts';
import { locationToShow } from './location.ts';

/** What a menu hands to a command: what was clicked, and all that is selected. */
export type Clicked = Uri | LayerMapNode | undefined;

/** From the map rows, from the explorer files and folders, from an editor or the palette the file that is edited. */
export function filesMeant(clicked: Clicked, selected: unknown): readonly Uri[] {
  const all = Array.isArray(selected) && selected.length > 0 ? (selected as Clicked[]) : [clicked];
  const files = all.flatMap((each) => fileMeant(each) ?? []);
  if (files.length > 0 || clicked !== undefined) return files;
  const active = window.activeTextEditor?.document.uri;
  return active === undefined ? [] : [active];
}

function fileMeant(clicked: Clicked): Uri | undefined {
  if (clicked === undefined || clicked instanceof Uri) return clicked;
  if (typeof clicked.uri === 'string') return Uri.parse(clicked.uri);
  const isFinding = clicked.kind === 'finding' && clicked.location !== null;
  return isFinding ? locationToShow(clicked.location).uri : undefined;
}
