import assert from 'node:assert/strict';
import { memoryFiles } from '#adapters/files/memory.ts';
import type { ClientAbilities } from '#adapters/lsp/session/abilities.ts';
import { NO_ABILITIES } from '#adapters/lsp/session/abilities.ts';
import type { Folder } from '#adapters/lsp/session/folder.ts';
import type { Session } from '#adapters/lsp/session/session.ts';
import { canMake, toWorkspaceEdit } from '#adapters/lsp/workspaceEdits.ts';
import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import { projectEdit } from '#application/edits/projectEdit.ts';

const VSCODE: ClientAbilities = {
  ...NO_ABILITIES,
  ...{ versionedEdits: true, annotatesEdits: true, createsFiles: true, renamesFiles: true, deletesFiles: true },
};
const ROOT = 'file:///project';
const START = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const TITLE = 'Extract a port';

const SEVERAL = projectEdit({
  edits: [
    { file: 'a.ts', range: START, newText: 'a' },
    { file: 'b.ts', range: START, newText: 'b' },
  ],
  created: [{ file: 'port.ts', text: 'port' }],
  moved: new Map([['b.ts', 'c.ts']]),
});

function converted(edit: ProjectEdit, client: ClientAbilities, title?: string) {
  const session = { client, moves: { own: [] } } as unknown as Session;
  const documents = new Map([['a.ts', { uri: `${ROOT}/a.ts`, version: 7 }]]);
  const files = memoryFiles({ 'a.ts': '', 'b.ts': '' });
  const workspace = { graph: { paths: () => ['a.ts', 'b.ts'].values() } };
  const folder = { uri: ROOT, documents, files, workspace } as unknown as Folder;
  return toWorkspaceEdit(session, folder, edit, title);
}

describe('An edit as the editor makes it', () => {
  it('makes files, then changes texts of known versions, then moves files', () => {
    const text = (uri: string, version: number | null, newText: string) => ({
      textDocument: { uri: `${ROOT}/${uri}`, version },
      edits: [{ range: START, newText }],
    });
    assert.deepEqual(converted(SEVERAL, VSCODE), {
      documentChanges: [
        { kind: 'create', uri: `${ROOT}/port.ts`, options: { ignoreIfExists: false, overwrite: false } },
        ...[text('port.ts', null, 'port'), text('a.ts', 7, 'a'), text('b.ts', null, 'b')],
        { kind: 'rename', oldUri: `${ROOT}/b.ts`, newUri: `${ROOT}/c.ts` },
      ],
    });
  });

  it('makes every file before it fills the first, so that an undo finds the texts side by side', () => {
    const created = ['port.ts', 'adapter.ts'].map((file) => ({ file, text: file }));
    const { documentChanges = [] } = converted(projectEdit({ created }), VSCODE);
    assert.deepEqual(
      documentChanges.map((change) => ('kind' in change ? change.kind : change.textDocument.uri)),
      ['create', 'create', `${ROOT}/port.ts`, `${ROOT}/adapter.ts`],
    );
  });

  it('never leaves a text alone beside a move, so that an undo opens its file', () => {
    const moved = new Map([['b.ts', 'c.ts']]);
    const [edit] = SEVERAL.edits;
    assert.ok(edit !== undefined);
    const { documentChanges = [] } = converted(projectEdit({ edits: [edit], moved }), VSCODE);
    assert.deepEqual(documentChanges[1], {
      textDocument: { uri: `${ROOT}/b.ts`, version: null },
      edits: [{ range: START, newText: '' }],
    });
    const ofItself = projectEdit({ edits: [{ ...edit, file: 'b.ts' }], moved });
    assert.deepEqual(converted(ofItself, VSCODE).documentChanges?.[1], {
      textDocument: { uri: `${ROOT}/a.ts`, version: 7 },
      edits: [{ range: START, newText: '' }],
    });
    assert.equal(converted(projectEdit({ edits: [edit] }), VSCODE).documentChanges?.length, 1);
  });

  it('of several files is shown first, with all of it ticked: what waits for people does nothing', () => {
    const { documentChanges = [], changeAnnotations = {} } = converted(SEVERAL, VSCODE, TITLE);
    const label = { label: TITLE, description: 'in 3 files' };
    assert.deepEqual(changeAnnotations, { change: label, look: { ...label, needsConfirmation: true } });
    const [first, ...others] = documentChanges;
    assert.deepEqual(first, {
      ...{ kind: 'create', uri: `${ROOT}/a.ts`, options: { ignoreIfExists: true }, annotationId: 'look' },
    });
    assert.equal(others.length, 5);
    assert.ok(others.every((change) => !JSON.stringify(change).includes('look')));
    assert.equal(JSON.stringify(others).match(/"annotationId":"change"/g)?.length, 5);
  });

  it('of several files waits for people as it is, where the editor makes no files', () => {
    const edit = projectEdit({ edits: SEVERAL.edits });
    const { documentChanges, changeAnnotations } = converted(edit, { ...VSCODE, createsFiles: false }, TITLE);
    assert.equal(documentChanges?.length, 2);
    assert.deepEqual(changeAnnotations, {
      change: { label: TITLE, description: 'in 2 files', needsConfirmation: true },
    });
  });

  it('takes files away last', () => {
    const { documentChanges = [] } = converted(
      projectEdit({ edits: SEVERAL.edits, deleted: ['gone.ts'] }),
      VSCODE,
      TITLE,
    );
    assert.deepEqual(documentChanges.at(-1), { kind: 'delete', uri: `${ROOT}/gone.ts`, annotationId: 'change' });
  });

  it('cannot be made where it makes, moves or deletes files and the editor does not', () => {
    assert.ok(canMake(VSCODE, SEVERAL));
    assert.ok(!canMake({ ...VSCODE, createsFiles: false }, SEVERAL));
    assert.ok(!canMake({ ...VSCODE, renamesFiles: false }, SEVERAL));
    assert.ok(!canMake({ ...VSCODE, deletesFiles: false }, projectEdit({ deleted: ['gone.ts'] })));
    assert.ok(canMake(NO_ABILITIES, projectEdit({ edits: SEVERAL.edits })));
  });
});
