import type { Locator, Page } from 'playwright-core';

/** A window of VS Code as its user sees it. Every wait is for something to be seen. */
export interface Workbench {
  readonly page: Page;
  /** Opens a file by its name, as `Go to File` does. */
  readonly openFile: (name: string) => Promise<void>;
  /** Runs a command by its title in the palette. */
  readonly runCommand: (title: string) => Promise<void>;
  /** Shows a container of the activity bar. */
  readonly openSideBar: (title: string) => Promise<void>;
  /** Shows the Problems panel; the rows in it that have to do with a text. */
  readonly openProblems: (filter: string) => Promise<Locator>;
  readonly editor: () => Locator;
  /** Puts the cursor at the start of a line, counted from one, of the editor. */
  readonly goToLine: (line: number) => Promise<void>;
  readonly squiggles: (severity: 'error' | 'warning') => Locator;
  /** Rows of the tree in the side bar, or those that show a text. */
  readonly treeRows: (text?: string | RegExp) => Locator;
  /** A button above the tree, by its name. */
  readonly viewAction: (name: string) => Locator;
  /** A file or folder in the explorer, by its name. */
  readonly explorerRow: (name: string) => Locator;
  /** Messages in the corner that show a text. */
  readonly notifications: (text?: string | RegExp) => Locator;
  /** What the list of choices on top shows. */
  readonly choices: (text?: string) => Locator;
  readonly activeTab: (name: string) => Locator;
  readonly screenshot: (file: string) => Promise<void>;
}

export async function openWorkbench(page: Page, url: string): Promise<Workbench> {
  await page.goto(url);
  await page.locator('.monaco-workbench').waitFor();
  // Only when the explorer lists files is the window connected to them.
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  await page.locator('.statusbar-item').first().waitFor();
  return workbenchOn(page);
}

function workbenchOn(page: Page): Workbench {
  const editor = () => page.locator('.editor-instance .monaco-editor').first();
  const choices = (text?: string) => page.locator('.quick-input-widget:visible .monaco-list-row', having(text));
  const viewAction = (name: string) =>
    page
      .locator('.part.sidebar .pane-header .actions-container, .part.sidebar .composite.title')
      .getByRole('button', { name });
  return {
    page,
    editor,
    choices,
    viewAction,
    openFile: (name) => openFile(page, name),
    runCommand: async (title) => {
      // An editor that opens meanwhile takes the focus, and the list of commands goes.
      for (let attempt = 1; ; attempt++) {
        await fillQuickInput(page, 'F1', `>${title}`);
        const chosen = choices(title).first().click({ timeout: 4_000 });
        if (attempt === 5) return chosen;
        if (await chosen.then(isDone, isNotDone)) return;
      }
    },
    openSideBar: async (title) => {
      const label = page.locator(`.action-label[aria-label^="${title}"]`);
      await page.locator('.activitybar .action-item', { has: label }).click();
      await page.locator('.part.sidebar .composite.title h2', { hasText: title }).waitFor();
    },
    openProblems: async (filter) => {
      const panel = page.locator('.part.panel');
      if (!(await panel.locator('.markers-panel').isVisible())) await page.keyboard.press('ControlOrMeta+Shift+M');
      await panel.locator('.markers-panel .monaco-list-row').first().waitFor();
      // The list draws only what fits, so a row has to be looked for.
      await panel.getByRole('textbox', { name: 'Filter' }).fill(filter);
      return panel.locator('.markers-panel .monaco-list-row');
    },
    goToLine: async (line) => {
      await fillQuickInput(page, 'ControlOrMeta+G', `:${String(line)}`);
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: `Ln ${String(line)}, Col 1` }).waitFor();
      await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    },
    squiggles: (severity) => editor().locator(`.squiggly-${severity}`),
    treeRows: (text) => page.locator('.part.sidebar .customview-tree .monaco-list-row', having(text)),
    explorerRow: (name) =>
      page.locator('.explorer-folders-view .monaco-list-row', {
        has: page.locator('.label-name', { hasText: exactly(name) }),
      }),
    notifications: (text) => page.locator('.notifications-toasts .notification-list-item', having(text)),
    activeTab: (name) => page.locator(`.tab.active[data-resource-name="${name}"]`),
    screenshot: async (file) => {
      // The pointer would leave a highlight or a tooltip in the picture.
      await page.mouse.move(0, 0);
      await page.evaluate(animationsFinished);
      await page.screenshot({ path: file });
    },
  };
}

async function openFile(page: Page, name: string): Promise<void> {
  await fillQuickInput(page, 'ControlOrMeta+P', name);
  // Until the list is filtered, its first row is whatever file was open last.
  const focused = page.locator('.quick-input-widget:visible .monaco-list-row.focused');
  await focused.filter({ has: page.locator('.label-name', { hasText: exactly(name) }) }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

function isDone(): boolean {
  return true;
}

function isNotDone(): boolean {
  return false;
}

/** A window that is still loading swallows keys, so the key is pressed until the input is there. */
async function fillQuickInput(page: Page, key: string, text: string): Promise<void> {
  // The one before may still be on its way out.
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  const input = page.locator('.quick-input-widget:visible .quick-input-filter input');
  for (let attempt = 1; !(await input.isVisible()); attempt++) {
    await page.keyboard.press(key);
    const shown = input.waitFor({ timeout: 2_000 });
    await (attempt < 5 ? shown.catch(tryAgain) : shown);
  }
  await input.fill(text);
}

/** Runs in the page: colours and panels glide into place. */
async function animationsFinished(): Promise<void> {
  const page = globalThis as unknown as {
    document: { getAnimations: () => { finished: Promise<unknown>; effect: Effect | null }[] };
  };
  const passing = page.document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

interface Effect {
  getTiming: () => { iterations?: number };
}

function exactly(text: string): RegExp {
  return new RegExp(`^${text.replaceAll('.', String.raw`\.`)}$`);
}

function tryAgain(): void {
  // The loop presses the key once more.
}

function having(text: string | RegExp | undefined) {
  return text === undefined ? {} : { hasText: text };
}
