import assert from 'node:assert/strict';
import { workspaceOf } from './resolveIn.ts';
import { isResolutionConfiguration } from '#adapters/languages/typescript/resolution/configurationFiles.ts';
import { joinPath } from '#adapters/languages/typescript/resolution/modulePaths.ts';

describe('specifiers that are no paths', () => {
  const { answer } = workspaceOf({ 'package.json': {}, 'a.ts': '', 'a.svg': '', 'b.ts': '' });

  const PACKAGES = {
    fs: 'node:fs',
    'node:fs': 'node:fs',
    'fs/promises': 'node:fs/promises',
    'node:test/reporters': 'node:test/reporters',
    'bun:test': 'bun:test',
    'virtual:routes': 'virtual:routes',
    'virtual:routes?x': 'virtual:routes',
    'npm:zod@3/v4': 'zod',
    'npm:@scope/a@1.2.3': '@scope/a',
    'jsr:@std/path': '@std/path',
    'jsr:/@std/path@1/posix': '@std/path',
    'https://esm.sh/preact@10': 'esm.sh',
    'http://localhost:8000/a.js': 'localhost:8000',
  };
  for (const [specifier, name] of Object.entries(PACKAGES)) {
    it(`takes ${specifier} for the package ${name}`, () => {
      assert.equal(answer('a.ts', specifier), `package ${name}`);
    });
  }

  it('takes no data and no file URL for a package', () => {
    assert.equal(answer('a.ts', 'data:text/javascript,1'), 'unresolved');
    assert.equal(answer('a.ts', 'file:///a.ts'), 'unresolved');
  });

  it('reads past what bundlers add to a path', () => {
    assert.equal(answer('a.ts', './a.svg?url'), 'a.svg');
    assert.equal(answer('a.ts', './b?worker&inline'), 'b.ts');
    assert.equal(answer('a.ts', '!!raw-loader!./a.svg'), 'a.svg');
    assert.equal(answer('a.ts', './gone.svg?url'), 'unresolved');
  });
});

describe('paths of modules', () => {
  const JOINED = [
    ['', './a', 'a'],
    ['', 'a/b', 'a/b'],
    ['src', '.', 'src'],
    ['src', './', 'src'],
    ['src', '..', ''],
    ['src/a', '../b.ts', 'src/b.ts'],
    ['src/a', './../../b', 'b'],
    ['src/a', './b/../c', 'src/a/c'],
    ['src', './a//b/', 'src/a/b'],
    ['src', '../../b', '../b'],
    ['', '../../b', '../../b'],
    ['..', '../b', '../../b'],
    ['src', './.hidden/..x', 'src/.hidden/..x'],
  ] as const;
  for (const [folder, relative, joined] of JOINED) {
    it(`joins "${folder}" and "${relative}"`, () => {
      assert.equal(joinPath(folder, relative), joined);
    });
  }
});

describe('files that can change what imports mean', () => {
  it('are those that are read for it', () => {
    const read = ['tsconfig.json', 'a/tsconfig.app.json', 'tsconfig-base.json', 'jsconfig.json', 'b/package.json'];
    for (const file of [...read, 'pnpm-workspace.yaml', 'lerna.json', 'packages/typescript-config/next.json']) {
      assert.equal(isResolutionConfiguration(file), true, file);
    }
    for (const file of ['src/a.ts', 'my-package.json', 'mytsconfig.json', 'data/config.json']) {
      assert.equal(isResolutionConfiguration(file), false, file);
    }
  });
});
