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

  it('is found where somebody makes instances, calls or passes on what others only name as a type', () => {
    const files = {
      'a.ts':
        'export class Orders { constructor(n: number) {} total() { return 1; } }\nexport const make = (n: number) => n;\n',
      'index.ts': "import { Orders } from './a';\nexport { Orders };\n",
      'made.ts': "import { Orders } from './index';\nexport const made = () => new Orders(1);\n",
      'handed.ts': "import { Orders } from './a';\nexport class Use { constructor(readonly orders: Orders) {} }\n",
      'user.ts': "import { Use } from './handed';\nexport const total = (use: Use): number => use.orders.total();\n",
      'sub.ts': "import { Orders } from './a';\nexport class Sub extends Orders {}\n",
      'subs.ts': "import { Sub } from './sub';\nexport const subs = () => [new Sub(1)];\n",
      'given.ts': "import { Orders } from './a';\nexport const given = () => ({ Orders });\n",
      'taken.ts': "import { given } from './given';\nexport const taken = () => new (given().Orders)(1);\n",
      'called.ts': "import * as a from './a';\nexport const called: number = a.make(1);\n",
      'typed.ts': "import type { make } from './a';\nexport const typed: ReturnType<typeof make> = 1;\n",
      'given2.ts': "import type { Orders } from './a';\nexport const n: ConstructorParameters<typeof Orders>[0] = 1;\n",
    };
    const text = (n: string, of = n): string =>
      `export class Orders { constructor(n: ${n}) {} total() { return 1; } }\nexport const make = (n: ${of}) => n;\n`;
    assert.deepEqual(spoiled(files, 'a.ts', text('string', 'number')), ['given2.ts', 'made.ts', 'subs.ts', 'taken.ts']);
    assert.deepEqual(spoiled(files, 'a.ts', text('number', 'string')), ['called.ts', 'typed.ts']);
    assert.deepEqual(spoiled(files, 'a.ts', text('number').replace('total', 'sum')), ['user.ts']);
  });

  it('is found where a type is made of a value', () => {
    const files = {
      'a.ts': 'export const Base: new () => { total: number } = class { total = 1; };\n',
      'b.ts': "import { Base } from './a';\nexport class Orders extends Base {}\n",
      'c.ts': "import type { Orders } from './b';\nexport const total = (orders: Orders): number => orders.total;\n",
      'own.ts': 'const shape = { total: 1 };\nexport type Own = typeof shape;\nexport const own = () => shape;\n',
      'd.ts': "import type { Own } from './own';\nexport const total = (own: Own): number => own.total;\n",
    };
    const other = "export const Base: new () => { total: string } = class { total = ''; };\n";
    assert.deepEqual(spoiled(files, 'a.ts', other), ['c.ts']);
    assert.deepEqual(spoiled(files, 'own.ts', files['own.ts'].replace('1', "''")), ['d.ts']);
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
