import assert from 'node:assert/strict';
import type { ClientCapabilities, CodeAction, CreateFile, Range } from 'vscode-languageserver-protocol/node';
import { method } from '#protocol/messages.ts';
import type { Refused } from '#protocol/messages.ts';
import type { PlannedEdit } from '#protocol/moves.ts';
import { titlesOf } from './chooseAction.ts';
import type { Editor } from './editor.ts';
import { editors } from './editor.ts';
import { ORDERLY } from './projects.ts';

const CAPABILITIES: ClientCapabilities = {
  textDocument: {
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename'], changeAnnotationSupport: {} },
  },
};

const FILE = 'src/domain/parts.ts';
const PARTS = [
  "import { writeFileSync } from 'node:fs';",
  '',
  'export interface Part {',
  '  readonly name: string;',
  '}',
  '',
  '/** Keeps a part. */',
  'export function keep(part: Part): void {',
  '  writeFileSync(part.name, part.name);',
  '}',
  '',
].join('\n');
const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 10, character: 0 } };
const KEEP: Range = { start: { line: 6, character: 0 }, end: { line: 10, character: 0 } };
const TO_ADAPTERS = 'Move `keep` to the layer adapters';

describe('a selection that moves to another layer', () => {
  const start = editors();

  it('is offered the layers in which it would break no order, and they alone', async () => {
    const editor = await open({ [FILE]: PARTS });
    const offered = await actions(editor, KEEP);
    assert.deepEqual(titlesOf(offered), [TO_ADAPTERS, 'Move `keep` to the layer application']);
    assert.ok(offered.every(({ kind, edit }) => kind === 'refactor.move' && edit === undefined));
    const used = {
      [FILE]: PARTS,
      'src/application/user.ts': "import { keep } from '../domain/parts.ts';\nkeep({ name: '' });\n",
    };
    assert.deepEqual(titlesOf(await actions(await open(used), KEEP)), ['Move `keep` to the layer application']);
  });

  it('is offered nothing before a name is selected, unless somebody asks', async () => {
    const editor = await open({ [FILE]: PARTS });
    const inside: Range = { start: { line: 8, character: 2 }, end: { line: 8, character: 10 } };
    assert.deepEqual(moves(await actions(editor, inside, {})), []);
    assert.deepEqual(moves(await actions(editor, KEEP, {})).length, 2);
    assert.deepEqual(moves(await actions(editor, { start: inside.start, end: inside.start }, {})), []);
    assert.equal(moves(await actions(editor, inside, { triggerKind: 1 })).length, 2);
    assert.equal(moves(await actions(editor, inside, { only: ['refactor'] })).length, 2);
    assert.deepEqual(moves(await actions(editor, KEEP, { only: ['quickfix'] })), []);
    const nothing: Range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    assert.deepEqual(moves(await actions(editor, nothing, { triggerKind: 1 })), []);
  });

  it('is worked out when it is chosen, as one edit that people look at first', async () => {
    const editor = await open({ [FILE]: PARTS });
    const [action] = await actions(editor, KEEP);
    const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
    const created = edit?.documentChanges?.filter((change): change is CreateFile => 'kind' in change) ?? [];
    assert.ok(created.some(({ uri }) => uri === editor.uri('src/adapters/keep.ts')));
    assert.ok(Object.values(edit?.changeAnnotations ?? {}).some(({ needsConfirmation }) => needsConfirmation === true));
  });

  it('takes the file along where all of it is selected', async () => {
    const editor = await open({ [FILE]: PARTS });
    const [action] = await actions(editor, ALL);
    assert.ok(action !== undefined);
    assert.equal(action.title, 'Move `Part` and `keep` to the layer adapters');
    const { edit } = await editor.request<CodeAction>('codeAction/resolve', action);
    assert.ok(edit?.documentChanges?.some((change) => 'kind' in change && change.kind === 'rename'));
  });

  it('is refused once the text is another one', async () => {
    const editor = await open({ [FILE]: PARTS });
    const [action] = await actions(editor, KEEP);
    await editor.edit(editor.uri(FILE), PARTS.replaceAll('keep', 'store'));
    await assert.rejects(editor.request<CodeAction>('codeAction/resolve', action), /no longer there/);
  });

  it('is planned for a layer of choice, with what comes of it', async () => {
    const editor = await open({ [FILE]: PARTS });
    const plan = await planned(editor, ['keep'], 'adapters');
    assert.ok(plan.kind === 'edit', JSON.stringify(plan));
    assert.equal(plan.title, TO_ADAPTERS);
    assert.equal(plan.detail, 'To src/adapters/keep.ts.\nThis removes 1 finding.');
    const nothing = await planned(editor, ['gone'], 'adapters');
    assert.ok(nothing.kind === 'refused' && nothing.reason.includes('no longer declared'));
  });

  async function open(files: Readonly<Record<string, string>>): Promise<Editor> {
    const editor = await start({ ...ORDERLY, ...files }, { capabilities: CAPABILITIES });
    await editor.show(FILE);
    await editor.findings(FILE, ['core-package']);
    return editor;
  }
});

function actions(
  editor: Editor,
  range: Range,
  context: { readonly only?: string[]; readonly triggerKind?: 1 | 2 } = { only: ['refactor.move'] },
): Promise<CodeAction[]> {
  const textDocument = { uri: editor.uri(FILE) };
  return editor.request('textDocument/codeAction', { textDocument, range, context: { diagnostics: [], ...context } });
}

function moves(offered: readonly CodeAction[]): readonly CodeAction[] {
  return offered.filter(({ kind }) => kind === 'refactor.move');
}

function planned(editor: Editor, declarations: readonly string[], layer: string) {
  const params = { uris: [editor.uri(FILE)], declarations, layer, contract: null };
  return editor.request<PlannedEdit | Refused>(method.moveToLayer, params);
}
