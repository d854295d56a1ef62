import assert from 'node:assert/strict';
import { commands, extensions, TabInputWebview, Uri, window, workspace } from 'vscode';
import { allFindings, discardEdits, eventually, fileAt, findingsOnce, insertUnsaved, openEditor } from '../support.ts';
import { BREACHES } from './breaches.ts';

describe('The commands', () => {
  afterEach(discardEdits);

  it('are all there that the manifest promises', async () => {
    const manifest = extensions.getExtension('inward.inward')?.packageJSON as Manifest;
    const promised = manifest.contributes.commands.map(({ command }) => command);
    const registered = new Set(await commands.getCommands(true));
    assert.deepEqual(
      promised.filter((command) => !registered.has(command)),
      [],
    );
  });

  it('explain why a file lies where it does, as a rendered page', async () => {
    await openEditor(fileAt('src/orders/domain/order.ts'));
    await commands.executeCommand('inward.explainFile');
    await eventually('the page', () => window.tabGroups.activeTabGroup.activeTab?.input instanceof TabInputWebview);
    const page = await eventually('its text', () => workspace.textDocuments.find(({ uri }) => uri.scheme === 'inward'));
    assert.equal(page.languageId, 'markdown');
    assert.match(page.getText(), /domain/);
    assert.match(page.getText(), /orders/);
  });

  it('keep that page right while it is open', async () => {
    const file = fileAt('src/orders/domain/order.ts');
    await commands.executeCommand('inward.explainFile', file);
    const page = await eventually('its text', () => workspace.textDocuments.find(({ uri }) => uri.scheme === 'inward'));
    assert.doesNotMatch(page.getText(), /orderFile/);
    await openEditor(file);
    await insertUnsaved(file, "import '../adapters/persistence/orderFile.ts';\n");
    await eventually('the page to change', () => page.getText().includes('orderFile'));
  });

  it('read the workspace anew', async () => {
    await commands.executeCommand('inward.reindex');
    assert.deepEqual(allFindings(), BREACHES);
  });

  it('restart the server, which then follows typing as before', async () => {
    await commands.executeCommand('inward.restartServer');
    await eventually('the findings to be back', () => allFindings().join() === BREACHES.join());
    const uri = fileAt('src/orders/domain/order.ts');
    await openEditor(uri);
    await insertUnsaved(uri, "import '../adapters/persistence/orderFile.ts';\n");
    await findingsOnce(uri, 'layer-order');
  });

  it('open the contract that is there rather than write another', async () => {
    const before = await workspace.fs.readFile(fileAt('inward.json'));
    await commands.executeCommand('inward.createContract');
    assert.equal(window.activeTextEditor?.document.uri.toString(), fileAt('inward.json').toString());
    assert.deepEqual(await workspace.fs.readFile(fileAt('inward.json')), before);
  });

  it('show the output', async () => {
    await commands.executeCommand('inward.showOutput');
    const channel = await eventually('the output', () => workspace.textDocuments.find(({ uri }) => isOutput(uri)));
    assert.match(channel.uri.path, /Inward/i);
  });
});

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

function isOutput(uri: Uri): boolean {
  return uri.scheme === 'output' && /inward/i.test(uri.path);
}
