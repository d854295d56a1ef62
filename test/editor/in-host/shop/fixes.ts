import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode';
import { commands, DiagnosticSeverity, languages, workspace, WorkspaceEdit } from 'vscode';
import { allFindings, discardEdits, eventually, fileAt, findingsGone, findingsOnce, openEditor } from '../support.ts';
import { BREACHES } from './breaches.ts';

/** Reads the clock in the domain, and is called from an adapter that may. */
const RECEIPT = fileAt('src/orders/domain/receipt.ts');
const ROUTE = fileAt('src/orders/adapters/web/receiptRoute.ts');

const RECEIPT_TEXT = `export interface Receipt {
  readonly total: number;
  readonly at: Date;
}

export function receiptFor(total: number): Receipt {
  return { total, at: new Date() };
}
`;
const ROUTE_TEXT = `import { receiptFor } from '../../domain/receipt.ts';

export function receiptRoute(total: number): string {
  return JSON.stringify(receiptFor(total));
}
`;

describe('A fix that touches more than one file', () => {
  // The editor itself makes and deletes the files, so that nobody has to wait for whoever watches the disk.
  before(async () => {
    const edit = new WorkspaceEdit();
    edit.createFile(RECEIPT, { contents: Buffer.from(RECEIPT_TEXT) });
    edit.createFile(ROUTE, { contents: Buffer.from(ROUTE_TEXT) });
    assert.ok(await workspace.applyEdit(edit));
  });

  after(async () => {
    await discardEdits();
    const edit = new WorkspaceEdit();
    for (const file of [RECEIPT, ROUTE]) edit.deleteFile(file);
    assert.ok(await workspace.applyEdit(edit));
    await eventually('the findings there were before', () => allFindings().join() === BREACHES.join());
  });

  it('is offered for the finding, shown first, made as a whole, and taken back by one undo', async () => {
    const { document } = await openEditor(RECEIPT);
    const [finding] = await findingsOnce(RECEIPT, 'core-effect');
    const { edit } = await actionFor(finding);
    assert.deepEqual(
      edit
        ?.entries()
        .map(([uri]) => workspace.asRelativePath(uri))
        .sort(),
      [ROUTE, RECEIPT].map((uri) => workspace.asRelativePath(uri)).sort(),
    );
    const applied = workspace.applyEdit(edit);
    // What waits for people waits for this command, too.
    await eventually('the preview', async () => {
      await commands.executeCommand('refactorPreview.apply');
      return document.getText() !== RECEIPT_TEXT;
    });
    assert.ok(await applied);
    const route = await workspace.openTextDocument(ROUTE);
    assert.equal(
      document.getText(),
      RECEIPT_TEXT.replace('total: number): R', 'total: number, now: Date): R').replace('new Date()', 'now'),
    );
    assert.equal(route.getText(), ROUTE_TEXT.replace('(total))', '(total, new Date()))'));
    await findingsGone(RECEIPT, 'core-effect');
    await eventually('no error of the compiler', () => [RECEIPT, ROUTE].every((uri) => errorsOf(uri) === 0));
    await commands.executeCommand('undo');
    await findingsOnce(RECEIPT, 'core-effect');
    assert.deepEqual([document.getText(), route.getText()], [RECEIPT_TEXT, ROUTE_TEXT]);
  });
});

function errorsOf(uri: typeof RECEIPT): number {
  return languages.getDiagnostics(uri).filter(({ severity }) => severity === DiagnosticSeverity.Error).length;
}

/** With its edits: those of the first one are worked out as well. */
async function actionFor(finding: Diagnostic | undefined): Promise<CodeAction> {
  assert.ok(finding);
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    RECEIPT,
    finding.range,
    'quickfix',
    10,
  );
  const action = actions.find(({ title }) => title === 'Take the time as a parameter');
  return action ?? assert.fail(`It is not among ${actions.map(({ title }) => title).join(', ')}`);
}
