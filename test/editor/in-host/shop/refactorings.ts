import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode';
import { CodeActionKind, commands, ConfigurationTarget, Range, workspace, WorkspaceEdit } from 'vscode';
import {
  allFindings,
  discardEdits,
  eventually,
  fileAt,
  findingsGone,
  findingsOnce,
  isThere,
  openEditor,
} from '../support.ts';
import { BREACHES } from './breaches.ts';

/** Keeps a file and names what it keeps: the one is for an adapter, the other is not. */
const RECEIPT = fileAt('src/orders/domain/receipt.ts');
const USER = fileAt('src/orders/adapters/web/receiptUser.ts');
const MOVED = fileAt('src/orders/adapters/web/keep.ts');
const RENAMED = fileAt('src/orders/domain/slip.ts');

const RECEIPT_TEXT = `import { writeFileSync } from 'node:fs';

export const nameOf = (number: number): string => \`receipt-\${String(number)}\`;

export function keep(number: number, text: string): void {
  writeFileSync(nameOf(number), text);
}
`;
const USER_TEXT = `import { keep } from '../../domain/receipt.ts';

export const save = (text: string): void => keep(1, text);
`;

describe('In the editor', () => {
  before(async () => {
    const edit = new WorkspaceEdit();
    edit.createFile(RECEIPT, { contents: Buffer.from(RECEIPT_TEXT) });
    edit.createFile(USER, { contents: Buffer.from(USER_TEXT) });
    assert.ok(await workspace.applyEdit(edit));
    await findingsOnce(RECEIPT, 'core-package');
  });

  afterEach(discardEdits);

  after(async () => {
    const settings = workspace.getConfiguration('typescript');
    await settings.update('updateImportsOnFileMove.enabled', undefined, ConfigurationTarget.Global);
    const edit = new WorkspaceEdit();
    for (const file of [RECEIPT, USER, MOVED, RENAMED]) edit.deleteFile(file, { ignoreIfNotExists: true });
    assert.ok(await workspace.applyEdit(edit));
    await eventually('the findings there were before', () => allFindings().join() === BREACHES.join());
  });

  it('a selection moves to another layer, and one undo takes the new file away again', async () => {
    const { document } = await openEditor(RECEIPT);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      RECEIPT,
      new Range(4, 0, 7, 0),
      CodeActionKind.RefactorMove.value,
      10,
    );
    const wanted = actions.find(({ title }) => title === 'Move `keep` to the layer web');
    assert.ok(wanted?.edit, actions.map(({ title }) => title).join(', '));
    const applied = workspace.applyEdit(wanted.edit);
    await eventually('the preview', async () => {
      await commands.executeCommand('refactorPreview.apply');
      return isThere(MOVED);
    });
    assert.ok(await applied);
    await findingsGone(RECEIPT, 'core-package');
    const user = await workspace.openTextDocument(USER);
    assert.match(user.getText(), /import \{ keep \} from '\.\/keep\.ts';/);
    assert.match((await workspace.openTextDocument(MOVED)).getText(), /export function keep/);
    await openEditor(RECEIPT);
    await commands.executeCommand('undo');
    await eventually('the new file to be gone', async () => !(await isThere(MOVED)));
    await findingsOnce(RECEIPT, 'core-package');
    assert.deepEqual([document.getText(), user.getText()], [RECEIPT_TEXT, USER_TEXT]);
  });

  it('what needs no look is mended on saving', async () => {
    const settings = workspace.getConfiguration('editor');
    await settings.update('codeActionsOnSave', { 'source.fixAll.inward': 'explicit' }, ConfigurationTarget.Global);
    try {
      const { document } = await openEditor(USER);
      const edit = new WorkspaceEdit();
      edit.insert(USER, document.positionAt(0), '// inward-ignore-file cycle -- over\n');
      assert.ok(await workspace.applyEdit(edit));
      await findingsOnce(USER, 'unused-suppression');
      assert.ok(await document.save());
      assert.equal(document.getText(), USER_TEXT);
      await findingsGone(USER, 'unused-suppression');
    } finally {
      await settings.update('codeActionsOnSave', undefined, ConfigurationTarget.Global);
    }
  });

  it('imports follow a file that is renamed, once, and one undo takes both back', async () => {
    // Otherwise the editor's own support asks people in a dialogue whether they shall.
    const settings = workspace.getConfiguration('typescript');
    await settings.update('updateImportsOnFileMove.enabled', 'never', ConfigurationTarget.Global);
    const edit = new WorkspaceEdit();
    edit.renameFile(RECEIPT, RENAMED);
    assert.ok(await workspace.applyEdit(edit));
    const user = await workspace.openTextDocument(USER);
    await eventually('the import to follow', () => user.getText() === USER_TEXT.replace('receipt.ts', 'slip.ts'));
    await findingsOnce(RENAMED, 'core-package');
    assert.equal(user.getText(), USER_TEXT.replace('receipt.ts', 'slip.ts'));
    await openEditor(RENAMED);
    await commands.executeCommand('undo');
    await eventually('the file to be back', () => isThere(RECEIPT));
    await eventually('the import to be back', () => user.getText() === USER_TEXT);
  });
});
