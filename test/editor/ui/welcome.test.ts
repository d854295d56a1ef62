import { readFileSync } from 'node:fs';
import assert from 'node:assert/strict';
import path from 'node:path';
import { ARTIFACTS, EDITOR_TESTS } from '../harness/paths.ts';
import { useWindow } from './window.ts';

describe('A project in which no layers are found', () => {
  const window = useWindow('welcome', path.join(EDITOR_TESTS, 'fixtures/bare'));

  it('is told so by a welcome view with what can be done', async () => {
    const { page, openFile, openSideBar, screenshot } = window();
    await openFile('index.ts');
    await openSideBar('Inward');
    const welcome = page.locator('.part.sidebar .welcome-view');
    await welcome.getByText('No layers were found here').waitFor();
    await screenshot(path.join(ARTIFACTS, 'welcome.png'));
  });

  it('gets a contract from a preset', async () => {
    const { page, choices, activeTab, treeRows, folder, screenshot } = window();
    await page.locator('.part.sidebar .welcome-view').getByRole('button', { name: 'Choose a Preset' }).click();
    await choices('hexagonal').waitFor();
    await screenshot(path.join(ARTIFACTS, 'presets.png'));
    await choices('clean').first().click();
    await activeTab('inward.json').waitFor();
    const written = readFileSync(path.join(folder, 'inward.json'), 'utf8');
    assert.match(written, /"preset": "clean"/);
    await treeRows().first().waitFor();
    await screenshot(path.join(ARTIFACTS, 'contract.png'));
  });
});
