import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ARTIFACTS, ROOT } from '../harness/paths.ts';
import { useWindow } from './window.ts';

const STATEMENT = 'src/orders/domain/statement.ts';

const TEXT = `import { readFileSync } from 'node:fs';
import type { Order } from './order.ts';

/** Reads a statement from the disk. */
export function readStatement(file: string): string {
  return readFileSync(file, 'utf8');
}

export function isOverdue(order: Order, days: number): boolean {
  return order.lines.length > 0 && days > 30;
}
`;

describe('Where does this belong?', () => {
  const window = useWindow('where', path.join(ROOT, 'samples/shop'));

  before(() => {
    writeFileSync(path.join(window().folder, STATEMENT), TEXT);
  });

  it('is answered in a sentence, with the layers and what can be done', async () => {
    const { openFile, squiggles, runCommand, choices, page, useTheme, screenshot } = window();
    await openFile('statement.ts');
    await squiggles('error').first().waitFor();
    await runCommand('Inward: Where Does This Belong?');
    // The list draws only what fits, so its end has to be looked for.
    await choices('persistence').first().waitFor();
    assert.match(await choices('persistence').first().innerText(), /it imports the package node:fs/);
    const title = page.locator('.quick-input-widget:visible .quick-input-title');
    assert.equal(await title.innerText(), 'Where does statement.ts belong?');
    for (const theme of ['light', 'dark'] as const) {
      await useTheme(theme);
      await screenshot(path.join(ARTIFACTS, `where-${theme}.png`));
    }
  });

  it('shows the evidence as a page, whose links lead to the code', async () => {
    const { page, choices, useTheme, screenshot, activeTab } = window();
    await page.keyboard.type('evidence');
    await choices('Show the evidence').first().waitFor();
    await page.keyboard.press('Enter');
    const preview = page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
    await preview.locator('h1', { hasText: 'Where does statement.ts belong?' }).waitFor();
    for (const theme of ['light', 'dark'] as const) {
      await useTheme(theme);
      await screenshot(path.join(ARTIFACTS, `where-evidence-${theme}.png`));
    }
    await preview.locator('a', { hasText: 'line 1' }).first().click();
    await activeTab('statement.ts').waitFor();
    await page.locator('.statusbar-item', { hasText: /^Ln 1, Col/ }).waitFor();
  });
});
