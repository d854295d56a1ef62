import assert from 'node:assert/strict';
import path from 'node:path';
import { ARTIFACTS, ROOT } from '../harness/paths.ts';
import { useWindow } from './window.ts';

const IMPORT = "import { readOrderRows } from '../adapters/persistence/orderFile.ts";

describe('Typing an import that points outward', () => {
  const window = useWindow('typing', path.join(ROOT, 'samples/shop'));

  it('draws a squiggle before anything is saved', async () => {
    const { page, openFile, goToLine, squiggles } = window();
    await openFile('order.ts');
    await goToLine(1);
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    // A user's suggestions are on; Escape keeps them from changing what is typed.
    await page.keyboard.type(IMPORT);
    await page.keyboard.press('Escape');
    await squiggles('error').first().waitFor();
    await page.locator('.tab.active.dirty').waitFor();
  });

  it('adds a row to the problems, with the rule', async () => {
    const rows = await window().openProblems('orderFile');
    const row = rows.filter({ hasText: 'layer-order' }).filter({ hasText: 'Ln 1' });
    await row.waitFor();
    assert.match(await row.innerText(), /inward/);
    await window().screenshot(path.join(ARTIFACTS, 'typing.png'));
  });

  it('says on hover what is wrong, and links the page of the rule', async () => {
    const { page, editor } = window();
    await editor().locator('.view-line span', { hasText: 'orderFile' }).last().hover();
    const hover = page.locator('.monaco-hover:visible').filter({ hasText: 'layer-order' });
    await hover.waitFor();
    await hover.getByText('layer-order').first().waitFor();
    await page.screenshot({ path: path.join(ARTIFACTS, 'hover.png') });
  });

  it('is forgiven the moment the import is gone', async () => {
    const { page, squiggles, goToLine } = window();
    await page.keyboard.press('Escape');
    await page.locator('.editor-instance .view-lines').first().click();
    await goToLine(1);
    await page.keyboard.press('ControlOrMeta+Shift+K');
    await squiggles('error').first().waitFor({ state: 'detached' });
  });
});
