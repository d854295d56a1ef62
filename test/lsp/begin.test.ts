import assert from 'node:assert/strict';
import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { method } from '#protocol/messages.ts';
import type { BeginParams, BeginProposal, BeginQuestion, BeginStep, BeginText } from '#protocol/begin.ts';
import type { LayerMapNode } from '#protocol/layerMap.ts';
import type { Refused } from '#protocol/messages.ts';
import type { Editor, FileTexts } from './editor.ts';
import { editors } from './editor.ts';
import { below, ORDERLY } from './projects.ts';

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'], changeAnnotationSupport: {} },
  },
};

const CONTEXTS: FileTexts = {
  'inward.json': `{
  "layers": [
    { "name": "adapters", "role": "adapter", "paths": ["src/*/adapters/**"] },
    { "name": "application", "role": "application", "paths": ["src/*/application/**"] },
    { "name": "domain", "role": "domain", "paths": ["src/*/domain/**"] }
  ],
  "contexts": { "paths": ["src/{context}/**"] }
}
`,
  'src/billing/domain/bill.ts': 'export const bill = 1;\n',
  'src/orders/domain/order.ts': 'export const order = 1;\n',
  'src/orders/application/place.ts': "import { order } from '../domain/order.ts';\nexport const place = order;\n",
};

const NOWHERE: BeginParams = { uri: null, layer: null, context: null, near: null, answers: [] };

