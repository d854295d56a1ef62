import assert from 'node:assert/strict';
import { extensions } from 'vscode';
import { allFindings, eventually, fileAt, findingsOf, openEditor, ruleOf } from '../support.ts';
import { BREACHES } from './breaches.ts';

describe('A workspace that is opened', () => {
  it('wakes Inward up by itself', async () => {
    await eventually('the extension to be active', () => extensions.getExtension('inward.inward')?.isActive);
  });

  it('shows what is wrong in every file, opened or not', async () => {
    await eventually('all findings of the shop', () => allFindings().length === BREACHES.length);
    assert.deepEqual(allFindings(), BREACHES);
  });

  it('marks exactly the specifier', async () => {
    const { document } = await openEditor(fileAt('src/orders/domain/loyaltyDiscount.ts'));
    const [finding] = findingsOf(document.uri);
    assert.equal(finding && document.getText(finding.range), '../adapters/persistence/orderFile.ts');
  });

  it('names its source, its rule and the page of the rule', () => {
    const [finding] = findingsOf(fileAt('src/orders/domain/loyaltyDiscount.ts'));
    assert.ok(finding && typeof finding.code === 'object');
    assert.equal(ruleOf(finding), 'layer-order');
    assert.match(finding.code.target.toString(), /layer-order/);
    assert.match(finding.message, /\S/);
  });

  it('shows the chain of what is reached over several files', () => {
    const [finding] = findingsOf(fileAt('src/orders/application/cancelOrder.ts'));
    const files = finding?.relatedInformation?.map(({ location }) => location.uri.path.split('/').at(-1));
    assert.ok(files?.includes('auditTrail.ts'), `the chain is ${String(files)}`);
  });
});
