import assert from 'node:assert/strict';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { method } from '#protocol/messages.ts';
import type { FileStatus } from '#protocol/status.ts';
import type { Editor } from './editor.ts';
import { editors } from './editor.ts';
import { below, UNTIDY } from './projects.ts';

const ORDER = 'src/domain/order.ts';
const FILE = '.inward-baseline.json';

const entry = (from: string, to = 'src/adapters/db.ts'): string =>
  `    { "rule": "layer-order", "from": "${from}", "to": "${to}" }`;

const baseline = (...entries: readonly string[]): string =>
  `{\n  "version": 1,\n  "findings": [\n${entries.join(',\n')}\n  ]\n}\n`;

const ACCEPTED = { ...UNTIDY, [FILE]: baseline(entry(ORDER)) };

describe('a finding that the project has accepted', () => {
  const start = editors();

  it('is a hint, and counts for nothing', async () => {
    const editor = await start(ACCEPTED);
    const [diagnostic] = await editor.findings(ORDER, ['layer-order']);
    assert.equal(diagnostic?.severity, 4);
    assert.equal((await editor.status(({ indexing }) => !indexing)).findings, 0);
    const status = await editor.request<FileStatus>(method.fileStatus, { uri: editor.uri(ORDER) });
    assert.equal(status.severity, 'hint');
  });

  it('is shown as the setting says, as soon as it is changed', async () => {
    const editor = await start(ACCEPTED);
    await editor.findings(ORDER, ['layer-order']);
    await choose(editor, 'hidden');
    await editor.findings(ORDER, []);
    await choose(editor, 'normal');
    const [loud] = await editor.findings(ORDER, ['layer-order']);
    assert.equal(loud?.severity, 1);
    await editor.status(({ findings }) => findings === 1);
    await choose(editor, 'no such word');
    const quiet = await editor.diagnostics(editor.uri(ORDER), ({ diagnostics }) => diagnostics[0]?.severity === 4);
    assert.equal(quiet.diagnostics.length, 1);
    await editor.status(({ findings }) => findings === 0);
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await editor.findings(ORDER, ['layer-order']);
  });

  it('is shown as the setting says where the editor wants to be asked for it', async () => {
    const workspace = { configuration: true, didChangeConfiguration: { dynamicRegistration: true } };
    const editor = await start(ACCEPTED, { capabilities: { workspace } });
    await editor.message(
      ({ method: name, params }) =>
        name === 'client/registerCapability' && JSON.stringify(params).includes('workspace/didChangeConfiguration'),
    );
    await editor.findings(ORDER, ['layer-order']);
    editor.connection.onRequest('workspace/configuration', () => [{ baseline: 'hidden' }]);
    await editor.notify('workspace/didChangeConfiguration', { settings: null });
    await editor.findings(ORDER, []);
  });

  it('is shown as the setting says from the first', async () => {
    const editor = await start(ACCEPTED, { initializationOptions: { trusted: true, baseline: 'normal' } });
    const [diagnostic] = await editor.findings(ORDER, ['layer-order']);
    assert.equal(diagnostic?.severity, 1);
  });

  it('is accepted as soon as the file says so, saved or not, and no longer than that', async () => {
    const editor = await start(UNTIDY);
    const severity = async (wanted: number): Promise<void> => {
      await editor.diagnostics(editor.uri(ORDER), ({ diagnostics }) => diagnostics[0]?.severity === wanted);
    };
    await severity(1);
    await editor.show(FILE, baseline(entry(ORDER)));
    await severity(4);
    await editor.edit(editor.uri(FILE), baseline());
    await severity(1);
    await editor.close(editor.uri(FILE));
    await editor.changeOnDisk({ [FILE]: baseline(entry(ORDER)) });
    await severity(4);
    await editor.changeOnDisk({ [FILE]: null });
    await severity(1);
  });

  it('stays accepted while the file is being broken and mended', async () => {
    const editor = await start(ACCEPTED);
    await editor.findings(ORDER, ['layer-order']);
    await editor.show(FILE);
    await editor.edit(editor.uri(FILE), '<<<<<<< HEAD\n');
    const [broken] = await editor.findings(FILE, ['contract-error']);
    assert.match(JSON.stringify(broken?.message), /no valid JSON/);
    assert.equal((await editor.findings(ORDER, ['layer-order']))[0]?.severity, 4);
    await editor.edit(editor.uri(FILE), baseline(entry(ORDER)));
    await editor.findings(FILE, []);
  });

  it('leaves an entry behind when it is mended, and takes it back', async () => {
    const editor = await start(ACCEPTED);
    await editor.show(ORDER);
    await editor.edit(editor.uri(ORDER), 'export const order = 0;\n');
    await editor.findings(FILE, ['stale-baseline']);
    // A comment hides the finding before the baseline gets to see it.
    const text = `// inward-ignore-next-line layer-order -- why not\n${UNTIDY[ORDER] ?? ''}`;
    await editor.edit(editor.uri(ORDER), text);
    await editor.findings(ORDER, []);
    await editor.edit(editor.uri(ORDER), text.replace('inward', 'outward'));
    await editor.findings(FILE, []);
  });
});

