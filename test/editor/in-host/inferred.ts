import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import type { Inward } from './support.ts';
import { discardEdits, eventually, fileAt, findingsOnce, inward, openEditor } from './support.ts';

describe('A project that says nothing about its layers', () => {
  let api: Inward;

  before(async () => {
    api = await inward();
  });

  afterEach(discardEdits);

  it('is understood by the names of its folders', async () => {
    const { document } = await openEditor(fileAt('src/domain/greeting.ts'));
    const [finding] = await findingsOnce(document.uri, 'layer-order');
    assert.equal(finding && document.getText(finding.range), '../infrastructure/clock.ts');
  });

  it('is offered to write down what was inferred', async () => {
    await openEditor(fileAt('src/domain/greeting.ts'));
    await eventually('the status', () => api.fileStatus.text === 'domain');
    assert.match(api.fileStatus.detail ?? '', /inferred/);
    assert.equal(api.fileStatus.command?.command, 'inward.createContract');
  });

  it('gets a contract that finds the same', async () => {
    await commands.executeCommand('inward.createContract', null);
    assert.equal(window.activeTextEditor?.document.uri.toString(), fileAt('inward.json').toString());
    assert.match(window.activeTextEditor.document.getText(), /"domain"/);
    assert.ok(!window.activeTextEditor.document.isDirty);
    await openEditor(fileAt('src/domain/greeting.ts'));
    await eventually('the contract to be in force', () => api.fileStatus.command?.command === 'inward.explainFile');
    await findingsOnce(fileAt('src/domain/greeting.ts'), 'layer-order');
  });
});
