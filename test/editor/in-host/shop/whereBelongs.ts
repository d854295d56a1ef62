import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { commands, Selection, TabInputWebview, window, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { Inward } from '../support.ts';
import {
  allFindings,
  discardEdits,
  eventually,
  fileAt,
  findingsOnce,
  insertUnsaved,
  inward,
  openEditor,
  rangeOf,
} from '../support.ts';
import { BREACHES } from './breaches.ts';
import { agreeToTheFirst } from './choosing.ts';

/** A function that reads files, beside a rule of the business. */
const TEXT = `import { readFileSync } from 'node:fs';

export function readStatement(file: string): string {
  return readFileSync(file, 'utf8');
}

export function isOverdue(days: number): boolean {
  return days > 30;
}
`;

describe('Where does this belong?', () => {
  let api: Inward;

  before(async () => {
    api = await inward();
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await discardEdits();
    for (const file of filesNamed(/[sS]tatement/)) rmSync(file, { force: true });
    await eventually('the findings there were before', () => allFindings().join() === BREACHES.join());
  });

  it('moves a file to the layer that comes first, and leaves no finding more; one undo takes it back', async () => {
    const file = await written('firstStatement.ts', TEXT.replace(/\nexport function isOverdue[^]*$/, ''));
    await openEditor(file);
    void commands.executeCommand('inward.whereBelongs');
    // Which layer is the likeliest is for others to test.
    await agreeToTheFirst('the file to be moved', () => elsewhere(file));
    await eventually('no finding more', () => allFindings().join() === BREACHES.join());
    await commands.executeCommand('undo');
    await findingsOnce(file, 'core-package');
    assert.equal(elsewhere(file), undefined);
  });

  it('takes back a move with an import in a file that is not open', async () => {
    const user = fileAt('src/orders/adapters/web/userOfStatement.ts');
    const statement = "import { readStatement } from '../../domain/usedStatement.ts';\n\nreadStatement('');\n";
    writeFileSync(user.fsPath, statement);
    const file = await written('usedStatement.ts', TEXT.replace(/\nexport function isOverdue[^]*$/, ''));
    await openEditor(file);
    void commands.executeCommand('inward.whereBelongs');
    await agreeToTheFirst('the file to be moved', () => elsewhere(file));
    await eventually('the import to follow', () => readFileSync(user.fsPath, 'utf8') !== statement);
    await commands.executeCommand('undo');
    await eventually('the file to be back', () => elsewhere(file) === undefined);
    await eventually('the import to be back', () => textOf(user) === statement);
  });

  it('moves what is selected, and leaves the rest', async () => {
    const file = await written('secondStatement.ts', TEXT);
    const editor = await openEditor(file);
    const { start, end } = rangeOf(editor.document, 'readStatement(file: string): string {\n  return readFileSync');
    editor.selection = new Selection(start, end);
    void commands.executeCommand('inward.whereBelongs');
    const moved = await agreeToTheFirst('the function to be moved', () => filesNamed(/^readStatement/)[0]);
    assert.match(moved, /adapters/);
    await eventually('no finding more', () => allFindings().join() === BREACHES.join());
    const rest = (await workspace.openTextDocument(file)).getText();
    assert.match(rest, /isOverdue/);
    assert.doesNotMatch(rest, /readFileSync/);
  });

  it('is asked of a row of the map', async () => {
    const file = await written('thirdStatement.ts', TEXT.replace(/\nexport function isOverdue[^]*$/, ''));
    const row = await eventually('the row', () => api.layerMap.rowOf(file));
    void commands.executeCommand('inward.whereBelongs', row, [row]);
    await agreeToTheFirst('the file to be moved', () => elsewhere(file));
    await eventually('no finding more', () => allFindings().join() === BREACHES.join());
  });

  it('shows the evidence as a page that stays right while it is open', async () => {
    const file = fileAt('src/orders/domain/order.ts');
    const about = { uris: [file.toString()], range: null, declarations: null };
    await api.pages.showEvidence(about, 'Where does order.ts belong?');
    await eventually('the page', () => window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview);
    const page = await eventually('its text', () =>
      workspace.textDocuments.find(({ uri }) => uri.scheme === 'inward' && uri.path.includes('Where does order')),
    );
    assert.match(page.getText(), /^# Where does `order\.ts` belong\?/);
    assert.doesNotMatch(page.getText(), /process\.env/);
    await openEditor(file);
    await insertUnsaved(file, 'export const home = process.env.HOME;\n');
    await eventually('the page to change', () => page.getText().includes('process.env'));
  });

  it('is among the refactorings', async () => {
    const file = fileAt('src/orders/domain/order.ts');
    const { document } = await openEditor(file);
    const name = rangeOf(document, 'draftOrder');
    const actions = await eventually('the action', async () => {
      const found = await commands.executeCommand<{ title: string; command?: { command: string } }[]>(
        'vscode.executeCodeActionProvider',
        file,
        name,
        'refactor.move',
      );
      return found.some(({ command }) => command?.command === 'inward.whereBelongs') && found;
    });
    assert.ok(actions.some(({ title }) => title === 'Where does this belong?'));
  });
});

/** A file of its own for each test: a watcher may take what is deleted and made again for nothing at all. */
async function written(name: string, text: string): Promise<Uri> {
  const file = fileAt(`src/orders/domain/${name}`);
  writeFileSync(file.fsPath, text);
  await findingsOnce(file, 'core-package');
  return file;
}

/** On disk: the editor's own search may not know yet what was moved. */
function filesNamed(name: RegExp): readonly string[] {
  const root = fileAt('src').fsPath;
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(path.basename(file)))
    .map((file) => path.join(root, file));
}

/** A file of that name that lies in another folder. */
function elsewhere({ fsPath }: Uri): string | undefined {
  return filesNamed(/[sS]tatement/).find((file) => path.basename(file) === path.basename(fsPath) && file !== fsPath);
}

/** As people see it: an undo leaves to them whether it is saved. */
function textOf(file: Uri): string {
  const open = workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  return open?.getText() ?? readFileSync(file.fsPath, 'utf8');
}
