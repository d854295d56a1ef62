import assert from 'node:assert/strict';
import { DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import { editors } from './editor.ts';
import { ORDERLY, UNTIDY } from './projects.ts';

describe('findings in the editor', () => {
  const start = editors();

  it('shows those of files that nobody opened', async () => {
    const editor = await start(UNTIDY);
    const [diagnostic, ...others] = await editor.findings('src/domain/order.ts', ['layer-order']);
    assert.deepEqual(others, []);
    assert.equal(diagnostic?.source, 'inward');
    assert.equal(diagnostic.severity, DiagnosticSeverity.Error);
    assert.deepEqual(diagnostic.range, { start: { line: 0, character: 20 }, end: { line: 0, character: 37 } });
    assert.match(diagnostic.codeDescription?.href ?? '', /docs\/rules\/layer-order\.md$/);
    assert.equal(editor.published(editor.uri('src/domain/order.ts'))?.version, undefined);
  });

  it('says nothing of files without findings that nobody opened', async () => {
    const editor = await start(UNTIDY);
    await editor.findings('src/domain/order.ts', ['layer-order']);
    assert.equal(editor.published(editor.uri('src/domain/price.ts')), undefined);
  });

  it('leads from the finding to the layer in the contract', async () => {
    const editor = await start(UNTIDY);
    const [diagnostic] = await editor.findings('src/domain/order.ts', ['layer-order']);
    assert.deepEqual(diagnostic?.relatedInformation, [
      {
        location: {
          uri: editor.uri('inward.json'),
          range: { start: { line: 6, character: 14 }, end: { line: 6, character: 22 } },
        },
        message: 'domain is declared here',
      },
    ]);
  });

  it('leaves related places out where the editor cannot show them', async () => {
    const editor = await start(UNTIDY, { capabilities: { workspace: { workspaceFolders: true } } });
    const [diagnostic] = await editor.findings('src/domain/order.ts', ['layer-order']);
    assert.equal(diagnostic?.relatedInformation, undefined);
  });

  it('tells each open document its version, with or without findings', async () => {
    const editor = await start(UNTIDY);
    await editor.show('src/domain/price.ts');
    assert.deepEqual(await editor.findingsOfVersion('src/domain/price.ts', 1), []);
    await editor.show('src/domain/order.ts');
    assert.equal((await editor.findingsOfVersion('src/domain/order.ts', 1)).length, 1);
    const version = await editor.edit(editor.uri('src/domain/price.ts'), 'export const price = 2;\n');
    assert.deepEqual(await editor.findingsOfVersion('src/domain/price.ts', version), []);
  });

  it('counts what is typed and not saved', async () => {
    const editor = await start(ORDERLY);
    const file = 'src/domain/price.ts';
    await editor.show(file);
    const line = "import '../adapters/db.ts';\n";
    const version = await editor.edit(editor.uri(file), line, {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    });
    const [diagnostic] = await editor.findingsOfVersion(file, version);
    assert.equal(diagnostic?.code, 'layer-order');
    assert.deepEqual(diagnostic.range, { start: { line: 0, character: 8 }, end: { line: 0, character: 25 } });
  });

  it('moves ranges with the text around them', async () => {
    const editor = await start(UNTIDY);
    const file = 'src/domain/order.ts';
    await editor.show(file);
    const version = await editor.edit(editor.uri(file), '// one\n// two\n', {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    });
    const [diagnostic] = await editor.findingsOfVersion(file, version);
    assert.deepEqual(diagnostic?.range, { start: { line: 2, character: 20 }, end: { line: 2, character: 37 } });
  });

  it('goes back to what is on disk when a document is closed unsaved', async () => {
    const editor = await start(ORDERLY);
    const file = 'src/domain/price.ts';
    await editor.show(file, "import '../adapters/db.ts';\n");
    await editor.findings(file, ['layer-order']);
    await editor.close(editor.uri(file));
    await editor.findings(file, []);
    assert.equal(editor.published(editor.uri(file))?.version, undefined);
  });

  it('counts a document that was never saved, until it is closed', async () => {
    const editor = await start(ORDERLY);
    await editor.show('src/adapters/fresh.ts', 'export const fresh = 1;\n');
    await editor.show('src/domain/price.ts', "import '../adapters/fresh.ts';\n");
    await editor.findings('src/domain/price.ts', ['layer-order']);
    await editor.close(editor.uri('src/adapters/fresh.ts'));
    await editor.findings('src/domain/price.ts', []);
  });

  it('shows in unopened importers what the edit of a barrel does to them', async () => {
    const editor = await start(ORDERLY);
    await editor.show('src/lib/index.ts');
    await editor.edit(editor.uri('src/lib/index.ts'), "export * from '../adapters/db.ts';\n");
    const [diagnostic] = await editor.findings('src/domain/order.ts', ['indirect-layer-order']);
    assert.deepEqual(
      diagnostic?.relatedInformation?.map(({ message }) => message),
      [
        'src/domain/order.ts imports src/lib/index.ts',
        'src/lib/index.ts imports src/adapters/db.ts',
        'src/adapters/db.ts lies in adapters',
        'domain is declared here',
      ],
    );
    await editor.edit(editor.uri('src/lib/index.ts'), 'export const now = 0;\n');
    await editor.findings('src/domain/order.ts', []);
  });

  it('publishes the last of many edits that came at once', async () => {
    const editor = await start(ORDERLY);
    const file = 'src/domain/price.ts';
    await editor.show(file);
    await editor.findingsOfVersion(file, 1);
    const edits = Array.from({ length: 50 }, (_, index) =>
      editor.edit(editor.uri(file), index % 2 === 0 ? '' : "import '../adapters/db.ts';\n"),
    );
    const version = Math.max(...(await Promise.all(edits)));
    const [diagnostic] = await editor.findingsOfVersion(file, version);
    assert.equal(diagnostic?.code, 'layer-order');
  });

  it('counts UTF-16 units and knows every line ending', async () => {
    const editor = await start(ORDERLY);
    const file = 'src/domain/price.ts';
    const text = "const smile = '😀';\r\n/* 😀😀 */ import '../adapters/db.ts'; // é\r\n";
    await editor.show(file, text);
    const [diagnostic] = await editor.findings(file, ['layer-order']);
    assert.deepEqual(diagnostic?.range, { start: { line: 1, character: 19 }, end: { line: 1, character: 36 } });
    await editor.edit(editor.uri(file), '', { start: { line: 1, character: 3 }, end: { line: 1, character: 5 } });
    const moved = await editor.findingsOfVersion(file, 2);
    assert.deepEqual(moved[0]?.range, { start: { line: 1, character: 17 }, end: { line: 1, character: 34 } });
  });

  it('keeps what can still be read of half-typed code', async () => {
    const editor = await start(ORDERLY);
    await editor.show('src/domain/price.ts', "import '../adapters/db.ts';\nimport { a from\nexport const = (\n");
    await editor.findings('src/domain/price.ts', ['layer-order']);
  });
});
