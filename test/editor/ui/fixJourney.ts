import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ARTIFACTS } from '../harness/paths.ts';
import { choose, previewRows, showLightBulb, tryAgain } from './lightBulb.ts';
import type { Window } from './window.ts';

/** A fix that changes more than one file, and the files that it is tried on. */
export interface FixJourney {
  /** What its pictures are called. */
  readonly name: string;
  readonly title: string;
  /** Texts by path, and what they say once it is made. Where there was no file before, or none afterwards: null. */
  readonly before: Readonly<Record<string, string | null>>;
  readonly after: Readonly<Record<string, string>>;
  /** Where the finding is: in the first of the files, counted from one. */
  readonly line: number;
  readonly column: number;
  /** What the row of the finding in the Problems panel says. */
  readonly row: string;
}

/** The tests that take a fix from the light bulb over its preview to a single undo. */
export function travel(window: () => Window, journey: FixJourney): void {
  const file = Object.keys(journey.before)[0] ?? '';

  before(() => {
    for (const [at, text] of Object.entries(journey.before)) {
      if (text !== null) writeFileSync(path.join(window().folder, at), text);
    }
  });

  it('is in the light bulb of the squiggle', async () => {
    const { openFile, squiggles, screenshot } = window();
    await openFile(path.basename(file));
    await squiggles('error').first().waitFor();
    await showLightBulb(window(), journey);
    await screenshot(path.join(ARTIFACTS, `${journey.name}-light-bulb.png`));
  });

  it('is at the row of the Problems panel, too', async () => {
    const { page, openProblems, useTheme, screenshot, openFile } = window();
    await page.keyboard.press('Escape');
    const row = (await openProblems(journey.row)).filter({ hasText: journey.row }).first();
    const wanted = page.locator('.monaco-menu .action-label', { hasText: journey.title });
    for (let attempt = 1; !(await wanted.isVisible()); attempt++) {
      await row.click();
      await page.keyboard.press('ControlOrMeta+.');
      const shown = wanted.waitFor({ timeout: 8_000 });
      await (attempt < 5 ? shown.catch(tryAgain) : shown);
    }
    for (const theme of ['light', 'dark'] as const) {
      await useTheme(theme);
      await screenshot(path.join(ARTIFACTS, `${journey.name}-problems-${theme}.png`));
    }
    await page.keyboard.press('Escape');
    await openFile(path.basename(file));
    await showLightBulb(window(), journey);
  });

  it('is shown before it is made, with every file ticked', async () => {
    const { useTheme, screenshot } = window();
    const files = Object.keys(journey.after).map((at) => path.basename(at));
    await choose(window(), journey.title, files);
    for (const box of await previewRows(window()).getByRole('checkbox').all()) assert.ok(await box.isChecked());
    for (const theme of ['dark', 'light'] as const) {
      await useTheme(theme);
      await screenshot(path.join(ARTIFACTS, `${journey.name}-preview-${theme}.png`));
    }
  });

  it('is made as a whole, and leaves no error', async () => {
    const { page, squiggles, openFile } = window();
    await page.locator('.bulk-edit-panel').getByRole('button', { name: 'Apply' }).click();
    await textsToBe(journey.after);
    for (const at of Object.keys(journey.after)) {
      await openFile(path.basename(at));
      await squiggles('error').first().waitFor({ state: 'detached' });
    }
  });

  it('is taken back in all files by one undo', async () => {
    const { page, squiggles, openFile } = window();
    await openFile(path.basename(file));
    await page.keyboard.press('ControlOrMeta+Z');
    await squiggles('error').first().waitFor();
    await textsToBe(journey.before);
  });

  async function textsToBe(texts: Readonly<Record<string, string | null>>): Promise<void> {
    const seen = () => Object.fromEntries(Object.keys(texts).map((at) => [at, textAt(at)]));
    const end = Date.now() + 20_000;
    while (JSON.stringify(seen()) !== JSON.stringify(texts) && Date.now() < end) {
      await window().page.waitForTimeout(50);
    }
    assert.deepEqual(seen(), texts);
  }

  function textAt(at: string): string | null {
    const onDisk = path.join(window().folder, at);
    return existsSync(onDisk) ? readFileSync(onDisk, 'utf8') : null;
  }
}
