import assert from 'node:assert/strict';
import { moveFiles } from './moveFiles.ts';

const TSCONFIG = JSON.stringify({
  compilerOptions: { baseUrl: '.', paths: { '@app/*': ['src/*'], '@kit': ['src/kit/index.ts'] } },
});

/** What `importer` says after the move. */
function textAfter(files: Record<string, string>, moves: Record<string, string>, importer: string): string | undefined {
  const moved = moveFiles(files, moves);
  assert.deepEqual(moved.plan.lost, []);
  assert.deepEqual(moved.edgesAfter, moved.edgesBefore);
  return moved.files[importer];
}

describe('planMoves', () => {
  describe('in modules that the contract leaves out', () => {
    const SHOP = {
      'inward.json': JSON.stringify({ layers: [{ name: 'domain', paths: ['src/**'] }], include: ['src/**'] }),
      'src/order.ts': "import './line.ts';\nexport const order = 1;",
      'src/line.ts': '',
      'test/order.test.ts':
        "import { order } from '../src/order.ts';\nvi.mock('../src/order.ts');\nimport './tool.ts';",
      'test/tool.ts': "import '../src/line.ts'; // the order is another one",
    };

    it('has imports and mocks follow, and leaves alone what only says the name', () => {
      const { plan, files } = moveFiles(SHOP, { 'src/order.ts': 'src/deep/order.ts' });
      assert.equal(
        files['test/order.test.ts'],
        "import { order } from '../src/deep/order.ts';\nvi.mock('../src/deep/order.ts');\nimport './tool.ts';",
      );
      assert.deepEqual([...new Set([...plan.edits, ...plan.mentions].map(({ file }) => file))].sort(), [
        'src/order.ts',
        'test/order.test.ts',
      ]);
    });

    it('has imports follow that name an index by its folder, and what another file would take over', () => {
      const files = {
        ...SHOP,
        'src/kit/index.ts': '',
        'test/kit.test.ts': "import '../src/kit';",
      };
      assert.equal(
        moveFiles(files, { 'src/kit/index.ts': 'src/set/index.ts' }).files['test/kit.test.ts'],
        "import '../src/set';",
      );
      const taken = moveFiles(files, { 'src/line.ts': 'src/kit.ts' });
      assert.equal(taken.files['test/kit.test.ts'], "import '../src/kit/index';");
    });

    it('has their own imports follow where they move along with a governed one', () => {
      const moves = { 'src/order.ts': 'src/deep/order.ts', 'test/order.test.ts': 'test/deep/order.test.ts' };
      assert.equal(
        moveFiles(SHOP, moves).files['test/deep/order.test.ts'],
        "import { order } from '../../src/deep/order.ts';\nvi.mock('../../src/deep/order.ts');\nimport '../tool.ts';",
      );
    });

    it('leaves alone what no contract has anything to do with', () => {
      const { plan } = moveFiles(SHOP, { 'test/tool.ts': 'test/deep/tool.ts' });
      assert.deepEqual([...plan.edits, ...plan.mentions], []);
    });
  });

  it('keeps relative imports relative, without an ending where there was none', () => {
    const files = { 'src/a.ts': "import { b } from './b';", 'src/b.ts': 'export const b = 1;' };
    assert.equal(textAfter(files, { 'src/b.ts': 'src/deep/er/c.ts' }, 'src/a.ts'), "import { b } from './deep/er/c';");
  });

  it('keeps the ending that is written, also where it is that of the output', () => {
    const files = {
      'a.ts': "import './b.js'; import './c.ts'; import x from './d.mjs';",
      ...{ 'b.ts': '', 'c.ts': '', 'd.mts': 'export default 1' },
    };
    const moves = { 'b.ts': 'x/b.ts', 'c.ts': 'x/c.ts', 'd.mts': 'x/d.mts' };
    assert.equal(textAfter(files, moves, 'a.ts'), "import './x/b.js'; import './x/c.ts'; import x from './x/d.mjs';");
  });

  it('goes on naming an index by its folder', () => {
    const files = { 'src/a.ts': "import './b';", 'src/b/index.ts': '' };
    assert.equal(textAfter(files, { 'src/b/index.ts': 'src/c/d/index.ts' }, 'src/a.ts'), "import './c/d';");
    assert.equal(textAfter(files, { 'src/b/index.ts': 'src/c.ts' }, 'src/a.ts'), "import './c';");
  });

  it('goes on using an alias, and another one where that one does not reach', () => {
    const files = {
      'tsconfig.json': TSCONFIG,
      ...{ 'src/kit/index.ts': '', 'src/b.ts': '' },
      'src/a.ts': "import '@app/b'; export * from '@kit';",
    };
    assert.equal(
      textAfter(files, { 'src/b.ts': 'src/x/b.ts' }, 'src/a.ts'),
      "import '@app/x/b'; export * from '@kit';",
    );
    assert.equal(
      textAfter(files, { 'src/kit/index.ts': 'src/tools/index.ts' }, 'src/a.ts'),
      "import '@app/b'; export * from '@app/tools';",
    );
    assert.equal(textAfter(files, { 'src/b.ts': 'lib/b.ts' }, 'src/a.ts'), "import '../lib/b'; export * from '@kit';");
  });

  it('moves with its own imports, and leaves alone what still leads there', () => {
    const files = {
      'tsconfig.json': TSCONFIG,
      'src/a.ts': "import './b'; import '@app/b'; import 'node:fs'; require('./data.json');",
      ...{ 'src/b.ts': "import './a';", 'src/data.json': '{}' },
    };
    assert.equal(
      textAfter(files, { 'src/a.ts': 'src/web/a.ts' }, 'src/web/a.ts'),
      "import '../b'; import '@app/b'; import 'node:fs'; require('../data.json');",
    );
  });

  it('moves a folder without touching what its files say of each other', () => {
    const files = { 'x/a.ts': "import './b'; import '../c';", 'x/b.ts': '', 'c.ts': "import './x/a';" };
    const moved = moveFiles(files, { 'x/a.ts': 'y/z/a.ts', 'x/b.ts': 'y/z/b.ts' });
    assert.deepEqual(moved.files, {
      'y/z/a.ts': "import './b'; import '../../c';",
      'y/z/b.ts': '',
      'c.ts': "import './y/z/a';",
    });
    assert.deepEqual(moved.edgesAfter, moved.edgesBefore);
  });

  it('follows subpath imports of the own package', () => {
    const files = {
      'package.json': JSON.stringify({
        name: 'p',
        imports: { '#domain/*': './src/domain/*', '#web/*': './src/web/*' },
      }),
      'src/domain/a.ts': "import '#web/b.ts';",
      'src/web/b.ts': "import '#domain/a.ts';",
      'src/web/c.ts': "import '#domain/a.ts'; import './b.ts';",
    };
    assert.equal(textAfter(files, { 'src/web/b.ts': 'src/domain/b.ts' }, 'src/domain/a.ts'), "import '#domain/b.ts';");
  });

  it('spells the ending out where a subpath import takes the place of a relative one', () => {
    const files = {
      'package.json': JSON.stringify({ name: 'p', type: 'module', imports: { '#lib/*': './src/lib/*' } }),
      'tsconfig.json': JSON.stringify({ compilerOptions: { module: 'esnext', moduleResolution: 'bundler' } }),
      ...{ 'src/top.ts': '', 'src/lib/index.ts': "import '#lib/deep/d.ts';" },
      'src/lib/deep/d.ts': "import '../../top';",
    };
    assert.equal(textAfter(files, { 'src/top.ts': 'src/lib/top.ts' }, 'src/lib/deep/d.ts'), "import '#lib/top.js';");
  });

  it('keeps Windows line ends and what stands behind a byte order mark', () => {
    const files = { 'a.ts': "\uFEFFimport './b';\r\nimport './b'; // 😀\r\n", 'b.ts': '' };
    assert.equal(textAfter(files, { 'b.ts': 'c/b.ts' }, 'a.ts'), "\uFEFFimport './c/b';\r\nimport './c/b'; // 😀\r\n");
  });

  it('tells an import that nothing can keep', () => {
    const files = {
      'package.json': JSON.stringify({ name: 'p', exports: { '.': './a.ts' } }),
      ...{ 'a.ts': '', 'b.ts': "import 'p';" },
    };
    const { plan } = moveFiles(files, { 'a.ts': 'x/a.ts' });
    assert.equal(plan.lost.length + plan.edits.length, 1);
  });
});
