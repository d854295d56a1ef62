import assert from 'node:assert/strict';
import path from 'node:path';
import { diskFiles } from '#adapters/files/disk.ts';
import { typescriptLanguage } from '#adapters/languages/typescript/language.ts';
import { removeFolder, temporaryFolder } from '#test/support/temporaryFolder.ts';
import { workspaceOf } from './resolveIn.ts';
import { wordsOf } from './targetWords.ts';

/** What the compiler cannot answer because nothing is installed or built, and Inward does. */
describe('resolution where the compiler finds nothing', () => {
  const MONOREPO = {
    'package.json': { name: 'root', workspaces: ['packages/*', '!packages/sample'] },
    'packages/app/package.json': { name: 'app', dependencies: { '@acme/core': '^1.0.0', sample: '^1.0.0' } },
    'packages/app/src/main.ts': '',
    'packages/core/package.json': {
      name: '@acme/core',
      exports: {
        '.': { types: './dist/index.d.ts', import: './dist/index.mjs' },
        './orders': './dist/orders/index.js',
        './parts/*': './dist/parts/*.js',
        './style.css': './style.css',
        './private/*': null,
      },
    },
    'packages/core/src/index.ts': '',
    'packages/core/src/orders/index.ts': '',
    'packages/core/src/parts/one.tsx': '',
    'packages/core/src/private/secret.ts': '',
    'packages/core/style.css': '',
    'packages/sample/package.json': { name: 'sample' },
    'packages/sample/index.ts': '',
  };

  it('finds packages of npm workspaces that are neither installed nor built', () => {
    const { answer } = workspaceOf(MONOREPO);
    const from = 'packages/app/src/main.ts';
    assert.equal(answer(from, '@acme/core'), 'packages/core/src/index.ts');
    assert.equal(answer(from, '@acme/core/orders'), 'packages/core/src/orders/index.ts');
    assert.equal(answer(from, '@acme/core/parts/one'), 'packages/core/src/parts/one.tsx');
    assert.equal(answer(from, '@acme/core/style.css'), 'packages/core/style.css');
  });

  it('does not look behind what a package exports', () => {
    const { answer } = workspaceOf(MONOREPO);
    assert.equal(answer('packages/app/src/main.ts', '@acme/core/private/secret'), 'unresolved');
    assert.equal(answer('packages/app/src/main.ts', '@acme/core/src/index'), 'unresolved');
  });

  it('takes a package for one of the registry where the workspaces leave out the folder of that name', () => {
    const { answer } = workspaceOf(MONOREPO);
    assert.equal(answer('packages/app/src/main.ts', 'sample'), 'package sample');
  });

  it('takes the package of that name that npm installed from elsewhere', () => {
    const { answer } = workspaceOf({
      ...MONOREPO,
      'packages/app/node_modules/@acme/core/package.json': { name: '@acme/core' },
    });
    assert.equal(answer('packages/app/src/main.ts', '@acme/core'), 'package @acme/core');
  });

  for (const [tool, file] of [
    ['pnpm', { 'pnpm-workspace.yaml': '# all\npackages:\n  - "apps/*" # here\n\n  - \'libs/**\'\ncatalog:\n  x: 1\n' }],
    ['pnpm on Windows', { 'pnpm-workspace.yaml': 'packages:\r\n- apps/*\r\n- libs/**\r\n' }],
    ['pnpm in one line', { 'pnpm-workspace.yaml': "packages: ['apps/*', libs/**]\n" }],
    ['lerna', { 'lerna.json': { packages: ['apps/*', 'libs/**'] } }],
    ['yarn', { 'package.json': { workspaces: { packages: ['./apps/*', 'libs/**/'] } } }],
  ] as const) {
    it(`reads the workspaces of ${tool}`, () => {
      const { answer } = workspaceOf({
        'package.json': { name: 'root' },
        ...file,
        'apps/web/package.json': { name: 'web', dependencies: { inner: '1', outside: '1' } },
        'apps/web/main.js': '',
        'libs/deep/inner/package.json': { name: 'inner', main: './lib/entry.js' },
        'libs/deep/inner/lib/entry.js': '',
        'examples/outside/package.json': { name: 'outside' },
        'examples/outside/index.js': '',
      });
      assert.equal(answer('apps/web/main.js', 'inner'), 'libs/deep/inner/lib/entry.js');
      assert.equal(answer('apps/web/main.js', 'outside'), 'package outside');
    });
  }

  it('finds a package by its name where there are no workspaces, if nobody asks the registry for it', () => {
    const { answer } = workspaceOf({
      'services/a/package.json': { name: 'a', dependencies: { c: 'file:../c' } },
      'services/a/index.js': '',
      'services/b/package.json': { name: 'b', main: 'dist/main.js' },
      'services/b/src/main.ts': '',
      'services/c/package.json': { name: 'c' },
      'services/c/index.js': '',
    });
    assert.equal(answer('services/a/index.js', 'b'), 'services/b/src/main.ts');
    assert.equal(answer('services/a/index.js', 'c'), 'services/c/index.js');
    assert.equal(answer('services/a/index.js', 'b/src/main'), 'services/b/src/main.ts');
  });

  it('finds the library of an Angular workspace, which `paths` sends to its build output', () => {
    const { answer } = workspaceOf({
      'package.json': { name: 'workspace' },
      'tsconfig.json': { compilerOptions: { paths: { 'my-lib': ['./dist/my-lib'] } } },
      'projects/my-lib/package.json': { name: 'my-lib' },
      'projects/my-lib/src/public-api.ts': '',
      'src/main.ts': '',
    });
    assert.equal(answer('src/main.ts', 'my-lib'), 'projects/my-lib/src/public-api.ts');
  });

  it('goes back from the output of a build to its source, whichever config of the folder says so', () => {
    const { answer } = workspaceOf({
      'package.json': { name: 'tool', imports: { '#lib/*': './build/lib/*.js' } },
      'tsconfig.json': { references: [{ path: './tsconfig.build.json' }], files: [] },
      'tsconfig.build.json': { compilerOptions: { rootDir: './source', outDir: './build' }, include: ['source'] },
      'source/lib/a.ts': '',
      'source/main.ts': '',
      'test/a.test.ts': '',
    });
    assert.equal(answer('source/main.ts', '#lib/a'), 'source/lib/a.ts');
    assert.equal(answer('test/a.test.ts', '../build/lib/a.js'), 'source/lib/a.ts');
    assert.equal(answer('test/a.test.ts', '../build/lib/b.js'), 'unresolved');
  });

  it('does not follow names of `imports` in a circle', () => {
    const { answer } = workspaceOf({ 'package.json': { imports: { '#a': '#b', '#b': '#a' } }, 'a.js': '' });
    assert.equal(answer('a.js', '#a'), 'unresolved');
  });

  it('knows packages by what any package.json above asks for', () => {
    const { answer } = workspaceOf({
      'package.json': { devDependencies: { jest: '1' }, optionalDependencies: { fsevents: '1' } },
      'app/package.json': {
        dependencies: { '@scope/a': '1' },
        peerDependencies: { react: '1', '@types/geojson': '1' },
      },
      'app/main.ts': '',
      'main.ts': '',
    });
    assert.equal(answer('app/main.ts', '@scope/a/deep/part.js'), 'package @scope/a');
    assert.equal(answer('app/main.ts', 'react'), 'package react');
    assert.equal(answer('app/main.ts', 'jest'), 'package jest');
    assert.equal(answer('app/main.ts', 'fsevents'), 'package fsevents');
    assert.equal(answer('app/main.ts', 'geojson', 'import'), 'package geojson');
    assert.equal(answer('main.ts', 'react'), 'unresolved');
  });

  it('finds what is installed in a folder without a package.json', () => {
    const { answer } = workspaceOf({
      'package.json': {},
      'tools/node_modules/helper/index.js': '',
      'tools/main.js': '',
      'main.js': '',
    });
    assert.equal(answer('main.js', 'helper'), 'unresolved');
    assert.equal(answer('tools/main.js', 'helper'), 'package helper');
  });

  it('takes a file that is there but not listed for an asset, and one in node_modules for its package', () => {
    const { answer } = workspaceOf(
      {
        'tsconfig.json': { compilerOptions: { paths: { '#gen/*': ['./generated/*'] } } },
        'src/a.ts': '',
        'generated/client.ts': '',
        'node_modules/@scope/pkg/dist/a.js': '',
      },
      ['generated/client.ts'],
    );
    assert.equal(answer('src/a.ts', '../generated/client'), 'generated/client.ts');
    assert.equal(answer('src/a.ts', '#gen/client'), 'generated/client.ts');
    assert.equal(answer('src/a.ts', '../node_modules/@scope/pkg/dist/a'), 'package @scope/pkg');
  });

  it('leaves aliases that no config explains unresolved', () => {
    const { answer } = workspaceOf({ 'package.json': {}, 'src/a.ts': '', 'src/b.ts': '' });
    for (const alias of ['@/b', '~/b', '~b', '/src/b', '', '@', '@scope', 'src/b', '.../b', 'C:/src/b', 'c:\\src\\b']) {
      assert.equal(answer('src/a.ts', alias), 'unresolved', alias);
    }
  });

  it('resolves as bundlers do in files that a strict config does not name', () => {
    const { answer } = workspaceOf({
      'package.json': { type: 'module' },
      'tsconfig.json': { compilerOptions: { module: 'NodeNext' }, include: ['src'] },
      'src/a.ts': '',
      'src/b.ts': '',
      'test/a.test.ts': '',
    });
    assert.equal(answer('src/a.ts', './b'), 'unresolved');
    assert.equal(answer('src/a.ts', './b.js'), 'src/b.ts');
    assert.equal(answer('test/a.test.ts', '../src/b'), 'src/b.ts');
  });

  it('does not take the source for output where both lie in one folder', () => {
    const { answer } = workspaceOf({
      'tsconfig.json': { compilerOptions: { paths: { '@/*': ['./other/*'] } } },
      'other/b.ts': '',
      'sub/tsconfig.json': { compilerOptions: { paths: { '@/*': ['./*'] }, outDir: '.' } },
      'sub/a.ts': '',
      'sub/b.ts': '',
    });
    assert.equal(answer('sub/a.ts', '@/b'), 'sub/b.ts');
  });

  it('lets the first reference stand in for a solution whose references do not name a file', () => {
    const { answer } = workspaceOf({
      'tsconfig.json': { files: [], include: [], references: [{ path: './tsconfig.app.json' }] },
      'tsconfig.app.json': { files: ['src/main.ts'], compilerOptions: { paths: { '@/*': ['./src/*'] } } },
      'src/main.ts': '',
      'src/page.ts': '',
    });
    assert.equal(answer('src/page.ts', '@/main'), 'src/main.ts');
  });
});