describe('a module that is renamed in the editor', () => {
  const start = editors();

  it('stays accepted, and so does what is accepted because of it', async () => {
    const other = entry('src/domain/price.ts');
    const editor = await start({ ...UNTIDY, [FILE]: baseline(entry(ORDER), other) });
    const file = await rename(editor, ORDER, 'src/domain/zebra.ts');
    assert.equal(file, baseline(other, entry('src/domain/zebra.ts')));
    const target = await rename(editor, 'src/adapters/db.ts', 'src/adapters/sql/db.ts');
    assert.equal(
      target,
      baseline(entry(ORDER, 'src/adapters/sql/db.ts'), entry('src/domain/price.ts', 'src/adapters/sql/db.ts')),
    );
    const folder = await rename(editor, 'src/domain', 'src/core');
    assert.equal(folder, baseline(entry('src/core/order.ts'), entry('src/core/price.ts')));
    assert.equal(await rename(editor, 'src/lib', 'src/library'), undefined);
    assert.equal(await rename(editor, 'src/dom', 'src/core'), undefined);
  });

  it('stays accepted in the baseline of its own package', async () => {
    const editor = await start(below('packages/shop', ACCEPTED));
    const text = await rename(
      editor,
      `packages/shop/${ORDER}`,
      'packages/shop/src/domain/o.ts',
      `packages/shop/${FILE}`,
    );
    assert.equal(text, baseline(entry('src/domain/o.ts')));
  });

  it('changes no file of a workspace that is not trusted, nor one that cannot be read', async () => {
    const restricted = await start(ACCEPTED, { initializationOptions: { trusted: false } });
    assert.equal(await rename(restricted, ORDER, 'src/domain/o.ts'), undefined);
    const broken = await start(ACCEPTED);
    await broken.show(FILE);
    await broken.edit(broken.uri(FILE), `${baseline(entry(ORDER))}]`);
    await broken.findings(FILE, ['contract-error']);
    assert.equal(await rename(broken, ORDER, 'src/domain/o.ts'), undefined);
  });
});

async function choose(editor: Editor, showing: string): Promise<void> {
  await editor.notify('workspace/didChangeConfiguration', { settings: { inward: { baseline: showing } } });
}

/** The text that a baseline gets with the rename; undefined where it stays as it is. */
async function rename(editor: Editor, from: string, to: string, file = FILE): Promise<string | undefined> {
  const files = [{ oldUri: editor.uri(from), newUri: editor.uri(to) }];
  const answer = await editor.request<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
  if (answer === null) return undefined;
  const changes = (answer.documentChanges ?? []) as TextDocumentEdit[];
  const ofBaselines = changes.filter(({ textDocument }) => textDocument.uri.endsWith(FILE));
  assert.ok(ofBaselines.every(({ textDocument }) => textDocument.uri === editor.uri(file)));
  const [edit] = ofBaselines[0]?.edits ?? [];
  return edit !== undefined && 'newText' in edit ? edit.newText : undefined;
}