describe('what somebody is about to write', function () {
  this.timeout(60_000);
  const start = editors();
  const open = (files: FileTexts): Promise<Editor> => start(files, { capabilities: CAPABILITIES });

  it('begins with a question, and leads straight to a pattern for those who know its name', async () => {
    const editor = await open(ORDERLY);
    const { question, choices } = await asked(editor, {});
    assert.equal(question, 'What are you about to write?');
    assert.deepEqual(
      choices.filter(({ group }) => group === '').map(({ answer }) => answer),
      ['rules', 'doing', 'outside'],
    );
    assert.ok(choices.some(({ answer, group }) => answer === 'outbox' && group !== ''));
    assert.ok(
      choices.every(({ answer }) => answer !== 'context'),
      'there are no contexts here',
    );
    assert.equal((await asked(editor, { answers: ['nonsense'] })).question, question);
  });

  it('goes on from answer to answer, and to the files at last', async () => {
    const editor = await open(ORDERLY);
    const rules = await asked(editor, { answers: ['rules'] });
    assert.deepEqual(
      rules.choices.map(({ answer }) => answer),
      ['entity', 'value-object', 'event'],
    );
    const name = await typed(editor, { answers: ['rules', 'value-object'] });
    assert.equal(name.question, 'Value object: What is it called?');
    assert.equal(name.problem, '');
    const { title, files, edit, editToLookAt } = await proposed(editor, {
      answers: ['rules', 'value-object', 'order total'],
    });
    assert.equal(title, 'Value object: OrderTotal');
    assert.deepEqual(files, [
      { uri: editor.uri('src/domain/order-total.ts'), name: 'order-total.ts', folder: 'src/domain', place: 'domain' },
    ]);
    assert.match(JSON.stringify(edit), /export class OrderTotal/);
    assert.ok(!JSON.stringify(edit).includes('needsConfirmation'));
    assert.match(JSON.stringify((editToLookAt as WorkspaceEdit).changeAnnotations), /Value object: OrderTotal/);
  });

  it('says what is wrong with a name, and asks for another one', async () => {
    const editor = await open(ORDERLY);
    const empty = await typed(editor, { answers: ['value-object', ' 😀 '] });
    assert.match(empty.problem, /at least one letter/);
    const taken = await typed(editor, { answers: ['value-object', 'order'] });
    assert.equal(taken.typed, 'order');
    assert.match(taken.problem, /There is a file src\/domain\/order\.ts already/);
  });

  it('begins with the layer of a row, and with the place of a folder', async () => {
    const editor = await open(CONTEXTS);
    const layer = { name: 'application', contract: `${editor.uri('')}/` };
    assert.equal((await asked(editor, { layer })).question, 'How much has to change together?');
    const uri = editor.uri('src/orders/domain');
    assert.match((await asked(editor, { uri })).question, /identity/);
    const { files } = await proposed(editor, { uri, answers: ['value-object', 'Total'] });
    assert.deepEqual(
      files.map(({ folder }) => folder),
      ['src/orders/domain'],
    );
  });

  it('asks neither for the project nor for the context where somebody clicked a context of the map', async () => {
    const editor = await open({ ...below('shop', ORDERLY), ...below('bank', CONTEXTS) });
    const cut = { grouping: 'context', onlyFindings: false };
    const rowsBelow = (parent: string | null): Promise<LayerMapNode[]> =>
      editor.request<LayerMapNode[]>(method.layerMapChildren, { ...cut, parent });
    const bank = (await rowsBelow(null)).find(({ label }) => label === 'bank');
    const billing = (await rowsBelow(bank?.id ?? '')).find(({ label }) => label === 'billing');
    const { files } = await proposed(editor, { context: billing?.context ?? null, answers: ['use-case', 'PayBill'] });
    assert.deepEqual(
      files.map(({ folder }) => folder),
      ['bank/src/billing/application'],
    );
  });

  it('asks which context it is for, the nearest first, and for the name of a new one', async () => {
    const editor = await open(CONTEXTS);
    const near = editor.uri('src/orders/domain/order.ts');
    const contexts = await asked(editor, { near, answers: ['use-case'] });
    assert.deepEqual(
      contexts.choices.map(({ answer }) => answer),
      ['orders', 'billing'],
    );
    const fresh = await typed(editor, { answers: ['context'] });
    assert.match(fresh.question, /new context/);
    assert.match(
      (await typed(editor, { answers: ['context', 'orders'] })).problem,
      /There is a context orders already/,
    );
    assert.match((await typed(editor, { answers: ['context', '../up'] })).problem, /letters, digits/);
    const { files } = await proposed(editor, { answers: ['context', 'shipping', 'Parcel'] });
    assert.ok(
      files.length >= 4 && files.every(({ folder }) => folder.startsWith('src/shipping/')),
      JSON.stringify(files),
    );
  });

  it('has every file of several shown first, with all of it ticked', async () => {
    const editor = await open(ORDERLY);
    const { editToLookAt } = await proposed(editor, { answers: ['outbox'] });
    const { documentChanges = [], changeAnnotations = {} } = editToLookAt as WorkspaceEdit;
    const waiting = Object.entries(changeAnnotations).filter(([, { needsConfirmation }]) => needsConfirmation === true);
    assert.deepEqual(
      waiting.map(([id]) => id),
      ['look'],
    );
    const first = documentChanges[0];
    assert.ok(
      first !== undefined && 'kind' in first && first.kind === 'create' && first.options?.ignoreIfExists === true,
    );
  });

  it('asks which project it is for where there are several and none is near', async () => {
    const editor = await open({ ...below('shop', ORDERLY), ...below('bank', CONTEXTS) });
    const { question, choices } = await asked(editor, {});
    assert.equal(question, 'Which project is it for?');
    assert.deepEqual(choices.map(({ label }) => label).sort(), ['bank', 'shop']);
    const shop = choices.find(({ label }) => label === 'shop')?.answer ?? '';
    assert.match((await asked(editor, { answers: [shop] })).question, /about to write/);
    assert.match(
      (await asked(editor, { near: editor.uri('bank/src/billing/domain/bill.ts') })).question,
      /about to write/,
    );
  });

  it('says why nothing can be begun', async () => {
    assert.match(await refusal(await open({ 'a.ts': '' })), /No layers are known here/);
    const options = { capabilities: CAPABILITIES, initializationOptions: { trusted: false } };
    assert.match(await refusal(await start(ORDERLY, options)), /not trusted/);
    const plain = await start(ORDERLY, { capabilities: {} });
    assert.match(await refusal(plain, ['value-object', 'Total']), /lets nobody make files/);
  });
});

function next(editor: Editor, params: Partial<BeginParams>): Promise<BeginStep | Refused> {
  return editor.request<BeginStep | Refused>(method.begin, { ...NOWHERE, ...params });
}

async function asked(editor: Editor, params: Partial<BeginParams>): Promise<BeginQuestion> {
  const step = await next(editor, params);
  assert.ok(step.kind === 'question', JSON.stringify(step));
  return step;
}

async function typed(editor: Editor, params: Partial<BeginParams>): Promise<BeginText> {
  const step = await next(editor, params);
  assert.ok(step.kind === 'text', JSON.stringify(step));
  return step;
}

async function proposed(editor: Editor, params: Partial<BeginParams>): Promise<BeginProposal> {
  const step = await next(editor, params);
  assert.ok(step.kind === 'proposal', JSON.stringify(step));
  return step;
}

async function refusal(editor: Editor, answers: readonly string[] = []): Promise<string> {
  const step = await next(editor, { answers });
  assert.ok(step.kind === 'refused', JSON.stringify(step));
  return step.reason;
}
