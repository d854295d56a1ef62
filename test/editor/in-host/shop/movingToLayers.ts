import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { CancellationTokenSource, commands, DataTransfer, DataTransferItem, workspace } from 'vscode';
import type { Uri } from 'vscode';
import type { LayerMapNode } from '../../../../protocol/layerMap.ts';
import type { Inward } from '../support.ts';
import {
  allFindings,
  discardEdits,
  eventually,
  fileAt,
  findingsOnce,
  inward,
  isThere,
  openEditor,
} from '../support.ts';
import { BREACHES } from './breaches.ts';
import { agreeToTheFirst } from './choosing.ts';

const INNER = 'src/orders/domain/report.ts';

describe('Moving to a layer', () => {
  let api: Inward;

  before(async () => {
    api = await inward();
  });

  beforeEach(async () => {
    writeFileSync(
      fileAt(INNER).fsPath,
      "import { readOrderRows } from './../adapters/persistence/orderFile.ts';\n\nexport const report = readOrderRows;\n",
    );
    await findingsOnce(fileAt(INNER), 'layer-order');
  });

  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeQuickOpen');
    await discardEdits();
    for (const uri of await reports()) rmSync(uri.fsPath, { force: true });
    await eventually('the findings there were before', () => allFindings().join() === BREACHES.join());
  });

  it('asks for the layer, moves the file with its imports, and is undone as one', async () => {
    await openEditor(fileAt(INNER));
    void commands.executeCommand('inward.moveToLayer');
    const moved = await agreeToTheFirst('the file to be moved', reportElsewhere);
    await eventually('no finding more', () => allFindings().join() === BREACHES.join());
    await eventually('its import to lead where it led', async () => {
      const text = (await workspace.openTextDocument(moved)).getText();
      return /orderFile\.ts'/.test(text) && !text.includes("'./../adapters/");
    });
    assert.ok(!(await isThere(fileAt(INNER))));
    await commands.executeCommand('undo');
    await eventually('the file to be back', () => isThere(fileAt(INNER)));
    assert.equal(await reportElsewhere(), undefined);
    await findingsOnce(fileAt(INNER), 'layer-order');
  });

  it('carries the file of a row that is dragged', async () => {
    const row = await api.layerMap.rowOf(fileAt(INNER));
    const data = new DataTransfer();
    const { token } = new CancellationTokenSource();
    assert.ok(row);
    await api.layerMapDrop.handleDrag?.([row], data, token);
    assert.equal(await data.get('text/uri-list')?.asString(), row.uri);
    assert.equal(row.uri, fileAt(INNER).toString());
  });

  it('takes nothing where nothing was dropped on a layer', async () => {
    const unplaced = (await api.layerMap.getChildren()).find(({ kind }: LayerMapNode) => kind === 'unplaced');
    const data = new DataTransfer();
    data.set('text/uri-list', new DataTransferItem(fileAt(INNER).toString()));
    await api.layerMapDrop.handleDrop?.(unplaced, data, new CancellationTokenSource().token);
    assert.ok(await isThere(fileAt(INNER)));
  });
});

/** On disk: the editor's own search may not know yet what was moved. */
async function reports(): Promise<Uri[]> {
  const places = ['composition', 'web', 'orders/adapters/web', 'orders/adapters/persistence', 'orders/domain'];
  const uris = places.map((place) => fileAt(`src/${place}/report.ts`));
  const there = await Promise.all(uris.map(isThere));
  return uris.filter((_, index) => there[index]);
}

/** The layer that is the likeliest is for others to test. */
async function reportElsewhere(): Promise<Uri | undefined> {
  return (await reports()).find((uri) => uri.toString() !== fileAt(INNER).toString());
}
