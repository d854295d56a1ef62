import assert from 'node:assert/strict';
import { commands, workspace } from 'vscode';
import { eventually, fileAt, findingsOf, findingsOnce, insertUnsaved, inward, openEditor } from './support.ts';

describe('Restricted Mode', () => {
  it('is what this window is in', () => {
    assert.equal(workspace.isTrusted, false);
  });

  it('shows findings all the same, also while typing', async () => {
    await inward();
    const [finding] = await findingsOnce(fileAt('src/domain/greeting.ts'), 'layer-order');
    assert.equal(finding?.source, 'inward');
    const uri = fileAt('src/application/greet.ts');
    await openEditor(uri);
    await insertUnsaved(uri, "import '../infrastructure/clock.ts';\n");
    await eventually('the finding', () => findingsOf(uri).length > 0);
  });

  it('writes no contract', async () => {
    await commands.executeCommand('inward.createContract', null);
    const entries = await workspace.fs.readDirectory(fileAt('.'));
    assert.deepEqual(
      entries.map(([name]) => name),
      ['src'],
    );
  });
});
