import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ARTIFACTS, ROOT } from '../harness/paths.ts';
import { useWindow } from './window.ts';

const MADE = [
  'src/orders/domain/voucher.ts',
  'src/orders/application/ports/voucherRepository.ts',
  'src/orders/adapters/persistence/inMemoryVoucherRepository.ts',
];

describe('I am about to write…', () => {
  const window = useWindow('about-to-write', path.join(ROOT, 'samples/shop'));
  const title = () => window().page.locator('.quick-input-widget:visible .quick-input-title');
  const input = () => window().page.locator('.quick-input-widget:visible input[type=text]').first();

  it('begins with a question that the keyboard answers', async () => {
    const { page, openFile, runCommand, choices, screenshot, useTheme } = window();
    await openFile('order.ts');
    // The findings are there once the project is known.
    await page.locator('.activitybar .badge-content', { hasText: /^10$/ }).waitFor();
    await runCommand('Inward: I Am About to Write…');
    await choices('A rule of the business').first().waitFor();
    for (const theme of ['light', 'dark'] as const) {
      await useTheme(theme);
      await screenshot(path.join(ARTIFACTS, `about-to-write-${theme}.png`));
    }
    await page.keyboard.press('Enter');
    await choices('An order stays that order').first().waitFor();
    assert.match((await title().innerText()).trim(), /I am about to write….*2/);
  });

  it('goes back a step, and on again', async () => {
    const { page, choices } = window();
    await page
      .locator('.quick-input-widget:visible .quick-input-titlebar')
      .getByRole('button', { name: 'Back' })
      .click();
    await choices('A rule of the business').first().waitFor();
    await page.keyboard.press('Enter');
    await choices('An order stays that order').first().waitFor();
    await page.keyboard.press('Enter');
    await choices('orders').first().waitFor();
    assert.match(await choices().first().innerText(), /orders[^]*Where you are now/);
  });

  it('says what is wrong with a name, and takes another one', async () => {
    const { page, screenshot, choices } = window();
    await page.keyboard.press('Enter');
    await title().filter({ hasText: 'What is it called?' }).waitFor();
    await input().fill('order');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible', { hasText: /There is a file \S*order\.ts already/ }).waitFor();
    await screenshot(path.join(ARTIFACTS, 'about-to-write-name.png'));
    await input().fill('voucher');
    await page.keyboard.press('Enter');
    await choices('Create these 3 files').first().waitFor();
  });

  it('shows the files with their places, and makes them', async () => {
    const { page, screenshot, useTheme, activeTab, folder, editor } = window();
    for (const theme of ['light', 'dark'] as const) {
      await useTheme(theme);
      await screenshot(path.join(ARTIFACTS, `about-to-write-files-${theme}.png`));
    }
    await page.keyboard.press('Enter');
    await activeTab('voucher.ts').waitFor();
    await editor().locator('.view-line', { hasText: 'export class Voucher' }).waitFor();
    for (const file of MADE) assert.ok(existsSync(path.join(folder, file)), file);
  });

  it('takes all of them back with one undo', async () => {
    const { page, folder } = window();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.press('ControlOrMeta+Z');
    await page.locator('.tab[data-resource-name="voucher.ts"]').waitFor({ state: 'detached' });
    // The tab goes with its file, which need not be the last one.
    while (MADE.some((file) => existsSync(path.join(folder, file)))) await page.waitForTimeout(50);
  });
});
