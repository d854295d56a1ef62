import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ARTIFACTS, ROOT } from '../harness/paths.ts';
import { SAVES, useWindow } from './window.ts';
import type { Window } from './window.ts';

/** What people drag shall go where they drop it. */
const SETTINGS = { ...SAVES, 'explorer.confirmDragAndDrop': false, 'explorer.compactFolders': false };

/** The list draws only what fits. */
const TALL = { viewport: { width: 1280, height: 1100 } };

describe('A file of TypeScript that is moved in the explorer', () => {
  // The editor's own support has imports follow.
  const window = useWindow('guard-typescript', path.join(ROOT, 'samples/shop'), {
    settings: {
      ...SETTINGS,
      'typescript.updateImportsOnFileMove.enabled': 'always',
      'js/ts.updateImportsOnFileMove.enabled': 'always',
    },
  });
  const BOOK = 'src/orders/domain/slipBook.ts';
  const bookFrom = (specifier: string): string =>
    `import { slip } from '${specifier}';\n\nexport const slipBook = [slip];\n`;

  before(async () => {
    write(window(), 'src/orders/domain/slip.ts', 'export const slip = 1;\n');
    write(window(), BOOK, bookFrom('./slip.ts'));
    await window().openFile('slip.ts');
    await isReady(window(), 10);
  });

  it('has imports follow once, and tells that it adds a finding', async () => {
    const { notifications, useTheme, screenshot } = window();
    await drag(window(), 'slip.ts', 'application');
    await notifications('Moving slip.ts to application adds 1 finding.').waitFor();
    await textToBe(window(), BOOK, bookFrom('../application/slip.ts'));
    for (const theme of ['light', 'dark'] as const) {
      await useTheme(theme);
      await screenshot(path.join(ARTIFACTS, `guard-on-move-${theme}.png`));
    }
  });

  it('leads to that finding', async () => {
    const { page, notifications, activeTab } = window();
    await notifications('adds 1 finding').getByRole('button', { name: 'Show' }).click();
    await activeTab('slipBook.ts').waitFor();
    await page.locator('.statusbar-item', { hasText: '(22 selected)' }).waitFor();
  });

  it('tells that it removes the finding on its way back', async () => {
    const { notifications } = window();
    await drag(window(), 'slip.ts', 'domain');
    await notifications('Moving slip.ts to domain removes 1 finding.').waitFor();
    await textToBe(window(), BOOK, bookFrom('./slip.ts'));
  });
});

