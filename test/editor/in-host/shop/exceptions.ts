import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import type { CodeAction, Diagnostic } from 'vscode';
import { commands, ConfigurationTarget, DiagnosticSeverity, workspace } from 'vscode';
import {
  allFindings,
  discardEdits,
  eventually,
  fileAt,
  findingsGone,
  findingsOf,
  findingsOnce,
  openEditor,
} from '../support.ts';
import { BREACHES } from './breaches.ts';

const FILE = fileAt('src/orders/domain/loyaltyDiscount.ts');
const BASELINE = fileAt('.inward-baseline.json');

const ACCEPTED = {
  rule: 'layer-order',
  from: 'src/orders/domain/loyaltyDiscount.ts',
  to: 'src/orders/adapters/persistence/orderFile.ts',
};

describe('Exceptions', () => {
  afterEach(async () => {
    rmSync(BASELINE.fsPath, { force: true });
    await workspace.getConfiguration('inward').update('baseline', undefined, ConfigurationTarget.Workspace);
    await discardEdits();
    await eventually('the findings there were before', () => allFindings().join() === BREACHES.join());
    // What is accepted is listed as well, so the list does not tell that the baseline is gone.
    await eventually('nothing to be accepted', () => isLoud(findingsOf(FILE)[0]));
  });

  it('are offered by the light bulb, and one undo takes them back', async () => {
    const { document } = await openEditor(FILE);
    const [finding] = await findingsOnce(FILE, 'layer-order');
    const action = await actionFor(finding, 'on this line');
    assert.ok(action.edit && (await workspace.applyEdit(action.edit)));
    assert.match(document.getText(), /inward-ignore-next-line layer-order -- /);
    await findingsGone(FILE, 'layer-order');
    await commands.executeCommand('undo');
    await findingsOnce(FILE, 'layer-order');
  });

  it('that the project has accepted are hints, or hidden, or as loud as ever, as the setting says', async () => {
    const severityIs = (severity: DiagnosticSeverity) => async () => {
      const [finding] = await findingsOnce(FILE, 'layer-order');
      return finding?.severity === severity;
    };
    writeFileSync(BASELINE.fsPath, JSON.stringify({ version: 1, findings: [ACCEPTED] }));
    await eventually('a hint', severityIs(DiagnosticSeverity.Hint));
    const settings = workspace.getConfiguration('inward');
    await settings.update('baseline', 'hidden', ConfigurationTarget.Workspace);
    await findingsGone(FILE, 'layer-order');
    await settings.update('baseline', 'normal', ConfigurationTarget.Workspace);
    await eventually('an error', severityIs(DiagnosticSeverity.Error));
  });
});

function isLoud(finding: Diagnostic | undefined): boolean {
  return finding?.severity === DiagnosticSeverity.Error;
}

async function actionFor(finding: Diagnostic | undefined, words: string): Promise<CodeAction> {
  assert.ok(finding);
  return eventually(`a quick fix "${words}"`, async () => {
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      FILE,
      finding.range,
      'quickfix',
      // Of so many the edits are worked out as well.
      10,
    );
    return actions.find(({ title }) => title.includes(words));
  });
}
