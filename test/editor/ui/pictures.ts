import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../harness/chromium.ts';
import { installHost } from '../harness/installHost.ts';
import { ROOT } from '../harness/paths.ts';
import { choose, previewRows, showLightBulb } from './lightBulb.ts';
import { openWindow } from './window.ts';
import type { Look, Window } from './window.ts';

const MEDIA = path.join(ROOT, 'media');

const PICTURES = path.join(MEDIA, 'readme');

const THEMES = ['light', 'dark'] as const;

type Theme = (typeof THEMES)[number];

/** Nothing in the picture but what it is about, sharp on every screen. */
const LOOK: Look = {
  settings: {
    'editor.minimap.enabled': false,
    'editor.renderLineHighlight': 'none',
    'editor.lightbulb.enabled': 'off',
    'editor.hover.above': false,
    'workbench.layoutControl.enabled': false,
    'breadcrumbs.enabled': false,
    // The copy of the sample lies where the compiler finds no types of Node.
    'typescript.validate.enable': false,
    'js/ts.validate.enabled': false,
  },
  page: { viewport: { width: 1200, height: 680 }, deviceScaleFactor: 1.5 },
};

/** The pictures of the README, from a real window with the packed extension, and the icon as a bitmap. */
export async function takePictures(): Promise<void> {
  await drawIcon();
  installHost();
  mkdirSync(PICTURES, { recursive: true });
  const window = await openWindow('pictures', path.join(ROOT, 'samples/shop'), LOOK);
  try {
    await arrange(window);
    for (const theme of THEMES) await takeMap(window, theme);
    await chooseFix(window);
    for (const theme of THEMES) await takeFix(window, theme);
    await ask(window);
    for (const theme of THEMES) await takeQuestion(window, theme);
  } finally {
    await window.close();
  }
}

/** The marketplace takes no SVG. */
async function drawIcon(): Promise<void> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    await page.setContent(`<body style="margin:0">${readFileSync(path.join(MEDIA, 'icon.svg'), 'utf8')}`);
    await page.screenshot({ path: path.join(MEDIA, 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}

/** The map beside an import that has just been typed. */
async function arrange({ page, openFile, openSideBar, goToLine, treeRows, squiggles }: Window): Promise<void> {
  await openFile('loyaltyDiscount.ts');
  await openFile('order.ts');
  await goToLine(9);
  await page.keyboard.type("import { appendAuditEntry } from '../adapters/persistence/auditFile.ts';");
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
  await squiggles('error').first().waitFor();
  await openSideBar('Inward');
  await widenSideBar(page);
  await treeRows('order.ts').first().locator('.monaco-tl-twistie').click();
  await treeRows(/layer-order/)
    .first()
    .waitFor();
}

async function widenSideBar(page: Window['page']): Promise<void> {
  const side = await page.locator('.part.sidebar').boundingBox();
  if (side === null) throw new Error('the side bar is not shown');
  const edge = side.x + side.width;
  await page.mouse.move(edge, 300);
  await page.mouse.down();
  await page.mouse.move(edge + 90, 300, { steps: 5 });
  await page.mouse.up();
}

async function takeMap({ page, editor, useTheme }: Window, theme: Theme): Promise<void> {
  await useTheme(theme);
  await editor().locator('.view-line span', { hasText: 'persistence/auditFile' }).last().hover();
  await page.locator('.monaco-hover:visible').filter({ hasText: 'layer-order' }).waitFor();
  await page.screenshot({ path: path.join(PICTURES, `layer-map-${theme}.png`), animations: 'disabled' });
  await page.mouse.move(0, 0);
}

const PORT = { line: 3, column: 33, title: 'Extract the port `ReadOrderRows` from `readOrderRows`' };

/** A port for what the domain reads from an adapter, as it is shown before it is made. */
async function chooseFix(window: Window): Promise<void> {
  const { page, openFile } = window;
  await openFile('loyaltyDiscount.ts');
  await showLightBulb(window, PORT);
  await choose(window, PORT.title, ['loyaltyDiscount.ts', 'readOrderRows.ts', 'createShop.ts']);
  await previewRows(window, 'loyaltyDiscount.ts').first().click();
  await page.mouse.move(0, 0);
}

async function takeFix({ screenshot, useTheme }: Window, theme: Theme): Promise<void> {
  await useTheme(theme);
  await screenshot(path.join(PICTURES, `fix-${theme}.png`));
}

/** Where the file belongs that calculates, and looks up in an adapter what it calculates with. */
async function ask({ page, openFile, runCommand, choices }: Window): Promise<void> {
  await page.locator('.bulk-edit-panel').getByRole('button', { name: 'Discard' }).click();
  await openFile('loyaltyDiscount.ts');
  await runCommand('Inward: Where Does This Belong?');
  await choices().first().waitFor();
  await page.mouse.move(0, 0);
}

async function takeQuestion({ screenshot, useTheme }: Window, theme: Theme): Promise<void> {
  await useTheme(theme);
  await screenshot(path.join(PICTURES, `where-${theme}.png`));
}
