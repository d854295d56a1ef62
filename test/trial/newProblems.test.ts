import assert from 'node:assert/strict';
import { projectEdit } from '#application/edits/projectEdit.ts';
import type { ProjectEdit } from '#application/edits/projectEdit.ts';
import { tryEdit } from '#application/trial/tryEdit.ts';
import { fixContextOver } from '#test/refactoring/programOver.ts';
import { drain } from '#test/specs/check.ts';

type Texts = Readonly<Record<string, string>>;

/** The modules in which something no longer compiles once `module` says `text`. */
function spoiled(files: Texts, module: string, text: string): readonly string[] {
  return spoiledBy(files, projectEdit({ edits: [{ file: module, range: ALL, newText: text }] }));
}

function spoiledBy(files: Texts, edit: ProjectEdit): readonly string[] {
  const { problems } = drain(
    tryEdit(fixContextOver({ 'tsconfig.json': '{ "compilerOptions": { "strict": true } }', ...files }), edit),
  );
  return [...new Set(problems.map((problem) => problem.module))].sort();
}

const ALL = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

describe('what no longer compiles after an edit', () => {
  it('is found behind modules that only pass something on', () => {
    const files = {
      'a.ts': 'export const find = (): number => 1;\n',
      'index.ts': "export * from './a';\n",
      'outer.ts': "export { find as look } from './index';\n",
      'c.ts': "import { look } from './outer';\nexport const n: number = look();\n",
    };
    assert.deepEqual(spoiled(files, 'a.ts', "export const find = (): string => '';\n"), ['c.ts']);
    assert.deepEqual(spoiled(files, 'a.ts', 'export const find = (): number => 2;\n'), []);
  });

  it('is found where types were inferred from what was inferred', () => {
    const files = {
      'a.ts': 'export class Order { total() { return 1; } }\n',
      'b.ts': "import { Order } from './a';\nexport const load = () => ({ order: new Order() });\n",
      'c.ts': "import { load } from './b';\nexport function first() { return [load()]; }\n",
      'd.ts': "import { first } from './c';\nexport const n = first().map(({ order }) => order.total().toFixed());\n",
    };
    assert.deepEqual(spoiled(files, 'a.ts', "export class Order { total() { return ''; } }\n"), ['d.ts']);
    assert.deepEqual(spoiled(files, 'a.ts', 'export class Order { total() { return 2; } }\n'), []);
    assert.deepEqual(spoiled(files, 'a.ts', 'export class Order { sum() { return 1; } }\n'), ['d.ts']);
  });

  it('is found where declarations reach everybody', () => {
    const files = {
      'globals.ts': 'declare global { interface Window { shop: number; } }\nexport {};\n',
      'types.d.ts': 'interface Settings { port: number }\n',
      'a.ts': 'export const shop = (window: Window): number => window.shop;\n',
      'b.ts': 'export const port = (settings: Settings): number => settings.port;\n',
    };
    const without = 'declare global { interface Window { store: number; } }\nexport {};\n';
    assert.deepEqual(spoiled(files, 'globals.ts', without), ['a.ts']);
    assert.deepEqual(spoiled(files, 'types.d.ts', 'interface Settings { host: string }\n'), ['b.ts']);
  });

  it('is nothing where it did not compile before, be it in another module', () => {
    const text = "import { gone } from 'nowhere';\nexport const use = gone;\nexport const rest: number = '';\n";
    const files = { 'a.ts': text, 'b.ts': "import { use } from './a';\nexport const b = use;\n" };
    assert.deepEqual(spoiled(files, 'a.ts', `// moved down\n${text}`), []);
    const edit = projectEdit({
      edits: [
        {
          file: 'a.ts',
          range: ALL,
          newText: "import { use } from './use';\nexport { use };\nexport const rest: number = '';\n",
        },
      ],
      created: [{ file: 'use.ts', text: "import { gone } from 'nowhere';\nexport const use = gone;\n" }],
    });
    assert.deepEqual(spoiledBy(files, edit), []);
    const twice = projectEdit({
      created: [{ file: 'use.ts', text: "import { gone } from 'nowhere';\nexport const use = gone;\n" }],
    });
    assert.deepEqual(spoiledBy(files, twice), ['use.ts']);
  });
});
