import type { LayerMapChildrenParams, LayerMapNode, LayerMapPathParams } from '#protocol/layerMap.ts';
import type { MapRow } from '#application/layerMap/rows.ts';
import type { Folder } from '../session/folder.ts';
import { wantSuggestions } from './layerMapSuggestions.ts';
import { toLayerMapNode } from './layerMapNode.ts';
import type { Session } from '../session/session.ts';
import { isShownIn, placeOf } from '../session/session.ts';

/**
 * The rows below a row, or the top rows. A single contract needs no row of its own: its rows are the top ones.
 * Ids of rows begin with the folder, so that they are unique over all folders.
 */
export function layerMapChildren(session: Session, params: LayerMapChildrenParams): LayerMapNode[] {
  if (params.parent !== null) return childrenOf(session, params.parent, params);
  const top = topRows(session, params);
  const only = onlyRow(session, params);
  if (only !== undefined) return childrenOf(session, nodeOf(only).id, params);
  return top.map(nodeOf);
}

export function layerMapPath(session: Session, params: LayerMapPathParams): LayerMapNode[] {
  const place = placeOf(session, params.uri);
  if (place === undefined) return [];
  const { folder, path } = place;
  const rows = folder.map.pathTo(path, params).map((row) => nodeOf({ folder, row }));
  return onlyRow(session, params) === undefined ? rows : rows.slice(1);
}

/** How the map is cut. */
type Cut = Pick<LayerMapChildrenParams, 'grouping' | 'onlyFindings'>;

interface RowOfFolder {
  readonly folder: Folder;
  readonly row: MapRow;
}

function topRows(session: Session, cut: Cut): readonly RowOfFolder[] {
  return session.folders.flatMap((folder) =>
    folder.map
      .top(cut)
      .filter(({ path, contract }) => isShownIn(session, folder, path ?? contract?.root ?? ''))
      .map((row) => ({ folder, row })),
  );
}

/** The row of the only contract there is, whether or not the filter would show it. */
function onlyRow(session: Session, { grouping }: Cut): RowOfFolder | undefined {
  const rows = topRows(session, { grouping, onlyFindings: false });
  return rows.length === 1 && rows[0]?.row.kind === 'contract' ? rows[0] : undefined;
}

function childrenOf(session: Session, id: string, cut: Cut): LayerMapNode[] {
  const folder = session.folders.find(({ uri }) => id.startsWith(prefixOf(uri)));
  if (folder === undefined) return [];
  const rows = folder.map.below(id.slice(prefixOf(folder.uri).length), cut);
  wantSuggestions(session, folder, rows);
  return rows.map((row) => nodeOf({ folder, row }));
}

function nodeOf({ folder, row }: RowOfFolder): LayerMapNode {
  return toLayerMapNode(folder, prefixOf(folder.uri) + row.id, row);
}

/** A URI holds no space. */
function prefixOf(folderUri: string): string {
  return `${folderUri} `;
}
