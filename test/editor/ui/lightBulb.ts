import type { Window } from './window.ts';

/** Where a light bulb is asked for, counted from one, and for what. */
export interface Asked {
  readonly line: number;
  readonly column: number;
  readonly title: string;
}

/** Opens the list of what can be done there, and waits for what is asked for to be in it. */
export async function showLightBulb(window: Window, { line, column, title }: Asked): Promise<void> {
  const { page, goToLine } = window;
  await goToLine(line);
  for (let at = 1; at < column; at++) await page.keyboard.press('ArrowRight');
  const wanted = page.locator('.action-widget .action', { hasText: title });
  // As long as the compiler of the editor is still starting, it may close the list again.
  for (let attempt = 1; !(await wanted.isVisible()); attempt++) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+.');
    const shown = wanted.waitFor({ timeout: 8_000 });
    await (attempt < 5 ? shown.catch(tryAgain) : shown);
  }
}

/** Chooses from the list that is open, and waits for the preview to name all these files. */
export async function choose({ page }: Window, title: string, files: readonly string[]): Promise<void> {
  const wanted = page.locator('.action-widget .action', { hasText: title });
  // Newer versions begin with a heading, older ones cover the list, so keys choose.
  while (!((await wanted.getAttribute('class')) ?? '').includes('focused')) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await previewRows({ page }).first().hover();
  // The list draws only what fits.
  for (const file of files) {
    await page.mouse.wheel(0, -10_000);
    const row = previewRows({ page }, file).first();
    for (let step = 0; step < 20 && !(await row.isVisible()); step++) {
      await page.mouse.wheel(0, 60);
      await page.waitForTimeout(50);
    }
    await row.waitFor();
  }
}

export function previewRows({ page }: Pick<Window, 'page'>, hasText: string | RegExp = /./) {
  return page.locator('.bulk-edit-panel .monaco-list-row').filter({ hasText });
}

export function tryAgain(): void {
  // Whoever calls does once more what had no effect.
}
