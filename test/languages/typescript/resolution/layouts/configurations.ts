import type { Layout } from '../layout.ts';

const VALUE = 'export const value = 1;\n';

export const paths: Layout = {
  name: 'paths with wildcards',
  projects: ['tsconfig.json'],
  files: {
    'tsconfig.json': {
      compilerOptions: {
        module: 'ESNext',
        moduleResolution: 'bundler',
        paths: {
          '@app': ['./src/index'],
          '@app/*': ['./src/*'],
          '@app/domain/*': ['./src/core/domain/*', './src/domain/*'],
          '@app/*.model': ['./src/models/*'],
          'exact.js': ['./src/exact.ts'],
          'lib-*-end': ['./src/libs/*/index.ts'],
          typed: ['./types/typed.d.ts'],
          'typed-js': ['./types/both.js'],
          '*/suffix': ['./src/suffixed/*'],
          '*': ['./generic/*'],
        },
      },
    },
    'src/main.ts': `
import '@app';
import '@app/util';
import '@app/util.js';
import '@app/domain/order';
import '@app/domain/customer';
import '@app/domain/nobody';
import '@app/user.model';
import '@app/folder';
import '@app/../src/util';
import 'exact.js';
import 'lib-one-end';
import 'typed';
import 'typed-js';
import 'a/suffix';
import 'anything';
import 'missing';
import '@app/';
import './util';
`,
    'src/index.ts': VALUE,
    'src/util.ts': VALUE,
    'src/core/domain/order.ts': VALUE,
    'src/domain/order.ts': VALUE,
    'src/domain/customer.ts': VALUE,
    'src/models/user.ts': VALUE,
    'src/folder/index.ts': VALUE,
    'src/exact.ts': VALUE,
    'src/libs/one/index.ts': VALUE,
    'src/suffixed/a.ts': VALUE,
    'types/typed.d.ts': VALUE,
    'types/both.js': VALUE,
    'types/both.d.ts': VALUE,
    'generic/anything.ts': VALUE,
  },
  differences: {
    'src/main.ts @app/': { answer: 'src/index.ts', reason: 'the star may stand for nothing, as bundlers have it' },
  },
};

export const baseUrl: Layout = {
  name: 'baseUrl with paths below it',
  projects: ['tsconfig.json'],
  files: {
    'tsconfig.json': {
      compilerOptions: {
        module: 'ESNext',
        moduleResolution: 'bundler',
        ignoreDeprecations: '6.0',
        baseUrl: 'src',
        paths: { '@shared/*': ['shared/*'], 'mapped/*': ['nowhere/*'] },
      },
    },
    'src/main.ts': `
import '@shared/date';
import 'shared/date';
import 'shared';
import 'mapped/date';
import 'fs';
import 'fs/promises';
import 'nowhere';
`,
    'src/shared/date.ts': VALUE,
    'src/shared/index.ts': VALUE,
    'src/mapped/date.ts': VALUE,
  },
};

export const extendsChain: Layout = {
  name: 'extends through files and packages',
  projects: ['apps/web/tsconfig.json', 'apps/api/tsconfig.json', 'apps/worker/tsconfig.json', 'apps/job/tsconfig.json'],
  files: {
    'package.json': { name: 'root' },
    'node_modules/@tsconfig/strict/package.json': { name: '@tsconfig/strict', version: '1.0.0' },
    'node_modules/@tsconfig/strict/tsconfig.json': { compilerOptions: { strict: true, module: 'NodeNext' } },
    'node_modules/@company/configs/package.json': {
      name: '@company/configs',
      version: '1.0.0',
      exports: { './web.json': './lib/web.json' },
    },
    'node_modules/@company/configs/lib/web.json': {
      compilerOptions: {
        module: 'ESNext',
        moduleResolution: 'bundler',
        paths: { '~/*': ['${configDir}/src/*'] },
      },
    },
    'node_modules/field/package.json': { name: 'field', version: '1.0.0', tsconfig: './base.json' },
    'node_modules/field/base.json': { compilerOptions: { module: 'ESNext', moduleResolution: 'bundler' } },
    'tsconfig.base.json': {
      compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', paths: { '@libs/*': ['./libs/*/src'] } },
      exclude: ['**/*.skip.ts'],
    },
    'tsconfig.more.json': { extends: './tsconfig.base', compilerOptions: { allowJs: true } },
    'libs/auth/src/index.ts': VALUE,
    'apps/web/tsconfig.json': { extends: '@company/configs/web.json', include: ['src'] },
    'apps/web/src/main.ts': `import '~/page';\nimport '@libs/auth';\n`,
    'apps/web/src/page.ts': VALUE,
    'apps/api/tsconfig.json': { extends: '../../tsconfig.more.json' },
    'apps/api/src/main.ts': `import '@libs/auth';\nimport '~/main';\nimport './other.skip';\nimport './script';\n`,
    'apps/api/src/other.skip.ts': `import '@libs/auth';\n`,
    'apps/api/src/script.js': `import '@libs/auth';\n`,
    'apps/worker/tsconfig.json': { extends: ['../../tsconfig.base.json', '@tsconfig/strict/tsconfig.json'] },
    'apps/worker/package.json': { type: 'module' },
    'apps/worker/src/main.ts': `import '@libs/auth';\nimport './job';\nimport './job.js';\n`,
    'apps/worker/src/job.ts': VALUE,
    'apps/job/tsconfig.json': { extends: 'field', compilerOptions: { paths: { 'self/*': ['./*'] } } },
    'apps/job/main.ts': `import 'self/main';\nimport '@libs/auth';\n`,
  },
};

