import assert from 'node:assert/strict';
import { commands, Position, workspace } from 'vscode';
import {
  allFindings,
  discardEdits,
  eventually,
  fileAt,
  findingsGone,
  findingsOf,
  findingsOnce,
  insertUnsaved,
  openEditor,
  rangeOf,
  replaceUnsaved,
  typeAt,
} from '../support.ts';
import { BREACHES } from './breaches.ts';

const ORDER = 'src/orders/domain/order.ts';
const SPECIFIER = '../adapters/persistence/orderFile.ts';

describe('Typing', () => {
  afterEach(async () => {
    await discardEdits();
    await eventually('the findings there were before', () => allFindings().join() === BREACHES.join());
  });

  it('an import that points outward is marked before anything is saved', async () => {
    const editor = await openEditor(fileAt(ORDER));
    const before = "import { readOrderRows } from '";
    await insertUnsaved(editor.document.uri, `${before}';\n`);
    await typeAt(editor, new Position(0, before.length), SPECIFIER);
    const [finding] = await findingsOnce(editor.document.uri, 'layer-order');
    assert.equal(finding && editor.document.getText(finding.range), SPECIFIER);
    assert.ok(editor.document.isDirty);
  });

  it('above a finding moves it along', async () => {
    const { document } = await openEditor(fileAt('src/orders/domain/loyaltyDiscount.ts'));
    const line = findingsOf(document.uri)[0]?.range.start.line ?? 0;
    await insertUnsaved(document.uri, '// one line\n// and another\n');
    await eventually('the finding to move', () => findingsOf(document.uri)[0]?.range.start.line === line + 2);
    const [finding] = findingsOf(document.uri);
    assert.equal(finding && document.getText(finding.range), SPECIFIER);
  });

  it('half of an import keeps what the rest of the file says', async () => {
    const uri = fileAt('src/orders/domain/loyaltyDiscount.ts');
    const editor = await openEditor(uri);
    await typeAt(editor, new Position(0, 0), 'import { Order, } fro');
    await findingsOnce(uri, 'layer-order');
  });

  it('mends a finding the moment the import is gone, and undoing brings it back', async () => {
    const { document } = await openEditor(fileAt('src/orders/domain/loyaltyDiscount.ts'));
    await replaceUnsaved(document.uri, rangeOf(document, SPECIFIER), './order.ts');
    await findingsGone(document.uri, 'layer-order');
    await commands.executeCommand('undo');
    await findingsOnce(document.uri, 'layer-order');
  });

  it('in a module that others import makes findings in files that nobody opened', async () => {
    const shared = fileAt('src/kernel/money.ts');
    const importer = fileAt('src/orders/domain/orderLine.ts');
    await openEditor(shared);
    await insertUnsaved(shared, `export * from '#orders/adapters/persistence/orderFile.ts';\n`);
    const findings = await findingsOnce(importer, 'indirect-layer-order', 2);
    assert.ok(findings.every(({ relatedInformation }) => (relatedInformation?.length ?? 0) > 0));
    assert.ok(!workspace.textDocuments.some(({ uri }) => uri.toString() === importer.toString()));
  });

  it('in a file that is closed without saving is forgotten', async () => {
    const uri = fileAt(ORDER);
    await openEditor(uri);
    await insertUnsaved(uri, `import '${SPECIFIER}';\n`);
    await findingsOnce(uri, 'layer-order');
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await findingsGone(uri, 'layer-order');
  });
});
