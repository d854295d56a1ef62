import assert from 'node:assert/strict';
import { workspace } from 'vscode';
import type { Inward } from './support.ts';
import { allFindings, eventually, fileAt, findingsOf, findingsOnce, inward, openEditor } from './support.ts';

describe('A workspace of several folders', () => {
  let api: Inward;

  before(async () => {
    api = await inward();
  });

  it('has a contract for each of them', async () => {
    assert.equal(workspace.workspaceFolders?.length, 2);
    await findingsOnce(fileAt('src/orders/domain/loyaltyDiscount.ts', 0), 'layer-order');
    await findingsOnce(fileAt('src/domain/greeting.ts', 1), 'layer-order');
  });

  it('tells the layer of a file by the contract of its own folder', async () => {
    await openEditor(fileAt('src/orders/domain/order.ts', 0));
    await eventually('the status', () => api.fileStatus.text === 'domain · orders');
    assert.equal(offeredCommand(), 'inward.explainFile');
    await openEditor(fileAt('src/domain/greeting.ts', 1));
    await eventually('the status', () => api.fileStatus.text === 'domain');
    assert.equal(offeredCommand(), 'inward.createContract');
  });

  it('shows both in the layer map', async () => {
    const rows = await api.layerMap.getChildren();
    assert.equal(rows.length, 2, rows.map(({ label }) => label).join());
  });

  it('forgets a folder that is removed, and takes it in again', async () => {
    const inferred = workspace.workspaceFolders?.[1];
    assert.ok(inferred);
    const uri = fileAt('src/domain/greeting.ts', 1);
    workspace.updateWorkspaceFolders(1, 1);
    await eventually('its findings to go', () => findingsOf(uri).length === 0);
    assert.ok(allFindings().length > 0);
    workspace.updateWorkspaceFolders(1, 0, { uri: inferred.uri });
    await findingsOnce(uri, 'layer-order');
  });

  function offeredCommand(): string | undefined {
    return api.fileStatus.command?.command;
  }
});
