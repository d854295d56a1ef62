import type { Layout } from '../layout.ts';

const VALUE = 'export const value = 1;\n';

/** Packages as npm leaves them, with what each of them brings for types. */
const INSTALLED = {
  'node_modules/plain/package.json': {
    name: 'plain',
    version: '1.0.0',
    main: './lib/plain.js',
    types: './lib/plain.d.ts',
  },
  'node_modules/plain/lib/plain.js': 'exports.value = 1;\n',
  'node_modules/plain/lib/plain.d.ts': VALUE,
  'node_modules/@scope/dual/package.json': {
    name: '@scope/dual',
    version: '1.0.0',
    exports: { '.': { import: './index.mjs', require: './index.cjs' }, './deep/*': './deep/*.mjs' },
  },
  'node_modules/@scope/dual/index.mjs': VALUE,
  'node_modules/@scope/dual/index.d.mts': VALUE,
  'node_modules/@scope/dual/index.cjs': 'exports.value = 1;\n',
  'node_modules/@scope/dual/index.d.cts': VALUE,
  'node_modules/@scope/dual/deep/part.mjs': VALUE,
  'node_modules/@scope/dual/deep/part.d.mts': VALUE,
  'node_modules/@types/untyped/package.json': { name: '@types/untyped', version: '1.0.0', types: 'index.d.ts' },
  'node_modules/@types/untyped/index.d.ts': VALUE,
  'node_modules/@types/big__untyped/package.json': {
    name: '@types/big__untyped',
    version: '1.0.0',
    types: 'index.d.ts',
  },
  'node_modules/@types/big__untyped/index.d.ts': VALUE,
};

export const nodeNext: Layout = {
  name: 'NodeNext in a package of ES modules',
  projects: ['tsconfig.json'],
  files: {
    ...INSTALLED,
    'package.json': {
      name: 'service',
      type: 'module',
      exports: { '.': './dist/index.js', './orders/*': './dist/orders/*.js' },
      imports: {
        '#orders/*': './dist/orders/*.js',
        '#config': { types: './src/config.ts', default: './dist/config.js' },
        '#logger': 'plain',
        '#root/*.js': './src/*.ts',
      },
    },
    'tsconfig.json': {
      compilerOptions: { module: 'NodeNext', target: 'ES2022', rootDir: 'src', outDir: 'dist' },
      include: ['src'],
    },
    'src/index.ts': `
import { value } from './orders/order.js';
import type { value as again } from './orders/order.ts';
import './orders/order';
import './orders';
import './orders/index.js';
import './view.jsx';
import './view.js';
import './old.cjs';
import './new.mjs';
import './config.json' with { type: 'json' };
import './missing.js';
import '../package.json' with { type: 'json' };
import { value as plain } from 'plain';
import { value as deep } from '@scope/dual/deep/part';
import '@scope/dual';
import '@scope/dual/not-exported';
import 'untyped';
import '@big/untyped';
import 'not-installed';
import { value as own } from 'service/orders/order';
import { value as ownRoot } from 'service';
import '#orders/order';
import '#config';
import '#logger';
import '#root/orders/order.js';
import '#not-there';
import 'node:fs';
import 'fs';
export * from './orders/order.js';
export type Late = typeof import('./orders/order.js');
const later = () => import('./old.cjs');
`,
    'src/config.ts': VALUE,
    'src/config.json': { a: 1 },
    'src/orders/order.ts': VALUE,
    'src/orders/index.ts': `export { value } from './order.js';\n`,
    'src/view.tsx': VALUE,
    'src/new.mts': `import { value } from './orders/order.js';\nimport './old.cjs';\nexport { value };\n`,
    'src/old.cts': `
import order = require('./orders/order');
import { value } from './common';
import './orders';
import dual = require('@scope/dual');
const later = import('./orders/order');
export { value };
`,
    'src/common.ts': VALUE,
  },
  differences: {
    'src/index.ts @scope/dual/not-exported': {
      answer: 'package @scope/dual',
      reason: 'an installed package is not looked into',
    },
  },
};

export const nodeNextCommonJs: Layout = {
  name: 'NodeNext in a package of CommonJS with a folder of ES modules',
  projects: ['tsconfig.json'],
  files: {
    ...INSTALLED,
    'package.json': { name: 'old-service' },
    'tsconfig.json': { compilerOptions: { module: 'node16', allowJs: true, checkJs: true }, include: ['src'] },
    'src/index.ts': `
import { value } from './orders/order';
import './orders';
import './orders/';
import '.';
import '..';
import './legacy';
import './legacy.js';
import './esm/main.js';
import './data.json';
import * as dual from '@scope/dual';
const lazy = () => import('./orders/order');
const lazyFull = () => import('./orders/order.js');
const required = require('./legacy');
`,
    'src/data.json': { a: 1 },
    'src/orders/order.ts': VALUE,
    'src/orders/index.ts': VALUE,
    'src/legacy.js': `
const order = require('./orders/order');
const dual = require('@scope/dual');
/** @import { value } from './orders/order' */
/** @type {import('./orders')} */
module.exports = { order };
`,
    'src/esm/package.json': { type: 'module' },
    'src/esm/main.ts': `import '../orders/order';\nimport '../orders/order.js';\nimport './other';\nexport const main = 1;\n`,
    'src/esm/other.ts': VALUE,
  },
  differences: {
    'src/index.ts ./data.json': {
      answer: 'src/data.json',
      reason: 'the file is there, whether or not types are read from it',
    },
  },
};

export const node10: Layout = {
  name: 'the old Node resolution, with baseUrl',
  projects: ['tsconfig.json'],
  files: {
    ...INSTALLED,
    'package.json': { name: 'older' },
    'tsconfig.json': {
      compilerOptions: {
        module: 'CommonJS',
        moduleResolution: 'node',
        ignoreDeprecations: '6.0',
        baseUrl: './src',
        allowJs: true,
      },
    },
    'src/index.ts': `
import 'orders/order';
import 'orders';
import 'plain';
import 'plain/lib/plain';
import '@scope/dual';
import './both';
import './types-first';
import './with-package';
import './with-types';
import './main-without-extension';
import './with-broken-main';
import 'nowhere/order';
import order = require('orders/order');
`,
    'src/orders/order.ts': VALUE,
    'src/orders/index.ts': VALUE,
    'src/both.js': VALUE,
    'src/both.d.ts': VALUE,
    'src/types-first.js': VALUE,
    'src/types-first/index.ts': VALUE,
    'src/with-package/package.json': { main: './lib/entry.js' },
    'src/with-package/lib/entry.js': VALUE,
    'src/with-types/package.json': { main: './lib/entry.js', types: './lib/entry.d.ts' },
    'src/with-types/lib/entry.js': VALUE,
    'src/with-types/lib/entry.d.ts': VALUE,
    'src/main-without-extension/package.json': { main: 'lib' },
    'src/main-without-extension/lib/index.ts': VALUE,
    'src/with-broken-main/package.json': { main: 'gone.js' },
    'src/with-broken-main/index.ts': VALUE,
  },
  differences: {
    'src/index.ts @scope/dual': { answer: 'package @scope/dual', reason: 'an installed package is not looked into' },
  },
};
