import assert from 'node:assert/strict';
import { LanguageStatusSeverity } from 'vscode';
import type { Inward } from '../support.ts';
import { discardEdits, eventually, fileAt, inward, openEditor } from '../support.ts';

describe('The status of a file', () => {
  let api: Inward;

  before(async () => {
    api = await inward();
  });

  afterEach(discardEdits);

  it('tells its layer and its context', async () => {
    await openEditor(fileAt('src/orders/domain/order.ts'));
    await eventually('the status', () => api.fileStatus.text === 'domain · orders');
    assert.match(api.fileStatus.detail ?? '', /inward\.json/);
    assert.equal(api.fileStatus.busy, false);
    assert.equal(api.fileStatus.severity, LanguageStatusSeverity.Information);
    assert.match(api.fileStatus.accessibilityInformation?.label ?? '', /Inward: domain · orders/);
  });

  it('changes with the file', async () => {
    await openEditor(fileAt('src/web/route.ts'));
    await eventually('the status', () => api.fileStatus.text.startsWith('web'));
    assert.equal(api.fileStatus.command?.command, 'inward.explainFile');
  });

  it('says so where a file lies in no layer', async () => {
    await openEditor(fileAt('src/orders/helpers/auditTrail.ts'));
    await eventually('the status', () => /layer/.test(api.fileStatus.text));
  });
});
