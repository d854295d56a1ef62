import assert from 'node:assert/strict';
import type { Hover, MarkupContent, Position } from 'vscode-languageserver-protocol/node';
import { method } from '#protocol/messages.ts';
import type { Page } from '#protocol/messages.ts';
import type { FileStatus } from '#protocol/status.ts';
import { editors } from './editor.ts';
import type { Editor } from './editor.ts';
import { CONTRACT, ORDERLY, UNTIDY } from './projects.ts';

describe('questions about a file', () => {
  const start = editors();

  it('hover: where an allowed import leads and why it is allowed', async () => {
    const editor = await start(ORDERLY);
    const hover = await hoverAt(editor, 'src/application/place.ts', { line: 0, character: 25 });
    assert.equal(
      textOf(hover),
      'layer **domain** · `src/domain/order.ts`\n\nAllowed: domain lies further in than application.',
    );
    assert.deepEqual(hover?.range, { start: { line: 0, character: 23 }, end: { line: 0, character: 41 } });
  });

  it('hover: what is wrong with an import', async () => {
    const editor = await start(UNTIDY);
    const hover = await hoverAt(editor, 'src/domain/order.ts', { line: 0, character: 30 });
    assert.match(textOf(hover), /^layer \*\*adapters\*\* · `src\/adapters\/db\.ts`\n\nNot allowed: `layer-order`\.$/);
  });

  it('hover: each reason for which an import may be allowed', async () => {
    const contract = CONTRACT.replace(
      '"role": "domain", "paths": ["src/domain/**"] }',
      `"role": "domain", "paths": ["src/domain/**"], "mayImport": ["adapters"] },
       { "name": "common", "role": "shared", "paths": ["src/common/**"] }`,
    ).replace('"rules": {', '"rules": { "layer-order": "off",');
    const editor = await start({
      ...ORDERLY,
      'inward.json': contract,
      'src/common/text.ts': '',
      'src/application/all.ts':
        "import './place.ts';\nimport '../common/text.ts';\nimport '../lib/index.ts';\nimport '../adapters/db.ts';\n",
      'src/domain/all.ts': "import '../adapters/db.ts';\n",
      'src/lib/all.ts': "import '../domain/price.ts';\n",
    });
    const reason = async (file: string, line: number) =>
      textOf(await hoverAt(editor, file, { line, character: 10 }))
        .split('\n')
        .at(-1);
    assert.equal(await reason('src/application/all.ts', 0), 'Allowed: both lie in the same layer.');
    assert.equal(await reason('src/application/all.ts', 1), 'Allowed: common is shared, so every layer may import it.');
    assert.equal(await reason('src/application/all.ts', 2), 'Allowed: the imported file is in no layer.');
    assert.equal(
      await reason('src/application/all.ts', 3),
      'Allowed: the contract lets this import of adapters by application pass.',
    );
    assert.equal(
      await reason('src/domain/all.ts', 0),
      'Allowed: the contract lists adapters among the layers that domain may import.',
    );
    assert.equal(await reason('src/lib/all.ts', 0), 'Allowed: this file is in no layer.');
  });

  it('hover: nothing beside an import', async () => {
    const editor = await start({ ...ORDERLY, 'src/domain/price.ts': "import 'node:fs';\nimport './gone.ts';\n" });
    assert.equal(await hoverAt(editor, 'src/domain/order.ts', { line: 1, character: 3 }), null);
    assert.equal(await hoverAt(editor, 'src/domain/price.ts', { line: 0, character: 10 }), null);
    assert.equal(await hoverAt(editor, 'src/domain/price.ts', { line: 1, character: 10 }), null);
    assert.equal(await hoverAt(editor, 'nowhere.ts', { line: 0, character: 0 }), null);
  });

  it('hover: about the text as it was typed a moment ago', async () => {
    const editor = await start(ORDERLY);
    await editor.show('src/domain/price.ts');
    await editor.edit(editor.uri('src/domain/price.ts'), "\n\nimport '../adapters/db.ts';\n");
    const hover = await hoverAt(editor, 'src/domain/price.ts', { line: 2, character: 12 });
    assert.match(textOf(hover), /Not allowed: `layer-order`\.$/);
  });

  it('status: layer and context, no layer, the contract, left out', async () => {
    const editor = await start({
      ...UNTIDY,
      'inward.json': CONTRACT.replace('"rules"', '"contexts": { "paths": ["src/domain/{context}/**"] },\n  "rules"'),
      'src/domain/orders/order.ts': '',
      'tools/build.ts': '',
    });
    const status = (file: string) => editor.request<FileStatus>(method.fileStatus, { uri: editor.uri(file) });
    assert.deepEqual(await status('src/domain/order.ts'), {
      uri: editor.uri('src/domain/order.ts'),
      text: 'domain',
      detail: 'Decided by inward.json.',
      severity: 'error',
      inferred: false,
      indexing: false,
    });
    assert.equal((await status('src/domain/orders/order.ts')).text, 'domain · orders');
    assert.equal((await status('src/lib/index.ts')).text, 'not in a layer');
    assert.equal((await status('inward.json')).text, 'the contract');
    assert.equal((await status('tools/build.ts')).text, 'not analysed');
    await editor.show('src/domain/order.ts', 'export const order = ;\n');
    assert.equal(
      (await status('src/domain/order.ts')).detail,
      'Decided by inward.json. The file does not parse as it stands, so only what can be read counts. ' +
        'Line 1, column 22: Expression expected.',
    );
    assert.equal((await status('tools/build.ts')).detail, 'The file is no source file, or is left out by inward.json.');
  });

  it('status: the number of errors and warnings is told when it changes', async () => {
    const editor = await start(ORDERLY);
    await editor.show('src/domain/price.ts');
    await editor.edit(editor.uri('src/domain/price.ts'), "import '../adapters/db.ts';\n");
    await editor.status(({ findings }) => findings === 1);
    await editor.edit(editor.uri('src/domain/price.ts'), "import '../adapters/db.ts';\nimport '../adapters/db.ts';\n");
    await editor.status(({ findings }) => findings === 2);
    await editor.close(editor.uri('src/domain/price.ts'));
    await editor.status(({ findings }) => findings === 0);
  });

  it('explain: the decision, its reason, and the neighbours', async () => {
    const editor = await start({
      ...UNTIDY,
      'inward.json': CONTRACT.replace('"src/adapters/**"', '"src/adapters/**", "src/**/order.ts"'),
    });
    const { markdown } = await editor.request<Page>(method.explain, { uri: editor.uri('src/domain/order.ts') });
    assert.match(
      markdown,
      /^# \[`src\/domain\/order\.ts`\]\(\/src\/domain\/order\.ts\)\n\nLayer \*\*adapters\*\* \(role adapter\)/,
    );
    assert.match(markdown, /Decided by the contract `inward\.json`\./);
    assert.match(markdown, /- `src\/\*\*\/order\.ts` of \*\*adapters\*\* fixes the path 3 levels deep and decides\./);
    assert.match(markdown, /- `src\/domain\/\*\*` of \*\*domain\*\* fixes the path 2 levels deep\./);
    assert.match(markdown, /## Imports \(1\)\n\n- \[`src\/adapters\/db\.ts`\]\(\/src\/adapters\/db\.ts\) · adapters/);
    assert.match(markdown, /## Imported by \(1\)\n\n- \[`src\/application\/place\.ts`\]\(\S+\) · application/);
  });

  it('explain: files that are no modules, and files of nobody', async () => {
    const editor = await start({ ...ORDERLY, 'tools/build.ts': '', 'src/lib/huge.ts': ' '.repeat(5_000_000) });
    const explain = async (uri: string) => (await editor.request<Page>(method.explain, { uri })).markdown;
    assert.match(await explain(editor.uri('tools/build.ts')), /no module of it: no source file, or left out/);
    assert.match(await explain(editor.uri('src/lib/index.ts')), /In \*\*no layer\*\*/);
    assert.match(await explain(editor.uri('src/lib/huge.ts')), /too large to be read/);
    assert.match(await explain('untitled:Untitled-1'), /lies in no workspace folder/);
  });

  it('reindex: answered when everything was read anew', async () => {
    const editor = await start(ORDERLY);
    const before = editor.received.length;
    await Promise.all([editor.request(method.reindex), editor.request(method.reindex)]);
    const busy = editor.received.slice(before).filter(({ method: name }) => name === method.statusChanged);
    assert.ok(busy.length >= 2);
    assert.equal((await editor.status(() => true)).indexing, false);
  });

  it('answers a nonsensical question with an error and goes on', async () => {
    const editor = await start(ORDERLY);
    await assert.rejects(editor.request(method.layerMapChildren), /failed/);
    await assert.rejects(
      editor.request(method.createContract, { folder: 'file:///nowhere', preset: null }),
      /no workspace folder/,
    );
    await assert.rejects(editor.request('inward/unheardOf'), /Unhandled method/);
    await editor.notify('textDocument/didChange', { textDocument: null });
    await editor.notify('workspace/didChangeWatchedFiles', {});
    await editor.message(
      ({ method: name, params }) => name === 'window/logMessage' && JSON.stringify(params).includes('failed'),
    );
    assert.equal(
      (await editor.request<FileStatus>(method.fileStatus, { uri: editor.uri('src/domain/order.ts') })).text,
      'domain',
    );
  });
});

function hoverAt(editor: Editor, file: string, position: Position): Promise<Hover | null> {
  return editor.request<Hover | null>('textDocument/hover', { textDocument: { uri: editor.uri(file) }, position });
}

function textOf(hover: Hover | null): string {
  return (hover?.contents as MarkupContent | undefined)?.value ?? '';
}
