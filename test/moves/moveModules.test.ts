import assert from 'node:assert/strict';
import { moveModules } from '#application/moves/moveModules.ts';
import { applyTextEdits } from '#application/edits/applyTextEdits.ts';
import { contextOver } from './moveFiles.ts';

/** What becomes of the files, by the paths that they have afterwards, and what is noted; or why nothing is done. */
function move(files: Readonly<Record<string, string>>, ...renames: readonly (readonly [string, string])[]) {
  const outcome = moveModules(
    contextOver(files),
    renames.map(([from, to]) => ({ from, to })),
  );
  if (outcome.kind === 'refused') return { files, notes: [], reason: outcome.reason };
  const { edits, moved, notes } = outcome.edit;
  const after = Object.entries(files).map(([path, text]) => [
    moved.get(path) ?? path,
    applyTextEdits(
      text,
      edits.filter(({ file }) => file === path),
    ),
  ]);
  return { files: Object.fromEntries(after) as Record<string, string>, notes, reason: undefined };
}

describe('moveModules', () => {
  it('has mocks and other places that name a module follow', () => {
    const before = [
      "import './b';",
      "jest.mock('./b').mock(\"./c\", () => ({ ...jest.requireActual<typeof import('./b')>('./b') }));",
      "vi.mock('./b', async () => await vi.importActual(`./b`));",
      "require.resolve('./b'); proxyquire('./b', {}); jest.doMock('./b.ts');",
      "new Worker(new URL('./b.ts', import.meta.url)); import.meta.resolve('./b');",
      "other.mock('./b'); // jest.mock('./b')",
    ];
    const after = [
      "import './x/b';",
      "jest.mock('./x/b').mock(\"./c\", () => ({ ...jest.requireActual<typeof import('./x/b')>('./x/b') }));",
      "vi.mock('./x/b', async () => await vi.importActual(`./x/b`));",
      "require.resolve('./x/b'); proxyquire('./x/b', {}); jest.doMock('./x/b.ts');",
      "new Worker(new URL('./x/b.ts', import.meta.url)); import.meta.resolve('./x/b');",
      "other.mock('./b'); // jest.mock('./b')",
    ];
    const files = { 'a.test.ts': before.join('\n'), 'b.ts': '', 'c.ts': '' };
    assert.equal(move(files, ['b.ts', 'x/b.ts']).files['a.test.ts'], after.join('\n'));
  });

  it('has the mocks of a test that moves lead where they led, also where it imports nothing', () => {
    const files = { 'src/a.test.ts': "\uFEFFjest.mock('./b');\r\n/* 😀 */ jest.mock('./c')", 'src/b.ts': '' };
    assert.equal(
      move(files, ['src/a.test.ts', 'test/a.test.ts']).files['test/a.test.ts'],
      "\uFEFFjest.mock('../src/b');\r\n/* 😀 */ jest.mock('../src/c')",
    );
  });

  it('rewrites re-exports, calls, types, comments and references', () => {
    const files = {
      'src/a.ts': [
        '/// <reference path="types.d.ts" />',
        "export * from './b'; export { b } from './b';",
        "const c = import('./b'); let d: import('./b').B; import e = require('./b');",
      ].join('\n'),
      'src/b.ts': '',
      'src/c.js': '/** @param {import("./b").B} f */',
      'src/types.d.ts': '',
    };
    const { files: after } = move(files, ['src/b.ts', 'src/x/b.ts'], ['src/types.d.ts', 'src/x/types.d.ts']);
    assert.equal(
      after['src/a.ts'],
      [
        '/// <reference path="x/types.d.ts" />',
        "export * from './x/b'; export { b } from './x/b';",
        "const c = import('./x/b'); let d: import('./x/b').B; import e = require('./x/b');",
      ].join('\n'),
    );
    assert.equal(after['src/c.js'], '/** @param {import("./x/b").B} f */');
  });

  it('keeps what leads to a file that is not there yet', () => {
    const files = { 'src/a.ts': "import './generated/client'; import '../lib.js';", 'src/b.ts': '' };
    assert.equal(
      move(files, ['src/a.ts', 'src/x/y/a.ts']).files['src/x/y/a.ts'],
      "import '../../generated/client'; import '../../../lib.js';",
    );
    assert.equal(
      move(files, ['src', 'app/src']).files['app/src/a.ts'],
      "import './generated/client'; import '../../lib.js';",
    );
  });

  it('gives those their name back from whom the moved file takes it', () => {
    const files = { 'a.ts': "import './b';", 'b/index.ts': '', 'c.ts': '' };
    assert.equal(move(files, ['c.ts', 'b.ts']).files['a.ts'], "import './b/index';");
  });

  it('crosses borders as the project does', () => {
    const files = {
      'package.json': JSON.stringify({
        name: 'p',
        imports: { '#domain/*': './src/domain/*', '#web/*': './src/web/*' },
      }),
      'src/domain/a.ts': "import './b.ts';",
      'src/domain/b.ts': '',
      'src/web/c.ts': "import '#domain/b.ts';",
    };
    assert.equal(move(files, ['src/domain/a.ts', 'src/web/a.ts']).files['src/web/a.ts'], "import '#domain/b.ts';");
  });

  it('moves a style sheet and what a bundler is told of it', () => {
    const files = { 'a.ts': "import './b.css'; import text from './b.css?inline'; import 'raw!./b.css';", 'b.css': '' };
    assert.equal(
      move(files, ['b.css', 'x/c.css']).files['a.ts'],
      "import './x/c.css'; import text from './x/c.css?inline'; import 'raw!./x/c.css';",
    );
  });

  it('writes paths that hold quotes so that they can be read', () => {
    const files = { 'a.ts': "import './b';", 'b.ts': '' };
    assert.equal(move(files, ['b.ts', "it's/b.ts"]).files['a.ts'], String.raw`import './it\'s/b';`);
  });

  it('notes what configurations and contracts say of the file, and leaves it as it is', () => {
    const files = {
      'package.json': '{ "name": "p", "main": "./dist/main.js", "exports": { "./cli": "./src/cli" } }',
      'tsconfig.json': `{
        "compilerOptions": { "outDir": "dist", "rootDir": "src", "baseUrl": ".", "paths": { "@cli": ["src/cli"] } },
        "files": ["src/cli.ts"], "include": ["src/**"], // all
      }`,
      'inward.json': '{ "layers": [{ "name": "main", "paths": ["src/cli.ts", "src/main.ts"] }] }',
      ...{ 'src/cli.ts': '', 'src/main.ts': '' },
    };
    const { notes, files: after } = move(files, ['src/cli.ts', 'src/app/cli.ts'], ['src/main.ts', 'src/app/main.ts']);
    assert.deepEqual(notes, [
      'package.json names src/main.ts under `main`. That is left as it is: it will be src/app/main.ts.',
      'package.json names src/cli.ts under `exports["./cli"]`. That is left as it is: it will be src/app/cli.ts.',
      'tsconfig.json names src/cli.ts under `files`. That is left as it is: it will be src/app/cli.ts.',
      'tsconfig.json names src/cli.ts under `paths["@cli"]`. That is left as it is: it will be src/app/cli.ts.',
      'inward.json names src/cli.ts under `layers`. That is left as it is: it will be src/app/cli.ts.',
      'inward.json names src/main.ts under `layers`. That is left as it is: it will be src/app/main.ts.',
    ]);
    assert.equal(after['package.json'], files['package.json']);
  });

  it('notes nothing where a package moves with its configuration', () => {
    const files = { 'p/package.json': '{ "main": "src/a.ts" }', 'p/src/a.ts': '', 'b.ts': '' };
    assert.deepEqual(move(files, ['p', 'packages/p']).notes, []);
  });

  it('keeps what the baseline accepts', () => {
    const files = {
      'inward.json': '{ "layers": [{ "name": "web", "paths": ["web"] }, { "name": "core", "paths": ["core"] }] }',
      '.inward-baseline.json': JSON.stringify({
        version: 1,
        findings: [{ rule: 'layer-order', from: 'core/a.ts', to: 'web/b.ts' }],
      }),
      'core/a.ts': "import '../web/b';",
      'web/b.ts': '',
    };
    const baseline = move(files, ['core/a.ts', 'core/x/a.ts']).files['.inward-baseline.json'] ?? '';
    assert.match(baseline, /core\/x\/a\.ts/);
  });

  it('refuses, with the reason, what would overwrite, lose or do nothing', () => {
    const files = {
      'package.json': '{ "workspaces": ["p/*"] }',
      'p/kit/package.json': '{ "name": "kit", "exports": "./index.ts" }',
      'p/kit/index.ts': '',
      'p/app/package.json': '{ "name": "app", "dependencies": { "kit": "*" } }',
      'p/app/a.ts': "\nimport 'kit';",
    };
    const reasonOf = (from: string, to: string) => move(files, [from, to]).reason;
    assert.equal(reasonOf('p/app/a.ts', 'p/kit/index.ts'), 'There is a file p/kit/index.ts already.');
    assert.equal(reasonOf('p/app/z.ts', 'p/z.ts'), 'There is no file p/app/z.ts in the project.');
    assert.equal(reasonOf('p/app', 'p/app/b'), 'p/app cannot be moved into itself.');
    assert.equal(reasonOf('p/app', 'p/app'), 'p/app lies there already.');
    assert.equal(
      reasonOf('p/kit/index.ts', 'p/kit/lib/entry.ts'),
      'p/app/a.ts:2 names `kit`: it leads to what is to be moved, and nothing was found to write there instead. Change that place first.',
    );
    assert.equal(
      move(files, ['p/app/a.ts', 'c.ts'], ['p/kit/index.ts', 'c.ts']).reason,
      'p/app/a.ts and p/kit/index.ts cannot both become c.ts.',
    );
  });
});
