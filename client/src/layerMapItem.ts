import { MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import type { Command } from 'vscode';
import type { LayerMapNode, LayerMapNodeKind } from '#protocol/layerMap.ts';
import type { WireLocation, WireSeverity } from '#protocol/positions.ts';
import { locationToShow } from './location.ts';

const ICONS: Readonly<Record<Exclude<LayerMapNodeKind, 'finding'>, string>> = {
  contract: 'law',
  layer: 'layers',
  context: 'package',
  folder: 'folder',
  unplaced: 'question',
  module: 'file-code',
};

const FINDING_ICONS: Readonly<Record<WireSeverity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'lightbulb',
};

/** The theme's own colours for problems, so that a row looks like its squiggle. */
const COLORS: Readonly<Record<WireSeverity, string>> = {
  error: 'problemsErrorIcon.foreground',
  warning: 'problemsWarningIcon.foreground',
  information: 'problemsInfoIcon.foreground',
  hint: 'descriptionForeground',
};

/** How one row of the layer map looks. */
export function itemOf(node: LayerMapNode): TreeItem {
  const item = new TreeItem(node.label, node.hasChildren ? initiallyOpen(node) : TreeItemCollapsibleState.None);
  item.id = node.id;
  item.description = node.description;
  item.tooltip = new MarkdownString(node.tooltip);
  item.accessibilityInformation = { label: node.spoken };
  item.iconPath = new ThemeIcon(
    iconOf(node),
    node.severity === null ? undefined : new ThemeColor(COLORS[node.severity]),
  );
  item.contextValue = node.location === null ? node.kind : `${node.kind}:located`;
  if (node.location !== null && opensOnClick(node.kind)) item.command = openCommand(node.location);
  return item;
}

function initiallyOpen(node: LayerMapNode): TreeItemCollapsibleState {
  return node.kind === 'contract' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

function iconOf(node: LayerMapNode): string {
  return node.kind === 'finding' ? FINDING_ICONS[node.severity ?? 'information'] : ICONS[node.kind];
}

/** A click on a row that groups others opens and shuts the group; its place in the contract is a button beside it. */
function opensOnClick(kind: LayerMapNodeKind): boolean {
  return kind === 'module' || kind === 'finding';
}

function openCommand(location: WireLocation): Command {
  const { uri, selection } = locationToShow(location);
  return { command: 'vscode.open', title: 'Open', arguments: [uri, { selection }] };
}
