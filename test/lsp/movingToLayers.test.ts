import assert from 'node:assert/strict';
import type { ClientCapabilities, RenameFile, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { method } from '#protocol/messages.ts';
import type { LayerMapNode } from '#protocol/layerMap.ts';
import type { Refused } from '#protocol/messages.ts';
import type { PlannedEdit } from '#protocol/moves.ts';
import type { LayerChoices } from '#protocol/where.ts';
import type { Editor, FileTexts } from './editor.ts';
import { editors } from './editor.ts';
import { below, ORDERLY, UNTIDY } from './projects.ts';

const CAPABILITIES: ClientCapabilities = {
  workspace: {
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename'],
      changeAnnotationSupport: {},
    },
  },
};

/** The mailer is no part of the domain, and the order needs it. */
const MAILER: FileTexts = {
  ...ORDERLY,
  'src/domain/mailer.ts': "import { db } from '../adapters/db.ts';\nexport const mailer = db;\n",
};

describe('moving to a layer', () => {
  const start = editors();
  const open = (files: FileTexts): Promise<Editor> => start(files, { capabilities: CAPABILITIES });

  it('tells for each layer what a move there does to findings, and the path', async () => {
    const editor = await open(MAILER);
    const { question, layers } = await layersFor(editor, ['src/domain/mailer.ts']);
    assert.equal(question, 'Where does mailer.ts belong?');
    assert.deepEqual(layers.map(({ layer }) => layer).sort(), ['adapters', 'application', 'domain']);
    const adapters = layers.find(({ layer }) => layer === 'adapters');
    assert.equal(adapters?.effect, 'removes 1 finding');
    assert.equal(adapters.path, 'src/adapters/mailer.ts');
    assert.equal(adapters.isHere, false);
    assert.match(adapters.share, /^\d+ %$/);
    assert.equal(layers.find(({ layer }) => layer === 'domain')?.isHere, true);
    assert.equal(layers.find(({ layer }) => layer === 'application')?.effect, 'no finding more or fewer');
  });

  it('adds up what several files and those in folders do', async () => {
    const editor = await open(MAILER);
    const { question, layers } = await layersFor(editor, ['src/domain', 'src/application/place.ts']);
    assert.equal(question, 'Where do these 4 files belong?');
    assert.deepEqual(
      layers.map(({ layer, effect, share, isHere }) => [layer, effect, share, isHere]),
      [
        ['adapters', 'adds 1 finding and removes 1', '', false],
        ['application', 'no finding more or fewer', '', false],
        ['domain', 'no finding more or fewer', '', false],
      ],
    );
  });

  it('answers for the declarations of a selection, and widens one that cuts a declaration', async () => {
    const file = 'src/domain/parts.ts';
    const text =
      "import { db } from '../adapters/db.ts';\nexport function load() {\n  return db;\n}\nexport const one = 1;\n";
    const editor = await open({ ...ORDERLY, [file]: text });
    const ask = (first: number, last: number) => {
      const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
      return editor.request<LayerChoices | Refused>(method.where, {
        ...{ uris: [editor.uri(file)], range, declarations: null },
      });
    };
    const whole = await ask(1, 4);
    assert.ok(whole.kind === 'layers');
    assert.equal(whole.question, 'Where does load belong?');
    assert.equal(whole.note, '');
    assert.equal(whole.layers.find(({ layer }) => layer === 'adapters')?.path, 'src/adapters/load.ts');
    const cut = await ask(2, 4);
    assert.ok(cut.kind === 'layers');
    assert.match(cut.note, /cuts a declaration in half/);
    const nothing = await ask(0, 1);
    assert.ok(nothing.kind === 'refused');
    assert.match(nothing.reason, /Nothing is declared/);
  });

  it('moves a file, has its imports follow, and says what comes of it', async () => {
    const editor = await open(MAILER);
    const plan = await moved(editor, ['src/domain/mailer.ts'], 'adapters');
    assert.equal(plan.title, 'Move mailer.ts to the layer adapters');
    assert.equal(plan.detail, 'To src/adapters/mailer.ts.\nThis removes 1 finding.');
    assert.deepEqual(renamesOf(editor, plan), [['src/domain/mailer.ts', 'src/adapters/mailer.ts']]);
    const edits = changesOf(plan).flatMap((change) => ('edits' in change ? change.edits : []));
    // The second one keeps the first from standing alone, for the sake of an undo.
    assert.deepEqual(
      edits.map((edit) => 'newText' in edit && edit.newText),
      ['./db.ts', ''],
    );
  });

  it('says how many findings a move adds; many files are moved at once, or looked at first', async () => {
    const editor = await open(ORDERLY);
    const plan = await moved(editor, ['src/domain/order.ts'], 'adapters');
    assert.equal(plan.detail, 'To src/adapters/order.ts.\nThis adds 1 finding.');
    assert.equal((plan.edit as WorkspaceEdit).changeAnnotations, undefined);
    const { changeAnnotations, documentChanges = [] } = plan.editToLookAt as WorkspaceEdit;
    assert.ok(Object.values(changeAnnotations ?? {}).some(({ needsConfirmation }) => needsConfirmation === true));
    const kinds = ({ documentChanges: changes = [] }: WorkspaceEdit) =>
      changes.map((change) => ('kind' in change ? change.kind : change.textDocument.uri));
    // What waits for people comes first and does nothing.
    assert.deepEqual(kinds({ documentChanges: documentChanges.slice(1) }), kinds(plan.edit));
  });

  it('has nothing to look at where one file moves, or the editor shows nothing', async () => {
    const editor = await open(MAILER);
    assert.equal((await moved(editor, ['src/domain/mailer.ts'], 'adapters')).editToLookAt, null);
    const { documentChanges, resourceOperations } = CAPABILITIES.workspace?.workspaceEdit ?? {};
    const capabilities = { workspace: { workspaceEdit: { documentChanges, resourceOperations } } };
    const plain = await start(ORDERLY, { capabilities: capabilities as ClientCapabilities });
    assert.equal((await moved(plain, ['src/domain/order.ts'], 'adapters')).editToLookAt, null);
  });

  it('leaves alone what lies there already, and refuses where nothing is left', async () => {
    const editor = await open(MAILER);
    const plan = await moved(editor, ['src/domain/mailer.ts', 'src/adapters/db.ts'], 'adapters');
    assert.deepEqual(renamesOf(editor, plan), [['src/domain/mailer.ts', 'src/adapters/mailer.ts']]);
    assert.match(await refusalOf(editor, ['src/adapters/db.ts'], 'adapters'), /lies in the layer `adapters` already/);
  });

  it('refuses what would overwrite a file, is no module, lies elsewhere or has no such layer', async () => {
    const editor = await open({ ...MAILER, 'src/adapters/mailer.ts': 'export {};\n', 'notes.txt': 'hello' });
    assert.match(await refusalOf(editor, ['src/domain/mailer.ts'], 'adapters'), /There is a file .* already/);
    assert.match(await refusalOf(editor, ['src/domain/price.ts'], 'nowhere'), /no layer `nowhere`/);
    assert.match(await refusalOf(editor, ['notes.txt'], 'domain'), /notes\.txt is no module of a contract/);
    assert.match(await refusalOf(editor, [], 'domain'), /Open a file first/);
    assert.match(await refusalOf(editor, ['../elsewhere.ts'], 'domain'), /lies in no workspace folder/);
  });

  it('refuses to move to a layer of another contract', async () => {
    const editor = await open({ ...below('shop', ORDERLY), ...below('bank', UNTIDY) });
    const contract = editor.uri('bank');
    const refusal = await refusalOf(editor, ['shop/src/domain/price.ts'], 'adapters', contract);
    assert.match(refusal, /governed by another contract/);
    await moved(editor, ['shop/src/domain/price.ts'], 'adapters', editor.uri('shop'));
  });

  it('moves nothing where nobody is trusted, or the editor cannot', async () => {
    const restricted = await start(MAILER, {
      capabilities: CAPABILITIES,
      initializationOptions: { trusted: false },
    });
    assert.match(await refusalOf(restricted, ['src/domain/mailer.ts'], 'adapters'), /not trusted/);
    const plain = await start(MAILER, { capabilities: { workspace: { workspaceEdit: {} } } });
    assert.match(await refusalOf(plain, ['src/domain/mailer.ts'], 'adapters'), /lets nobody make or move files/);
  });

  it('the layer map tells what a row stands for', async () => {
    const editor = await open(ORDERLY);
    const cut = { grouping: 'layer', onlyFindings: false };
    const rows = await editor.request<LayerMapNode[]>(method.layerMapChildren, { ...cut, parent: null });
    const domain = rows.find(({ label }) => label === 'domain');
    assert.deepEqual(domain?.layer, { name: 'domain', contract: `${editor.uri('')}/` });
    assert.equal(domain.uri, null);
    const below = await editor.request<LayerMapNode[]>(method.layerMapChildren, { ...cut, parent: domain.id });
    assert.deepEqual(
      below.map(({ uri, layer }) => [uri, layer]),
      [
        [editor.uri('src/domain/order.ts'), null],
        [editor.uri('src/domain/price.ts'), null],
      ],
    );
  });
});

