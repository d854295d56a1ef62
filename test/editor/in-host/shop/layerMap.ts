import assert from 'node:assert/strict';
import { commands, ThemeIcon, TreeItemCollapsibleState, Uri, window } from 'vscode';
import type { LayerMapNode } from '../../../../protocol/layerMap.ts';
import type { Inward } from '../support.ts';
import { allFindings, discardEdits, eventually, fileAt, inward, openEditor } from '../support.ts';
import { BREACHES } from './breaches.ts';

describe('The layer map', () => {
  let api: Inward;

  before(async () => {
    api = await inward();
    await eventually('all findings of the shop', () => allFindings().length === BREACHES.length);
    await commands.executeCommand('inward.showLayerMap');
    await eventually('the map to be visible', () => api.layerMapView.visible);
  });

  afterEach(async () => {
    await commands.executeCommand('inward.layerMap.groupByLayer');
    await commands.executeCommand('inward.layerMap.showEverything');
    await discardEdits();
  });

  it('lists the layers of a contract, outermost first, and what lies in none', async () => {
    const rows = await rowsBelow();
    const labels = rows.map(({ label }) => label);
    const layers = ['composition', 'web', 'persistence', 'invoicing', 'application', 'domain', 'kernel', 'tests'];
    assert.deepEqual(labels.slice(0, layers.length), layers);
    assert.equal(rows.at(-1)?.kind, 'unplaced');
  });

  it('leads from a layer down to a finding and its place in the text', async () => {
    const finding = await descend('domain', 'orders', 'loyaltyDiscount.ts', /layer-order/);
    assert.equal(finding.kind, 'finding');
    assert.equal(finding.severity, 'error');
    const command = api.layerMap.getTreeItem(finding).command;
    assert.equal(command?.command, 'vscode.open');
    await commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.getText(editor.selection), '../adapters/persistence/orderFile.ts');
  });

  it('tells severity, counts and a sentence to be read aloud on every level', async () => {
    const domain = await descend('domain');
    assert.equal(domain.severity, 'error');
    assert.match(domain.description, /\d/);
    assert.match(domain.spoken, /domain/);
    const item = api.layerMap.getTreeItem(domain);
    assert.equal(item.accessibilityInformation?.label, domain.spoken);
    assert.equal(item.collapsibleState, TreeItemCollapsibleState.Collapsed);
    assert.ok(item.iconPath instanceof ThemeIcon);
    assert.equal(item.iconPath.color?.id, 'problemsErrorIcon.foreground');
  });

  it('shows nothing but findings where that is asked for', async () => {
    await commands.executeCommand('inward.layerMap.showOnlyFindings');
    const labels = (await rowsBelow()).map(({ label }) => label);
    assert.ok(!labels.includes('kernel'), String(labels));
    assert.ok(labels.includes('domain'), String(labels));
    assert.match(api.layerMapView.description ?? '', /only findings/);
  });

  it('can be cut by context', async () => {
    await commands.executeCommand('inward.layerMap.groupByContext');
    const rows = await rowsBelow();
    const contexts = rows.filter(({ kind }) => kind === 'context').map(({ label }) => label);
    assert.deepEqual(contexts, ['billing', 'orders', 'kernel']);
    assert.match(api.layerMapView.description ?? '', /by context/);
  });

  it('has a badge with the number of findings', async () => {
    const badge = await eventually('a badge', () => api.layerMapView.badge);
    assert.equal(badge.value, BREACHES.length);
    assert.match(badge.tooltip, new RegExp(`${String(BREACHES.length)} findings`));
  });

  it('follows the file that is being edited', async () => {
    await openEditor(fileAt('src/billing/domain/reminder.ts'));
    await selected('reminder.ts');
    await openEditor(fileAt('src/web/route.ts'));
    await selected('route.ts');
  });

  async function rowsBelow(parent?: LayerMapNode): Promise<LayerMapNode[]> {
    return api.layerMap.getChildren(parent);
  }

  /** From the top down over the rows with these labels. */
  async function descend(...labels: readonly (string | RegExp)[]): Promise<LayerMapNode> {
    let row: LayerMapNode | undefined;
    for (const wanted of labels) {
      const rows: LayerMapNode[] = await rowsBelow(row);
      row = rows.find(({ label }) => (typeof wanted === 'string' ? label === wanted : wanted.test(label)));
      assert.ok(row, `${String(wanted)} is among ${rows.map(({ label }) => label).join(', ')}`);
    }
    assert.ok(row);
    return row;
  }

  async function selected(label: string): Promise<void> {
    const row = await eventually(`${label} to be selected`, () =>
      api.layerMapView.selection.find((node) => node.label === label),
    );
    assert.equal(
      row.location && Uri.parse(row.location.uri).toString(),
      window.activeTextEditor?.document.uri.toString(),
    );
  }
});