export const solution: Layout = {
  name: 'a solution of configs for app, tests and tools',
  projects: ['tsconfig.app.json', 'tsconfig.spec.json', 'tsconfig.node.json'],
  files: {
    'package.json': { name: 'app', type: 'module' },
    'tsconfig.json': {
      files: [],
      references: [{ path: './tsconfig.app.json' }, { path: './tsconfig.spec.json' }, { path: './tsconfig.node.json' }],
    },
    'tsconfig.app.json': {
      compilerOptions: {
        composite: true,
        module: 'ESNext',
        moduleResolution: 'bundler',
        paths: { '@/*': ['./src/*'] },
      },
      include: ['src'],
      exclude: ['src/**/*.spec.ts'],
    },
    'tsconfig.spec.json': {
      compilerOptions: {
        composite: true,
        module: 'ESNext',
        moduleResolution: 'bundler',
        paths: { '@/*': ['./src/*'], '@test/*': ['./test/*'] },
      },
      include: ['src/**/*.spec.ts', 'test'],
    },
    'tsconfig.node.json': {
      compilerOptions: { composite: true, module: 'NodeNext' },
      include: ['vite.config.ts', 'tools/*.ts'],
    },
    'vite.config.ts': `import './tools/plugin';\nimport './tools/plugin.js';\nimport '@/main';\n`,
    'tools/plugin.ts': `import '@test/fake';\n`,
    'src/main.ts': `import '@/order';\nimport '@test/fake';\nimport './order';\n`,
    'src/order.ts': VALUE,
    'src/order.spec.ts': `import '@/order';\nimport '@test/fake';\n`,
    'test/fake.ts': `import '@/main';\nimport './other';\n`,
    'test/other.ts': VALUE,
  },
};

export const nestedConfigs: Layout = {
  name: 'a config in a folder of another one',
  projects: ['tsconfig.json', 'packages/a/tsconfig.json', 'packages/b/tsconfig.json'],
  files: {
    'tsconfig.json': {
      compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', paths: { '@root/*': ['./lib/*'] } },
      include: ['lib', 'packages/*/test/**/*.ts'],
    },
    'lib/x.ts': VALUE,
    'packages/a/tsconfig.json': {
      compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', paths: { '@a/*': ['./src/*'] } },
      include: ['src/**/*'],
    },
    'packages/a/src/a.ts': `import '@a/b';\nimport '@root/x';\n`,
    'packages/a/src/b.ts': VALUE,
    'packages/a/test/a.test.ts': `import '@a/b';\nimport '@root/x';\nimport '../src/a';\n`,
    'packages/b/tsconfig.json': {
      compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', paths: { '@b': ['./b.ts'] } },
      files: ['b.ts'],
      include: ['*.config.ts', 'deep/?.ts', 'hidden/**/.x/*.ts'],
      exclude: ['deep/b.ts'],
    },
    'packages/b/b.ts': `import '@b';\n`,
    'packages/b/vite.config.ts': `import '@b';\n`,
    'packages/b/deep/a.ts': `import '@b';\n`,
    'packages/b/hidden/deep/.x/a.ts': `import '@b';\n`,
  },
};

export const rootDirs: Layout = {
  name: 'rootDirs',
  projects: ['tsconfig.json'],
  files: {
    'tsconfig.json': {
      compilerOptions: {
        module: 'ESNext',
        moduleResolution: 'bundler',
        rootDirs: ['./src', './generated', './src/views/zh'],
      },
    },
    'src/views/page.ts': `import './template';\nimport './own';\nimport '../messages';\nimport './none';\nimport './labels';\n`,
    'src/views/own.ts': VALUE,
    'src/views/zh/words.ts': `import './template';\nimport './views/own';\n`,
    'src/messages/index.ts': VALUE,
    'generated/views/template.ts': `import './own';\n`,
    'generated/views/own.ts': VALUE,
  },
};

export const jsconfig: Layout = {
  name: 'JavaScript with a jsconfig.json',
  projects: ['jsconfig.json'],
  files: {
    'jsconfig.json': {
      compilerOptions: {
        module: 'ESNext',
        moduleResolution: 'bundler',
        ignoreDeprecations: '6.0',
        baseUrl: '.',
        paths: { '@/*': ['src/*'] },
      },
      exclude: ['node_modules', 'dist'],
    },
    'src/index.js': `
import '@/util';
import 'src/util';
import './util';
import './view';
const lazy = require('@/util');
/** @type {import('@/util').value} */
export const x = 1;
`,
    'src/util.js': VALUE,
    'src/view.jsx': VALUE,
  },
};
