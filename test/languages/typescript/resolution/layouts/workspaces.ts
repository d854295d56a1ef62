import type { Layout } from '../layout.ts';

const VALUE = 'export const value = 1;\n';
const BUNDLER = { module: 'ESNext', moduleResolution: 'bundler' };

export const workspaceOfSources: Layout = {
  name: 'npm workspaces whose exports name sources',
  projects: ['packages/app/tsconfig.json', 'packages/core/tsconfig.json', 'packages/ui/tsconfig.json'],
  links: {
    'node_modules/@acme/core': 'packages/core',
    'node_modules/@acme/ui': 'packages/ui',
    'node_modules/@acme/old': 'packages/old',
    'node_modules/app': 'packages/app',
  },
  files: {
    'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
    'packages/app/package.json': { name: 'app', dependencies: { '@acme/core': '*', '@acme/ui': 'workspace:*' } },
    'packages/app/tsconfig.json': { compilerOptions: { ...BUNDLER, jsx: 'react-jsx' } },
    'packages/app/src/main.ts': `
import '@acme/core';
import '@acme/core/orders';
import '@acme/core/features/billing';
import '@acme/core/features/billing.js';
import '@acme/core/internal/secret';
import '@acme/core/conditional';
import '@acme/core/array';
import '@acme/core/package.json';
import '@acme/core/src/index';
import '@acme/ui';
import '@acme/ui/button';
import '@acme/ui/src/button';
import '@acme/ui/theme.css';
import '@acme/old';
import '@acme/old/orders';
import '@acme/missing';
import core = require('@acme/core/conditional');
import 'app/src/other';
`,
    'packages/app/src/other.ts': VALUE,
    'packages/core/package.json': {
      name: '@acme/core',
      type: 'module',
      exports: {
        '.': { types: './src/index.ts', default: './src/index.ts' },
        './orders': './src/orders/index.ts',
        './features/*': './src/features/*.ts',
        './features/*.js': './src/features/*.ts',
        './internal/*': null,
        './conditional': { require: './src/required.cts', import: { types: './src/imported.ts' } },
        './array': ['./src/gone.ts', './src/array.ts'],
        './package.json': './package.json',
      },
    },
    'packages/core/tsconfig.json': { compilerOptions: { module: 'NodeNext' } },
    'packages/core/src/index.ts': `
import '@acme/core/orders';
import './orders/index.js';
import './orders';
export * from './features/billing.js';
`,
    'packages/core/src/orders/index.ts': VALUE,
    'packages/core/src/features/billing.ts': VALUE,
    'packages/core/src/internal/secret.ts': VALUE,
    'packages/core/src/required.cts': VALUE,
    'packages/core/src/imported.ts': VALUE,
    'packages/core/src/array.ts': VALUE,
    'packages/old/package.json': {
      name: '@acme/old',
      main: 'index.js',
      typesVersions: { '<4.0': { '*': ['ancient/*'] }, '*': { 'index.js': ['src/entry.ts'], '*': ['src/*'] } },
    },
    'packages/old/src/entry.ts': VALUE,
    'packages/old/src/orders.ts': VALUE,
    'packages/ui/package.json': { name: '@acme/ui', main: './src/index.tsx' },
    'packages/ui/tsconfig.json': { compilerOptions: { ...BUNDLER, jsx: 'react-jsx' } },
    'packages/ui/src/index.tsx': `export * from './button';\nimport '@acme/ui/src/button';\n`,
    'packages/ui/src/button.tsx': VALUE,
    'packages/ui/button/package.json': { main: '../src/button.tsx' },
    'packages/ui/theme.css': 'a {}\n',
  },
  differences: {
    'packages/app/src/main.ts @acme/ui/theme.css': { answer: 'packages/ui/theme.css', reason: 'the file is there' },
  },
};

