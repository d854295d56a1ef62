import type { QuickPickItem } from 'vscode';
import type { LayerChoice, LayerChoices } from '#protocol/where.ts';

export type LayerItem = QuickPickItem & { readonly choice: LayerChoice };

/** How a layer looks in a list to choose from: how likely it is, what a move there does, where to, and why. */
export function itemOfLayer(choice: LayerChoice): LayerItem {
  const { layer, share, effect, path, reasons, isHere } = choice;
  const facts = isHere ? [share, 'it lies here', 'leave it there'] : [share, effect];
  // Reasons are Markdown, for pages; a list shows its marks as they stand.
  const details = [path === null ? '' : `to ${path}`, ...reasons.slice(0, 2).map(withoutMarks)];
  return {
    label: `$(layers) ${layer}`,
    description: facts.filter((fact) => fact !== '').join(' · '),
    detail: details.filter((detail) => detail !== '').join(' — '),
    choice,
  };
}

function withoutMarks(markdown: string): string {
  return markdown.replaceAll('`', '');
}

/** Layers that something can be moved to: all but the one where it lies. */
export function itemsToMoveTo({ layers }: LayerChoices): readonly LayerItem[] {
  return layers.filter(({ isHere }) => !isHere).map(itemOfLayer);
}
