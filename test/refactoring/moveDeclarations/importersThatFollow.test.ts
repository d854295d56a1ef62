import { checkMoves } from './checkMoves.ts';

checkMoves('whoever imports what moves', {
  'by name': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/m.ts': "import { y, X as Z } from './a';\n\nexport const m = [y, Z];\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/m.ts': "import { y } from './a';\nimport { X as Z } from './b';\n\nexport const m = [y, Z];\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'by name over several lines': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\nexport const z = 3;\n',
      'src/m.ts': "import {\n  y,\n  X, // the one\n  z,\n} from './a';\n\nexport const m = [y, X, z];\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\nexport const z = 3;\n',
      'src/m.ts': "import {\n  y,\n  z,\n} from './a';\nimport { X } from './b';\n\nexport const m = [y, X, z];\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'as a type': {
    before: {
      'src/a.ts': 'export interface X {}\nexport interface Y {}\n',
      'src/m.ts': "import type { X, Y } from './a';\nexport type M = X & Y;\n",
      'src/n.ts': "import { type X, type Y } from './a';\nexport type M = X & Y;\n",
    },
    after: {
      'src/a.ts': 'export interface Y {}\n',
      'src/m.ts': "import type { Y } from './a';\nimport type { X } from './b';\nexport type M = X & Y;\n",
      'src/n.ts': "import { type Y } from './a';\nimport { type X } from './b';\nexport type M = X & Y;\n",
      'src/b.ts': 'export interface X {}\n',
    },
  },
  'beside an import of the target': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/b.ts': 'export const b = 1;\n',
      'src/m.ts': "import { X } from './a';\nimport { b } from './b';\nexport const m = [X, b];\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/b.ts': 'export const b = 1;\n\nexport const X = 1;\n',
      'src/m.ts': "import { b, X } from './b';\nexport const m = [X, b];\n",
    },
  },
  'as part of the whole': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\nexport type T = 1;\n',
      'src/m.ts': "import * as all from './a';\nexport const m = [all.X, all.y];\nexport type M = all.T;\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\nexport type T = 1;\n',
      'src/m.ts':
        "import * as all from './a';\nimport { X } from './b';\nexport const m = [X, all.y];\nexport type M = all.T;\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'as all of the whole': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/m.ts': "import * as all from './a';\nexport const m = all.X;\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/m.ts': "import { X } from './b';\nexport const m = X;\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'by passing it on': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/m.ts': "export { X as Z, y } from './a';\n",
      'src/n.ts': "export { X } from './a';\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/m.ts': "export { y } from './a';\nexport { X as Z } from './b';\n",
      'src/n.ts': "export { X } from './b';\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'by passing on everything': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/index.ts': "export * from './a';\n",
      'src/m.ts': "import { X } from './index';\nexport const m = X;\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/index.ts': "export * from './a';\nexport * from './b';\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'by passing on everything, where the target shows more': {
    before: {
      'src/a.ts': 'export interface X {}\nexport const y = 2;\n',
      'src/b.ts': 'export const b = 1;\n',
      'src/index.ts': "export * from './a';\n",
      'tsconfig.json':
        '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","strict":true,"isolatedModules":true}}',
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/b.ts': 'export const b = 1;\n\nexport interface X {}\n',
      'src/index.ts': "export * from './a';\nexport type { X } from './b';\n",
    },
  },
  'on demand': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/m.ts':
        "export async function m() {\n  const { X, y } = await import('./a');\n  return X + y;\n}\nexport const n = () => import('./a').then(({ X }) => X);\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/m.ts':
        "export async function m() {\n  const { y } = await import('./a');\n  const { X } = await import('./b');\n  return X + y;\n}\nexport const n = () => import('./b').then(({ X }) => X);\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'by a type on the spot': {
    before: {
      'src/a.ts': 'export interface X {}\nexport const y = 2;\n',
      'src/m.ts': "export type M = import('./a').X;\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/m.ts': "export type M = import('./b').X;\n",
      'src/b.ts': 'export interface X {}\n',
    },
  },
  'by require': {
    before: {
      'src/a.js': 'export const X = 1;\nexport const y = 2;\n',
      'src/m.js': "const { X, y } = require('./a');\nmodule.exports = [X, y, require('./a').X];\n",
    },
    asked: { names: ['X'], from: 'src/a.js', to: 'src/b.js' },
    after: {
      'src/a.js': 'export const y = 2;\n',
      'src/m.js':
        "const { y } = require('./a');\nconst { X } = require('./b');\nmodule.exports = [X, y, require('./b').X];\n",
      'src/b.js': 'export const X = 1;\n',
    },
  },
  'in comments of JavaScript': {
    before: {
      'src/a.ts': 'export interface X {}\nexport const y = 2;\n',
      'src/m.js': "/** @type {import('./a').X} */\nexport const m = {};\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/m.js': "/** @type {import('./b').X} */\nexport const m = {};\n",
      'src/b.ts': 'export interface X {}\n',
    },
  },
  'with a mock of it': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/a.test.ts':
        "import { X } from './a';\n\ndeclare const jest: { mock(path: string, factory?: () => object): void };\njest.mock('./a', () => ({ X: 2 }));\nX;\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/a.test.ts':
        "import { X } from './b';\n\ndeclare const jest: { mock(path: string, factory?: () => object): void };\njest.mock('./b', () => ({ X: 2 }));\nX;\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'with a mock of all': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/a.test.ts':
        "import { X } from './a';\n\ndeclare const vi: { mock(path: string): void };\nvi.mock('./a');\nX;\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/a.test.ts':
        "import { X } from './b';\n\ndeclare const vi: { mock(path: string): void };\nvi.mock('./a');\nvi.mock('./b');\nX;\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'from another tsconfig': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'test/tsconfig.json': '{ "extends": "../tsconfig.json" }',
      'test/a.ts': "import { X, y } from '../src/a';\nexport const m = [X, y];\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'test/a.ts': "import { y } from '../src/a';\nimport { X } from '../src/b';\nexport const m = [X, y];\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'by an alias': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'lib/m.ts': "import { X, y } from '@/a';\nexport const m = [X, y];\n",
      'tsconfig.json':
        '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","strict":true,"paths":{"@/*":["./src/*"]}}}',
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'lib/m.ts': "import { y } from '@/a';\nimport { X } from '@/b';\nexport const m = [X, y];\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'with endings': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/m.ts': "import { X, y } from './a.js';\nexport const m = [X, y];\n",
      'tsconfig.json': '{"compilerOptions":{"module":"nodenext","moduleResolution":"nodenext","strict":true}}',
      'package.json': '{ "type": "module" }',
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/m.ts': "import { y } from './a.js';\nimport { X } from './b.js';\nexport const m = [X, y];\n",
      'src/b.ts': 'export const X = 1;\n',
    },
  },
  'the target itself': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/b.ts': "import { X as Z, y } from './a';\n\nexport const b = () => ({ Z, y });\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/b.ts': "import { y } from './a';\n\nexport const b = () => ({ Z: X, y });\n\nexport const X = 1;\n",
    },
  },
  'the target itself while it is loaded': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/b.ts': "import { X, y } from './a';\n\nexport const b = X + y;\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/b.ts': "import { y } from './a';\n\nexport const X = 1;\n\nexport const b = X + y;\n",
    },
  },
  'the target, which passes it on': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 2;\n',
      'src/b.ts': "export { X, y } from './a';\nexport { X as Z } from './a';\n",
      'src/m.ts': "import { X, Z } from './b';\nexport const m = [X, Z];\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/b.ts': "export { y } from './a';\nexport { X as Z };\n\nexport const X = 1;\n",
    },
  },
});
