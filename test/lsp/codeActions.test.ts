import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol/node';
import { actionsFor, applied, ask, titlesOf } from './chooseAction.ts';
import { editors } from './editor.ts';
import { CONTRACT, ORDERLY, UNTIDY } from './projects.ts';

const ORDER = 'src/domain/order.ts';
const PACKAGE = { 'node_modules/nobody-knows-this-one/index.js': '' };

describe('what can be done about a finding', () => {
  const start = editors();

  it('is to hide it by a comment whose reason is still to be written', async () => {
    const text = "import {\n  db,\n} from '../adapters/db.ts';\r\n";
    const editor = await start({ ...UNTIDY, [ORDER]: text });
    await editor.show(ORDER);
    const [diagnostic] = await editor.findings(ORDER, ['layer-order']);
    const offered = await actionsFor(editor, ORDER, diagnostic);
    const ways = offered.filter(({ title }) => !title.startsWith('Move'));
    assert.deepEqual(titlesOf(ways), [
      'Suppress `layer-order` on this line …',
      'Suppress `layer-order` in this file …',
      'Accept in the baseline',
      'Ignore `layer-order` here in inward.json …',
    ]);
    assert.ok(offered.every(({ edit, diagnostics }) => edit === undefined && diagnostics?.[0]?.code === 'layer-order'));
    const after = await applied(editor, ORDER, text, ways[0]);
    assert.equal(after, `// inward-ignore-next-line layer-order -- TODO: say why\n${text}`);
    await editor.edit(editor.uri(ORDER), after);
    await editor.findings(ORDER, []);
  });

  it('is to write that comment as it has to be written where it is to stand', async () => {
    const text = [
      'export const lazy = () => (',
      '  <p>',
      "    {import('../adapters/db.ts')}",
      '  </p>',
      ');',
      "const text = `${import('../adapters/db.ts')}`;",
      'const lines = `',
      "  ${import('../adapters/db.ts')}`;",
    ].join('\n');
    const file = 'src/domain/page.tsx';
    const editor = await start({ ...ORDERLY, [file]: text });
    await editor.show(file);
    const [inJsx, inTemplate, inLines] = await editor.findings(file, ['layer-order', 'layer-order', 'layer-order']);
    const [first] = suppressing(await actionsFor(editor, file, inJsx));
    assert.equal(
      (await applied(editor, file, text, first)).split('\n')[2],
      '    {/* inward-ignore-next-line layer-order -- TODO: say why */}',
    );
    const [second] = suppressing(await actionsFor(editor, file, inTemplate));
    assert.equal(
      (await applied(editor, file, text, second)).split('\n')[5],
      '// inward-ignore-next-line layer-order -- TODO: say why',
    );
    assert.deepEqual(titlesOf(suppressing(await actionsFor(editor, file, inLines))), [
      'Suppress `layer-order` in this file …',
    ]);
  });

  it('is to remove a comment that hides nothing, and nothing else with it', async () => {
    const comment = '// inward-ignore-next-line cycle -- over';
    const cases: readonly (readonly [before: string, after: string])[] = [
      [`let a;\n  ${comment}\nlet b;\n`, 'let a;\nlet b;\n'],
      [`let a; ${comment}\nlet b;\n`, 'let a;\nlet b;\n'],
      [`let a;\r\n${comment}`, 'let a;'],
      [`/* inward-ignore-file cycle -- over */ let a;\n`, 'let a;\n'],
      [`\uFEFF/*\n * inward-ignore-file cycle -- over\n */\nlet a;\n`, 'let a;\n'],
      [`// inward-ignore-file\nlet a;\n`, 'let a;\n'],
      [`// inward-ignore-file cycle\nlet a;\n`, 'let a;\n'],
    ];
    const editor = await start({ ...ORDERLY, [ORDER]: '' });
    await editor.show(ORDER, '');
    for (const [before, after] of cases) {
      const text = before.replace('\uFEFF', '');
      const version = await editor.edit(editor.uri(ORDER), before);
      const [diagnostic] = await editor.findingsOfVersion(ORDER, version);
      assert.equal(diagnostic?.code, 'unused-suppression');
      const [remove] = await actionsFor(editor, ORDER, diagnostic);
      assert.equal(remove?.title, 'Remove this comment');
      assert.equal(remove.isPreferred, true);
      assert.equal(await applied(editor, ORDER, text, remove), after);
    }
  });

  it('is to remove or mend one rule of a comment', async () => {
    const text = '// inward-ignore-file cycle, layer-ordre, test-import -- over\n';
    const editor = await start({ ...ORDERLY, [ORDER]: text });
    await editor.show(ORDER);
    const [cycle, layerOrder, testImport] = await editor.findings(
      ORDER,
      Array(3).fill('unused-suppression') as string[],
    );
    const change = async (diagnostic: Diagnostic | undefined, title: string): Promise<string> => {
      const offered = await actionsFor(editor, ORDER, diagnostic);
      return applied(
        editor,
        ORDER,
        text,
        offered.find((action) => action.title === title),
      );
    };
    assert.equal(await change(cycle, 'Remove `cycle` from this comment'), text.replace('cycle, ', ''));
    assert.equal(await change(testImport, 'Remove `test-import` from this comment'), text.replace(', test-import', ''));
    assert.equal(await change(layerOrder, 'Change to `layer-order`'), text.replace('ordre', 'order'));
  });

  it('is nothing where the contract is inferred, where nothing is wrong, and where something else is asked for', async () => {
    const editor = await start({
      ...PACKAGE,
      'src/domain/order.ts': "import 'nobody-knows-this-one';\n",
      'src/application/place.ts': '',
      'src/infrastructure/db.ts': '',
    });
    const [diagnostic] = await editor.findings(ORDER, ['core-package']);
    const offered = titlesOf(await actionsFor(editor, ORDER, diagnostic));
    assert.ok(offered.length > 0 && offered.every((title) => !title.startsWith('Allow')));
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 0 } };
    assert.deepEqual(await ask(editor, ORDER, range), []);
    assert.deepEqual(await ask(editor, ORDER, diagnostic?.range ?? range, ['source.organizeImports']), []);
    assert.deepEqual(await ask(editor, 'src/nowhere.ts', range), []);
  });

  it('is all that needs no look at once, where an editor asks for that by name', async () => {
    const row = 'export interface Row {}\nexport class Table {}\n';
    const text = [
      '// inward-ignore-file cycle -- over',
      '// inward-ignore-file core-package -- over',
      "import { Row } from '../adapters/row.ts';",
      "import { Table } from '../adapters/row.ts';",
      'export type Rows = Row[];',
      'export const table = new Table();',
      '',
    ];
    const contract = CONTRACT.replace('{', '{ "typeImports": "allow",');
    const files = { ...ORDERLY, 'inward.json': contract, 'src/adapters/row.ts': row, [ORDER]: text.join('\n') };
    const editor = await start(files);
    await editor.show(ORDER);
    await editor.findings(ORDER, ['unused-suppression', 'unused-suppression', 'layer-order', 'layer-order']);
    const nowhere = { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } };
    assert.deepEqual(await ask(editor, ORDER, nowhere), []);
    for (const kind of ['source.fixAll.inward', 'source.fixAll', 'source']) {
      const kinds = (await ask(editor, ORDER, nowhere, [kind])).map((action) => action.kind);
      assert.deepEqual(kinds, ['source.fixAll.inward'], kind);
    }
    assert.deepEqual(await ask(editor, ORDER, nowhere, ['source.fixAll.eslint']), []);
    const [all] = await ask(editor, ORDER, nowhere, ['source.fixAll.inward']);
    const after = await applied(editor, ORDER, text.join('\n'), all);
    assert.equal(after, text.slice(2).join('\n').replace('{ Row', 'type { Row'));
    await editor.edit(editor.uri(ORDER), after);
    await editor.findings(ORDER, ['layer-order']);
    for (const again of await ask(editor, ORDER, nowhere, ['source.fixAll.inward'])) {
      assert.equal((await editor.request<CodeAction>('codeAction/resolve', again)).edit, undefined);
    }
  });

  it('is refused where it is chosen too late', async () => {
    const text = '// inward-ignore-file cycle -- over\n';
    const editor = await start({ ...ORDERLY, [ORDER]: text });
    await editor.show(ORDER);
    const [diagnostic] = await editor.findings(ORDER, ['unused-suppression']);
    const [remove] = await actionsFor(editor, ORDER, diagnostic);
    await editor.edit(editor.uri(ORDER), '\n');
    await assert.rejects(editor.request('codeAction/resolve', remove), /no longer there/);
  });

  it('comes with its edits where the editor does not ask for them later', async () => {
    const text = '// inward-ignore-file cycle -- over\n';
    const editor = await start({ ...ORDERLY, [ORDER]: text }, { capabilities: {} });
    await editor.show(ORDER);
    const [diagnostic] = await editor.findings(ORDER, ['unused-suppression']);
    const [remove] = await actionsFor(editor, ORDER, diagnostic);
    assert.deepEqual(Object.keys(remove?.edit?.changes ?? {}), [editor.uri(ORDER)]);
  });
});

function suppressing(actions: readonly CodeAction[]): CodeAction[] {
  return actions.filter(({ title }) => title.startsWith('Suppress'));
}
