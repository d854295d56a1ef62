import assert from 'node:assert/strict';
import { commands, DiagnosticSeverity } from 'vscode';
import type { CompletionList } from 'vscode';
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
  ruleOf,
} from '../support.ts';
import { BREACHES } from './breaches.ts';

describe('Editing the contract', () => {
  afterEach(async () => {
    await discardEdits();
    await eventually('the findings there were before', () => allFindings().join() === BREACHES.join());
  });

  it('changes the findings without saving', async () => {
    const { document } = await openEditor(fileAt('inward.json'));
    await replaceUnsaved(
      document.uri,
      rangeOf(document, '"cycle": "warning"'),
      '"cycle": "off", "layer-order": "warning"',
    );
    await findingsGone(fileAt('src/billing/domain/invoice.ts'), 'cycle');
    const [finding] = await findingsOnce(fileAt('src/orders/domain/loyaltyDiscount.ts'), 'layer-order');
    assert.equal(finding?.severity, DiagnosticSeverity.Warning);
  });

  it('that makes no sense is told where it stands, and the last good one stays in force', async () => {
    const { document } = await openEditor(fileAt('inward.json'));
    await replaceUnsaved(document.uri, rangeOf(document, '"role": "domain"'), '"role": "heart"');
    const [finding] = await findingsOnce(document.uri, 'contract-error');
    assert.match(finding ? document.getText(finding.range) : '', /heart/);
    assert.deepEqual(
      allFindings().filter((line) => !line.startsWith('inward.json')),
      BREACHES,
    );
  });

  it('in the middle of a word breaks nothing', async () => {
    const { document } = await openEditor(fileAt('inward.json'));
    await insertUnsaved(document.uri, '}}');
    await eventually('the contract to be refused', () => findingsOf(document.uri).length > 0);
    assert.deepEqual(new Set(findingsOf(document.uri).map(ruleOf)), new Set(['contract-error']));
  });

  it('is helped by its schema', async () => {
    const { document } = await openEditor(fileAt('inward.json'));
    assert.equal(document.languageId, 'jsonc');
    const { start } = rangeOf(document, '"none"');
    const offered = await eventually('the presets to be offered', async () => {
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        start,
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      return labels.length > 0 && labels;
    });
    assert.ok(offered.includes('"hexagonal"'), offered.join());
  });
});
