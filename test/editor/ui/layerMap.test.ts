import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ARTIFACTS, ROOT } from '../harness/paths.ts';
import { useWindow } from './window.ts';

describe('The layer map', () => {
  const window = useWindow('layer-map', path.join(ROOT, 'samples/shop'));

  it('has a badge with the number of findings before it is opened', async () => {
    const { page, openFile } = window();
    await openFile('order.ts');
    const badge = page
      .locator('.activitybar .action-item', { has: page.locator('[aria-label^="Inward"]') })
      .locator('.badge-content');
    await badge.filter({ hasText: /^10$/ }).waitFor();
  });

  it('opens from the activity bar and lists the layers, outermost first', async () => {
    const { openSideBar, treeRows } = window();
    await openSideBar('Inward');
    await treeRows('domain').first().waitFor();
    const labels = await treeRows().locator('.label-name').allInnerTexts();
    assert.deepEqual(labels.slice(0, 2), ['composition', 'web']);
  });

  it('shows where the file that is open lies', async () => {
    const { treeRows } = window();
    const row = treeRows('order.ts').first();
    await row.waitFor();
    assert.equal(await row.getAttribute('aria-selected'), 'true');
  });

  it('leads to a finding, and to its place in the text', async () => {
    const { page, treeRows, activeTab } = window();
    await treeRows('loyaltyDiscount.ts').first().click();
    await activeTab('loyaltyDiscount.ts').waitFor();
    await treeRows('loyaltyDiscount.ts').first().locator('.monaco-tl-twistie').click();
    const finding = treeRows(/layer-order/).first();
    await finding.waitFor();
    await finding.click();
    await page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/ }).waitFor();
  });

  it('is kept as a picture, in light and dark', async () => {
    const { screenshot, useTheme } = window();
    for (const theme of ['light', 'dark'] as const) {
      await useTheme(theme);
      await screenshot(path.join(ARTIFACTS, `layer-map-${theme}.png`));
    }
  });

  it('takes a file that is dropped on a layer, once people have seen how many findings that adds', async () => {
    const { page, treeRows, useTheme, screenshot } = window();
    const dialog = page.locator('.monaco-dialog-box');
    await treeRows('orderLine.ts').first().dragTo(treeRows('application').first());
    await dialog.filter({ hasText: 'Move orderLine.ts to the layer application?' }).waitFor();
    assert.match(await dialog.innerText(), /To src\/orders\/application\/orderLine\.ts\.\s+This adds 2 findings\./);
    for (const theme of ['light', 'dark'] as const) {
      await useTheme(theme);
      await screenshot(path.join(ARTIFACTS, `layer-map-drop-${theme}.png`));
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.ok(existsSync(path.join(window().folder, 'src/orders/domain/orderLine.ts')));
  });

  it('tells how many findings such a file removes, and moves it with its importer at one key', async () => {
    const { page } = window();
    const to = 'src/orders/adapters/persistence/loyaltyDiscount.ts';
    await dropOn('persistence', to, 'This removes 1 finding.');
    // It is the first answer, and whoever gives it is asked nothing more.
    await page.keyboard.press('Enter');
    await movedTo('persistence', to);
  });

  it('tells on its way back how many it adds, and shows each change before it where people ask for that', async () => {
    const { page, useTheme, screenshot } = window();
    const to = 'src/orders/domain/loyaltyDiscount.ts';
    await dropOn('domain', to, 'This adds 1 finding.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const apply = page.locator('.bulk-edit-panel').getByRole('button', { name: 'Apply' });
    await apply.waitFor();
    for (const theme of ['light', 'dark'] as const) {
      await useTheme(theme);
      await screenshot(path.join(ARTIFACTS, `layer-map-drop-preview-${theme}.png`));
    }
    assert.ok(!existsSync(path.join(window().folder, to)));
    await apply.click();
    await movedTo('domain', to);
  });

  it('can be walked with the keyboard, and is read aloud', async () => {
    const { page, treeRows } = window();
    await treeRows('kernel').first().click();
    await page.keyboard.press('ArrowDown');
    const focused = page.locator('.part.sidebar .customview-tree .monaco-list-row.focused');
    assert.match((await focused.getAttribute('aria-label')) ?? '', /\S{3}/);
    for (const row of await treeRows().all()) assert.match((await row.getAttribute('aria-label')) ?? '', /\S{3}/);
  });

  it('shows nothing but findings where that is asked for', async () => {
    const { treeRows, viewAction } = window();
    await viewAction('Show Only Findings').click();
    await treeRows('kernel').first().waitFor({ state: 'detached' });
    await treeRows('domain').first().waitFor();
    await viewAction('Show Everything').click();
    await treeRows('kernel').first().waitFor();
  });

  it('can be cut by context', async () => {
    const { page, treeRows, viewAction, screenshot } = window();
    const atTop = page.locator('[aria-level="1"]');
    await viewAction('Group by Context').click();
    await treeRows('billing').and(atTop).waitFor();
    await viewAction('Group by Layer').waitFor();
    // The file that is open stays in sight.
    await treeRows('loyaltyDiscount.ts').first().waitFor();
    await screenshot(path.join(ARTIFACTS, 'layer-map-by-context.png'));
    await viewAction('Group by Layer').click();
    await treeRows('application').and(atTop).waitFor();
  });

  it('tells layer and context of a file among the status of its language', async () => {
    const { page, openFile, screenshot } = window();
    await openFile('order.ts');
    await page.locator('.statusbar-item[id="status.languageStatus"]').click();
    const status = page.locator('.hover-language-status', { hasText: 'domain · orders' });
    await status.waitFor();
    await screenshot(path.join(ARTIFACTS, 'file-status.png'));
  });

  it('explains why a file lies where it does', async () => {
    const { page, openFile, runCommand, screenshot } = window();
    await openFile('order.ts');
    await runCommand("Inward: Explain This File's Layer");
    const text = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame').locator('body');
    await text.getByText('orders').first().waitFor();
    await screenshot(path.join(ARTIFACTS, 'explanation.png'));
  });

  async function dropOn(layer: string, to: string, effect: string): Promise<void> {
    const { page, treeRows } = window();
    const dialog = page.locator('.monaco-dialog-box', { hasText: `Move loyaltyDiscount.ts to the layer ${layer}?` });
    await treeRows('loyaltyDiscount.ts').first().dragTo(treeRows(layer).first());
    await dialog.waitFor();
    const text = await dialog.innerText();
    assert.ok(text.includes(`To ${to}.`) && text.includes(effect), text);
  }

  async function movedTo(layer: string, to: string): Promise<void> {
    const { page, folder } = window();
    while (!existsSync(path.join(folder, to))) await page.waitForTimeout(50);
    // Until the map is drawn anew, what would be dropped next is the file that is no more.
    while ((await layerShownOf('loyaltyDiscount.ts')) !== layer) await page.waitForTimeout(50);
  }

  /** The layer that a module lies below, as the rows show it. */
  async function layerShownOf(module: string): Promise<string | undefined> {
    // All at once, for the rows may be drawn anew at any time.
    const seen = await window().treeRows().evaluateAll(rowsSeen);
    const place = seen.find(({ name }) => name === module)?.at ?? -1;
    const above = seen.filter(({ at, isLayer }) => isLayer && at < place).sort((a, b) => b.at - a.at);
    return above[0]?.name;
  }
});

interface Row {
  readonly getAttribute: (name: string) => string | null;
  readonly querySelector: (selector: string) => { readonly textContent: string };
}

/** Runs in the page. */
function rowsSeen(rows: unknown) {
  return (rows as Row[]).map((row) => ({
    at: Number(row.getAttribute('data-index')),
    isLayer: row.getAttribute('aria-level') === '1',
    name: row.querySelector('.label-name').textContent,
  }));
}
