import assert from 'node:assert/strict';
import type { CodeAction, Uri } from 'vscode';
import { CodeActionKind, commands, workspace, WorkspaceEdit } from 'vscode';
import { BREACHES } from './libraryBreaches.ts';
import { agreeToTheFirst } from './shop/choosing.ts';
import {
  allFindings,
  discardEdits,
  eventually,
  fileAt,
  findingsGone,
  findingsOnce,
  isThere,
  openEditor,
} from './support.ts';

/** A row of an adapter, and a module of the domain that needs nothing but its type. */
const ROWS = fileAt('src/library/lending/adapters/storage/late_rows.py');
const LATE = fileAt('src/library/lending/domain/late.py');
const MOVED = fileAt('src/library/lending/domain/late_row.py');

const ROWS_TEXT = `from dataclasses import dataclass


@dataclass(frozen=True)
class LateRow:
    isbn: str


def read() -> list[LateRow]:
    return [LateRow("978-1")]
`;
const LATE_TEXT = `from ..adapters.storage.late_rows import LateRow


def first(rows: list[LateRow]) -> str:
    return rows[0].isbn
`;

describe('In a Python project', () => {
  before(async () => {
    await eventually('all findings of the library', () => allFindings().join() === BREACHES.join());
    const edit = new WorkspaceEdit();
    edit.createFile(ROWS, { contents: Buffer.from(ROWS_TEXT) });
    edit.createFile(LATE, { contents: Buffer.from(LATE_TEXT) });
    assert.ok(await workspace.applyEdit(edit));
    await findingsOnce(LATE, 'layer-order');
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await discardEdits();
  });

  after(async () => {
    const edit = new WorkspaceEdit();
    for (const file of [ROWS, LATE, MOVED, ...(await lateElsewhere())])
      edit.deleteFile(file, { ignoreIfNotExists: true });
    assert.ok(await workspace.applyEdit(edit));
    await eventually('the findings there were before', () => allFindings().join() === BREACHES.join());
  });

  it('a dataclass moves in to the core, and one undo takes everything back', async () => {
    const { document } = await openEditor(LATE);
    const [finding] = await findingsOnce(LATE, 'layer-order');
    assert.ok(finding);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      LATE,
      finding.range,
      CodeActionKind.QuickFix.value,
      10,
    );
    const wanted = actions.find(({ title }) => title === 'Move `LateRow` to `src/library/lending/domain/late_row.py`');
    assert.ok(wanted?.edit, actions.map(({ title }) => title).join(', '));
    const applied = workspace.applyEdit(wanted.edit);
    await eventually('the preview', async () => {
      await commands.executeCommand('refactorPreview.apply').then(undefined, () => undefined);
      return isThere(MOVED);
    });
    assert.ok(await applied);
    await findingsGone(LATE, 'layer-order');
    const rows = await workspace.openTextDocument(ROWS);
    assert.match(document.getText(), /^from \.late_row import LateRow\n/);
    assert.match(rows.getText(), /import LateRow\n\n\ndef read/);
    assert.match(
      (await workspace.openTextDocument(MOVED)).getText(),
      /^from dataclasses import dataclass\n\n\n@dataclass/,
    );
    await openEditor(LATE);
    await commands.executeCommand('undo');
    await eventually('the new file to be gone', async () => !(await isThere(MOVED)));
    await findingsOnce(LATE, 'layer-order');
    assert.deepEqual([document.getText(), rows.getText()], [LATE_TEXT, ROWS_TEXT]);
  });

  it('a file moves to a layer with its imports, and one undo takes it back', async () => {
    await openEditor(LATE);
    void commands.executeCommand('inward.moveToLayer');
    const [moved] = await agreeToTheFirst('the file to be moved', async () => {
      const found = await lateElsewhere();
      return found.length > 0 ? found : undefined;
    });
    assert.ok(moved);
    await findingsGone(moved, 'layer-order');
    await eventually('its import to lead where it led', async () => {
      const text = (await workspace.openTextDocument(moved)).getText();
      return text !== LATE_TEXT && /^from \.+(?:[a-z]+\.)*late_rows import LateRow\n/.test(text);
    });
    assert.ok(!(await isThere(LATE)));
    await commands.executeCommand('undo');
    await eventually('the file to be back', () => isThere(LATE));
    await findingsOnce(LATE, 'layer-order');
  });
});

/** The layer that is the likeliest is for others to test. */
async function lateElsewhere(): Promise<readonly Uri[]> {
  const folders = ['composition', 'lending/adapters/storage', 'lending/adapters/screen', 'lending/application'];
  const uris = folders.map((folder) => fileAt(`src/library/${folder}/late.py`));
  const there = await Promise.all(uris.map(isThere));
  return uris.filter((_, index) => there[index]);
}