describe('resolution in a folder of a larger checkout', () => {
  it('reads the base config above it and takes what lies there for packages', () => {
    const checkout = temporaryFolder({
      'tsconfig.base.json': JSON.stringify({
        compilerOptions: { paths: { '@libs/*': ['./libs/*'], '@/*': ['./app/*'] } },
      }),
      'node_modules/hoisted/package.json': '{}',
      'libs/auth.ts': '',
      'app/tsconfig.json': JSON.stringify({ extends: '../tsconfig.base.json' }),
      'app/main.ts': '',
    });
    try {
      const files = diskFiles(path.join(checkout, 'app'));
      const resolver = typescriptLanguage.resolver({ files, known: new Set(files.list()) });
      const position = { kind: 'import', typeOnly: false, line: 0, character: 0, endCharacter: 0 } as const;
      const answer = (specifier: string) => wordsOf(resolver.resolve('main.ts', { specifier, ...position }));
      assert.equal(answer('@libs/auth'), 'package @libs/auth');
      assert.equal(answer('@/main'), 'main.ts');
      assert.equal(answer('hoisted'), 'package hoisted');
      assert.equal(answer('not-there'), 'unresolved');
      assert.deepEqual(resolver.problems(), []);
    } finally {
      removeFolder(checkout);
    }
  });
});