async function layersFor(editor: Editor, files: readonly string[]): Promise<LayerChoices> {
  const answer = await editor.request<LayerChoices | Refused>(method.where, {
    uris: files.map(editor.uri),
    range: null,
    declarations: null,
  });
  assert.ok(answer.kind === 'layers', JSON.stringify(answer));
  return answer;
}

function plan(editor: Editor, files: readonly string[], layer: string, contract: string | null) {
  const uris = files.map((file) => editor.uri(file));
  return editor.request<PlannedEdit | Refused>(method.moveToLayer, { uris, layer, contract, declarations: null });
}

async function moved(
  editor: Editor,
  files: readonly string[],
  layer: string,
  contract: string | null = null,
): Promise<PlannedEdit> {
  const answer = await plan(editor, files, layer, contract);
  assert.ok(answer.kind === 'edit', JSON.stringify(answer));
  return answer;
}

async function refusalOf(
  editor: Editor,
  files: readonly string[],
  layer: string,
  contract: string | null = null,
): Promise<string> {
  const answer = await plan(editor, files, layer, contract);
  assert.ok(answer.kind === 'refused', JSON.stringify(answer));
  return answer.reason;
}

function changesOf({ edit }: PlannedEdit): NonNullable<WorkspaceEdit['documentChanges']> {
  return (edit as WorkspaceEdit).documentChanges ?? [];
}

function renamesOf(editor: Editor, planned: PlannedEdit): string[][] {
  const isRename = (change: object): change is RenameFile => 'kind' in change && change.kind === 'rename';
  const relative = (uri: string): string => uri.slice(editor.uri('').length).replace(/^\//, '');
  return changesOf(planned)
    .filter(isRename)
    .map(({ oldUri, newUri }) => [relative(oldUri), relative(newUri)]);
}
