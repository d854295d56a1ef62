import type { Layout } from '../layout.ts';

const VALUE = 'export const value = 1;\n';

export const bundler: Layout = {
  name: 'a bundler',
  projects: ['tsconfig.json'],
  files: {
    'package.json': { name: 'app', type: 'module', imports: { '#shared/*': './src/shared/*' } },
    'tsconfig.json': `{
  // What Vite writes into a new project.
  "compilerOptions": {
    "target": "ES2022",
    "module": "ESNext",
    "moduleResolution": "bundler",
    "allowImportingTsExtensions": true,
    "noEmit": true,
    "jsx": "react-jsx",
  },
  "include": ["src"],
}
`,
    'src/main.tsx': `
import './shared/date';
import './shared/date.ts';
import './shared/date.js';
import './shared';
import './shared/';
import './order.service';
import './order.service.js';
import './page.jsx';
import './page.tsx';
import './page';
import './legacy';
import './legacy.js';
import './only-types';
import './only-types.d.ts';
import './module.mjs';
import './module.mts';
import './data.json';
import './styles.css';
import './typed.css';
import './icons';
import './logo.svg';
import './logo.svg?url';
import './shared/date?worker';
import './shared/types.d.ts';
import type {} from './shared/types';
import '#shared/date';
import '#shared/date.ts';
import '#shared/index.js';
import 'virtual:routes';
import '@/shared/date';
import '~/shared/date';
import './nowhere';
const page = () => import('./page');
`,
    'src/shared/date.ts': VALUE,
    'src/shared/index.ts': VALUE,
    'src/shared/types.d.ts': VALUE,
    'src/order.service.ts': VALUE,
    'src/page.tsx': VALUE,
    'src/legacy.js': VALUE,
    'src/only-types.d.ts': VALUE,
    'src/module.mts': VALUE,
    'src/data.json': { a: 1 },
    'src/styles.css': 'a {}\n',
    'src/typed.css': 'a {}\n',
    'src/typed.d.css.ts': VALUE,
    'src/logo.svg': '<svg/>\n',
    'src/icons/package.json': { main: './icons.css' },
    'src/icons/icons.css': 'i {}\n',
  },
  differences: {
    'src/main.tsx ./styles.css': { answer: 'src/styles.css', reason: 'the file is there; a bundler loads it' },
    'src/main.tsx ./icons': { answer: 'src/icons/icons.css', reason: 'what its package.json names is there' },
    'src/main.tsx ./logo.svg': { answer: 'src/logo.svg', reason: 'the file is there; a bundler loads it' },
    'src/main.tsx ./logo.svg?url': { answer: 'src/logo.svg', reason: 'the query is for the bundler' },
    'src/main.tsx ./shared/date?worker': { answer: 'src/shared/date.ts', reason: 'the query is for the bundler' },
    'src/main.tsx #shared/date': {
      answer: 'src/shared/date.ts',
      reason: 'bundlers add the extension that the compiler and Node want to see written',
    },
  },
};

export const extensions: Layout = {
  name: 'files that differ in their extension alone',
  projects: ['tsconfig.json'],
  files: {
    'tsconfig.json': {
      compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', allowJs: true, resolveJsonModule: false },
    },
    'a.ts': `
import './b';
import './b.js';
import './b.jsx';
import './b.ts';
import './b.tsx';
import './b.d.ts';
import './c';
import './c.js';
import './c.mjs';
import './c.cjs';
import './d.js';
import './d.jsx';
import './e';
import './e.js';
import './f.json';
import './g.json';
import './h';
import './h.js';
import './folder.js';
import './i.test';
import './j.min';
import './k.component.html';
import './l.d.mts';
import './l.mjs';
`,
    'b.ts': '',
    'b.tsx': '',
    'b.d.ts': '',
    'b.js': '',
    'c.mts': '',
    'c.cts': '',
    'c.mjs': '',
    'd.tsx': '',
    'd.jsx': '',
    'e.js': '',
    'e.d.ts': '',
    'f.json': '{}',
    'g.json': '{}',
    'g.d.json.ts': 'declare const g: {};\nexport default g;\n',
    'h.jsx': '',
    'folder.js/index.ts': '',
    'i.test.ts': '',
    'j.min.js': '',
    'k.component.html': '',
    'l.d.mts': '',
  },
  differences: {
    'a.ts ./c': { answer: 'c.mts', reason: 'bundlers find it, and nothing else can be meant' },
    'a.ts ./f.json': { answer: 'f.json', reason: 'the file is there, whether or not types are read from it' },
    'a.ts ./k.component.html': { answer: 'k.component.html', reason: 'the file is there' },
  },
};

export const moduleSuffixes: Layout = {
  name: 'module suffixes of React Native',
  projects: ['tsconfig.json'],
  files: {
    'tsconfig.json': { compilerOptions: { module: 'ESNext', moduleSuffixes: ['.ios', '.native', ''] } },
    'a.ts': `import './button';\nimport './button.js';\nimport './list';\nimport './text';\n`,
    'button.ios.ts': '',
    'button.ts': '',
    'list.native.ts': '',
    'text.ts': '',
  },
};

export const plainJavaScript: Layout = {
  name: 'plain JavaScript without any config',
  projects: [],
  files: {
    'package.json': { name: 'plain', dependencies: { express: '4' } },
    'node_modules/express/package.json': { name: 'express', main: 'index.js' },
    'node_modules/express/index.js': '',
    'index.js': `
const app = require('./lib/app');
const routes = require('./lib/routes');
const settings = require('./settings.json');
const express = require('express');
const fs = require('fs');
const { version } = require('./package');
import('./lib/app.js');
module.exports = require('./lib/vendor');
`,
    'lib/app.js': `module.exports = require('../settings');\n`,
    'lib/routes/index.js': `module.exports = require('..');\n`,
    'lib/vendor/package.json': { main: 'dist/vendor' },
    'lib/vendor/dist/vendor.js': '',
    'settings.json': '{}',
  },
  differences: {
    'index.js ./package': { answer: 'package.json', reason: 'Node finds JSON files without their extension' },
    'lib/app.js ../settings': { answer: 'settings.json', reason: 'Node finds JSON files without their extension' },
  },
};