export const projectReferences: Layout = {
  name: 'project references that meet at build output',
  projects: ['packages/app/tsconfig.json', 'packages/core/tsconfig.json', 'packages/flat/tsconfig.json'],
  links: { 'node_modules/@acme/core': 'packages/core', 'node_modules/@acme/flat': 'packages/flat' },
  files: {
    'package.json': { name: 'root', private: true, workspaces: ['packages/*'] },
    'tsconfig.json': {
      files: [],
      references: [{ path: 'packages/core' }, { path: 'packages/flat' }, { path: 'packages/app' }],
    },
    'packages/core/package.json': {
      name: '@acme/core',
      main: './dist/index.js',
      types: './dist/index.d.ts',
    },
    'packages/core/tsconfig.json': {
      compilerOptions: { ...BUNDLER, composite: true, rootDir: 'src', outDir: 'dist' },
      include: ['src'],
    },
    'packages/core/src/index.ts': `export * from './order';\n`,
    'packages/core/src/order.ts': VALUE,
    'packages/flat/package.json': { name: '@acme/flat', exports: { '.': './out/index.js', './*': './out/parts/*.js' } },
    'packages/flat/tsconfig.json': {
      compilerOptions: { ...BUNDLER, composite: true, outDir: 'out', declarationDir: 'types' },
      include: ['*.ts', 'parts'],
    },
    'packages/flat/index.ts': VALUE,
    'packages/flat/parts/one.ts': VALUE,
    'packages/app/package.json': { name: 'app', dependencies: { '@acme/core': '*', '@acme/flat': '*' } },
    'packages/app/tsconfig.json': {
      compilerOptions: { ...BUNDLER, composite: true, outDir: 'dist' },
      include: ['src'],
      references: [{ path: '../core' }, { path: '../flat' }],
    },
    'packages/app/src/main.ts': `
import '@acme/core';
import '@acme/core/dist/order';
import '@acme/core/dist/order.js';
import '../../core/dist/order';
import '../../core/src/order';
import '../../core/dist/nothing';
`,
  },
};

export const linkedFolders: Layout = {
  name: 'folders that are links to others of the workspace',
  projects: ['tsconfig.json'],
  links: { 'src/linked': 'lib', 'node_modules/local': 'lib', 'node_modules/alias': 'lib' },
  files: {
    'package.json': { name: 'root', dependencies: { local: 'file:lib', alias: 'link:./lib' } },
    'tsconfig.json': { compilerOptions: BUNDLER, include: ['src/*.ts', 'lib'] },
    'lib/package.json': { name: 'local' },
    'lib/index.ts': VALUE,
    'lib/part.ts': VALUE,
    'src/main.ts': `import './linked/part';\nimport './linked';\nimport 'local';\nimport 'local/part';\nimport 'alias/part';\n`,
  },
  differences: {
    'src/main.ts ./linked/part': { answer: 'lib/part.ts', reason: 'one file is one module, by its real name' },
    'src/main.ts ./linked': { answer: 'lib/index.ts', reason: 'one file is one module, by its real name' },
  },
};

export const declarations: Layout = {
  name: 'declarations without code',
  projects: ['tsconfig.json'],
  files: {
    'package.json': { name: 'typed' },
    'tsconfig.json': {
      compilerOptions: { ...BUNDLER, typeRoots: ['./typings', './node_modules/@types'], types: ['local'] },
      include: ['src', 'typings'],
    },
    'node_modules/@types/node/package.json': { name: '@types/node', version: '20.0.0', types: 'index.d.ts' },
    'node_modules/@types/node/index.d.ts': 'declare const process: {};\n',
    'node_modules/tool/package.json': { name: 'tool', version: '1.0.0' },
    'node_modules/tool/client.d.ts': VALUE,
    'typings/local/index.d.ts': 'declare const local: 1;\n',
    'typings/shim/index.d.ts': VALUE,
    'src/globals.d.ts': `declare module 'ambient' {\n  export const a: 1;\n}\ndeclare module '*.svg';\n`,
    'src/legacy.js': '',
    'src/legacy.d.ts': VALUE,
    'src/old/index.d.ts': VALUE,
    'src/main.ts': `
/// <reference types="node" />
/// <reference types="tool/client" />
/// <reference types="local" />
/// <reference types="not-there" />
/// <reference path="./globals.d.ts" />
/// <reference path="globals.d.ts" />
/// <reference path="../typings/local/index.d.ts" />
/// <reference path="./gone.d.ts" />
import './legacy';
import './legacy.js';
import './old';
import 'ambient';
import 'shim';
import './picture.svg';
export type Old = import('./old').Missing;
`,
    'src/picture.svg': '<svg/>\n',
  },
  differences: {
    'src/main.ts ./picture.svg': { answer: 'src/picture.svg', reason: 'the file is there' },
  },
};