describe('What is moved in the explorer in a Python project', () => {
  const window = useWindow('guard-python', path.join(ROOT, 'samples/library'), { settings: SETTINGS, page: TALL });
  const GRACE = 'src/library/lending/domain/fees/grace.py';
  const GRACE_DAYS = 'src/library/lending/domain/grace_days.py';
  const FEES = 'src/library/lending/domain/fees/late_fee.py';
  const BILL = 'src/library/lending/domain/late_bill.py';
  const DUES = 'src/library/lending/domain/late_dues.py';
  const using = (module: string): string => `from ${module} import LATE_FEE\n\nTOTAL = LATE_FEE * 2\n`;
  const DUES_TEXT =
    'import library.lending.domain.fees.late_fee\n\nDUE = library.lending.domain.fees.late_fee.LATE_FEE\n';

  const graceFrom = (module: string): string => `from ${module} import GRACE\n\nDAYS = GRACE * 7\n`;

  before(async () => {
    write(window(), GRACE, 'GRACE = 1\n');
    write(window(), GRACE_DAYS, graceFrom('.fees.grace'));
    write(window(), FEES, 'LATE_FEE = 20\n');
    write(window(), 'src/library/lending/domain/fees/__init__.py', '');
    write(window(), BILL, using('.fees.late_fee'));
    write(window(), DUES, DUES_TEXT);
    await window().openFile('late_fee.py');
    await isReady(window(), 11);
  });

  it('has the one import of a file follow that is not open, and one undo takes both back', async () => {
    await rename(window(), 'grace.py', 'respite.py');
    await agree(window(), 'guard-on-move-asks');
    await window().explorerRow('respite.py').waitFor();
    await textToBe(window(), GRACE_DAYS, graceFrom('.fees.respite'));
    assert.ok(!existsSync(path.join(window().folder, GRACE)));
    await undoMove(window());
    await textToBe(window(), GRACE_DAYS, graceFrom('.fees.grace'));
    await textToBe(window(), GRACE, 'GRACE = 1\n');
  });

  it('has its own imports follow though it is not open, and one undo takes them back', async () => {
    await drag(window(), 'late_bill.py', 'fees');
    await agree(window());
    await textToBe(window(), 'src/library/lending/domain/fees/late_bill.py', using('.late_fee'));
    await undoMove(window());
    await textToBe(window(), BILL, using('.fees.late_fee'));
  });

  it('has imports of a folder follow, also those that are written out, and tells of no finding', async () => {
    await rename(window(), 'fees', 'charges');
    await agree(window());
    await textToBe(window(), BILL, using('.charges.late_fee'));
    await textToBe(window(), DUES, DUES_TEXT.replaceAll('domain.fees', 'domain.charges'));
    assert.equal(await window().notifications('finding').count(), 0);
    await undoMove(window());
    await textToBe(window(), BILL, using('.fees.late_fee'));
    await textToBe(window(), DUES, DUES_TEXT);
    await textToBe(window(), FEES, 'LATE_FEE = 20\n');
  });

  it('tells how many findings a folder adds that is moved outward', async () => {
    const { notifications, useTheme, screenshot } = window();
    await drag(window(), 'fees', 'application');
    await agree(window());
    await notifications('Moving fees to application adds 3 findings.').waitFor();
    await textToBe(window(), BILL, using('..application.fees.late_fee'));
    await textToBe(window(), DUES, DUES_TEXT.replaceAll('domain.fees', 'application.fees'));
    for (const theme of ['light', 'dark'] as const) {
      await useTheme(theme);
      await screenshot(path.join(ARTIFACTS, `guard-on-move-python-${theme}.png`));
    }
  });

  it('tells how many it removes on its way back', async () => {
    const { notifications } = window();
    await drag(window(), 'fees', 'domain');
    await agree(window());
    await notifications('Moving fees to domain removes 3 findings.').waitFor();
    await textToBe(window(), BILL, using('.fees.late_fee'));
  });
});

function write({ folder }: Window, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** What a move does is told once the project is known. */
async function isReady({ page }: Window, findings: number): Promise<void> {
  await page.locator('.activitybar .badge-content', { hasText: new RegExp(`^${String(findings)}$`) }).waitFor();
}

async function drag({ explorerRow }: Window, name: string, folder: string): Promise<void> {
  await explorerRow(name).dragTo(explorerRow(folder).first());
}

async function rename({ page, explorerRow }: Window, name: string, newName: string): Promise<void> {
  const input = page.locator('.explorer-folders-view input');
  // The explorer may still be on its way to the file that was opened last.
  for (let attempt = 1; ; attempt++) {
    await explorerRow(name).click();
    await page.keyboard.press('F2');
    await input.waitFor();
    if ((await input.inputValue()) === name || attempt === 5) break;
    await page.keyboard.press('Escape');
  }
  await input.fill(newName);
  await page.keyboard.press('Enter');
}

/** The editor asks before an extension may change files along with a move. */
async function agree({ page, useTheme, screenshot }: Window, picture?: string): Promise<void> {
  const dialog = page.locator('.monaco-dialog-box', {
    hasText: "Extension 'Inward' wants to make refactoring changes",
  });
  await dialog.waitFor();
  for (const theme of picture === undefined ? [] : (['light', 'dark'] as const)) {
    await useTheme(theme);
    await screenshot(path.join(ARTIFACTS, `${picture ?? ''}-${theme}.png`));
  }
  await dialog.getByRole('button', { name: 'OK' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** With the keyboard in the explorer, where it is after a move. */
async function undoMove({ page }: Window): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Z');
}

async function textToBe({ page, folder }: Window, file: string, text: string): Promise<void> {
  const onDisk = path.join(folder, file);
  const seen = () => (existsSync(onDisk) ? readFileSync(onDisk, 'utf8') : undefined);
  for (const end = Date.now() + 20_000; Date.now() < end && seen() !== text;) await page.waitForTimeout(50);
  assert.equal(seen(), text);
}
