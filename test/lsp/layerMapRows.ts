import { method } from '#protocol/messages.ts';
import type { LayerMapChildrenParams, LayerMapNode } from '#protocol/layerMap.ts';
import type { Editor } from './editor.ts';

/** How the map is cut, as far as a test minds. */
export type Cut = Partial<LayerMapChildrenParams>;

export const CUT: LayerMapChildrenParams = { parent: null, grouping: 'layer', onlyFindings: false };

export function children(editor: Editor, cut: Cut): Promise<LayerMapNode[]> {
  return editor.request<LayerMapNode[]>(method.layerMapChildren, { ...CUT, ...cut });
}

export function pathTo(editor: Editor, file: string, { grouping, onlyFindings }: Cut): Promise<LayerMapNode[]> {
  return editor.request<LayerMapNode[]>(method.layerMapPath, {
    uri: editor.uri(file),
    grouping: grouping ?? 'layer',
    onlyFindings: onlyFindings ?? false,
  });
}

export async function walk(
  editor: Editor,
  cut: Cut,
  visit: (node: LayerMapNode, depth: number) => void,
  depth = 0,
): Promise<void> {
  for (const node of await children(editor, cut)) {
    visit(node, depth);
    if (node.hasChildren) await walk(editor, { ...cut, parent: node.id }, visit, depth + 1);
  }
}

/** The whole map as text, a row to a line. */
export async function drawn(editor: Editor, cut: Cut): Promise<string[]> {
  const rows: string[] = [];
  await walk(editor, cut, ({ kind, label, description, severity }, depth) => {
    const facts = description === '' ? '' : `: ${description}`;
    rows.push(`${'  '.repeat(depth)}${kind} ${label}${facts}${severity === null ? '' : ` (${severity})`}`);
  });
  return rows;
}
