import { checkMoves } from './checkMoves.ts';

checkMoves('what can be moved to another module', {
  'a function with its JSDoc': {
    before: { 'src/a.ts': '/** Says X. */\nexport function X(): number {\n  return 1;\n}\n\nexport const y = 2;\n' },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/b.ts': '/** Says X. */\nexport function X(): number {\n  return 1;\n}\n',
    },
  },
  'a class with decorators': {
    before: {
      'src/a.ts': "import { mark } from './mark';\n\n@mark\nexport class X {}\n\nexport const y = 2;\n",
      'src/mark.ts': 'export const mark = (target: object) => void target;\n',
      'tsconfig.json':
        '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","strict":true,"experimentalDecorators":true}}',
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/b.ts': "import { mark } from './mark';\n\n@mark\nexport class X {}\n",
    },
  },
  'an interface': {
    before: { 'src/a.ts': "export interface X {\n  id: string;\n}\n\nexport const y: X = { id: '' };\n" },
    after: {
      'src/a.ts': "import type { X } from './b';\n\nexport const y: X = { id: '' };\n",
      'src/b.ts': 'export interface X {\n  id: string;\n}\n',
    },
  },
  'a type alias': {
    before: { 'src/a.ts': "// Which one.\nexport type X = 'a' | 'b';\n\nexport type Y = X[];\n" },
    after: {
      'src/a.ts': "import type { X } from './b';\n\nexport type Y = X[];\n",
      'src/b.ts': "// Which one.\nexport type X = 'a' | 'b';\n",
    },
  },
  'an enum': {
    before: { 'src/a.ts': 'export enum X { A, B }\nexport const y = [X.A];\n' },
    after: {
      'src/a.ts': "import { X } from './b';\n\nexport const y = [X.A];\n",
      'src/b.ts': 'export enum X { A, B }\n',
    },
  },
  'a namespace': {
    before: { 'src/a.ts': 'export namespace X {\n  export const a = 1;\n}\nexport const y = 2;\n' },
    after: { 'src/a.ts': 'export const y = 2;\n', 'src/b.ts': 'export namespace X {\n  export const a = 1;\n}\n' },
  },
  'all overloads': {
    before: {
      'src/a.ts':
        "export function X(a: string): string;\nexport function X(a: number): number;\nexport function X(a: string | number) {\n  return a;\n}\nexport const y = X('');\n",
    },
    after: {
      'src/a.ts': "import { X } from './b';\n\nexport const y = X('');\n",
      'src/b.ts':
        'export function X(a: string): string;\nexport function X(a: number): number;\nexport function X(a: string | number) {\n  return a;\n}\n',
    },
  },
  'what is declared in two parts': {
    before: { 'src/a.ts': 'export interface X { a: string }\nexport const y = 2;\nexport class X {}\n' },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/b.ts': 'export interface X { a: string }\n\nexport class X {}\n',
    },
  },
  'a function and what is said to it': {
    before: { 'src/a.ts': "export function X() {}\nX.title = 'x';\nexport const y = 2;\n" },
    after: { 'src/a.ts': 'export const y = 2;\n', 'src/b.ts': "export function X() {}\nX.title = 'x';\n" },
  },
  'one name out of a list': {
    before: { 'src/a.ts': 'export const a = 1,\n  X = 2,\n  c = 3;\n' },
    after: { 'src/a.ts': 'export const a = 1,\n  c = 3;\n', 'src/b.ts': 'export const X = 2;\n' },
  },
  'the last name of a list': {
    before: { 'src/a.ts': 'const a = 1, X = 2\nexport { a, X }\n' },
    after: { 'src/a.ts': 'const a = 1\nexport { a }\n', 'src/b.ts': 'export const X = 2\n' },
  },
  'the first name of a list': {
    before: { 'src/a.ts': 'export const X = 1, b = 2;\n' },
    after: { 'src/a.ts': 'export const b = 2;\n', 'src/b.ts': 'export const X = 1;\n' },
  },
  'names that one stroke declares': {
    before: {
      'src/a.ts': 'const { X, z } = { X: 1, z: 2 };\nexport { X, z };\nexport const y = 2;\n',
      'src/m.ts': "import { X, z } from './a';\nexport const m = [X, z];\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/m.ts': "import { X, z } from './b';\nexport const m = [X, z];\n",
      'src/b.ts': 'export const { X, z } = { X: 1, z: 2 };\n',
    },
  },
  'a default export': {
    before: {
      'src/a.ts': 'export default class X {}\nexport const y = 1;\n',
      'src/m.ts': "import X, { y } from './a';\nexport const m = [X, y];\n",
    },
    after: {
      'src/a.ts': 'export const y = 1;\n',
      'src/m.ts': "import { y } from './a';\nimport X from './b';\nexport const m = [X, y];\n",
      'src/b.ts': 'export default class X {}\n',
    },
  },
  'a default export without a name': {
    before: {
      'src/a.ts': 'export default function () {}\nexport const y = 1;\n',
      'src/m.ts': "import X from './a';\nX();\n",
    },
    asked: { names: ['default'] },
    after: {
      'src/a.ts': 'export const y = 1;\n',
      'src/m.ts': "import X from './b';\nX();\n",
      'src/b.ts': 'export default function () {}\n',
    },
  },
  'what is exported by default further down': {
    before: {
      'src/a.ts': 'class X {}\nexport const y = 1;\nexport default X;\n',
      'src/m.ts': "import Z from './a';\nnew Z();\n",
    },
    after: {
      'src/a.ts': 'export const y = 1;\n',
      'src/m.ts': "import Z from './b';\nnew Z();\n",
      'src/b.ts': 'class X {}\n\nexport default X;\n',
    },
  },
  'what is exported under another name': {
    before: {
      'src/a.ts': 'class X {}\nexport const y = 1;\nexport { X as Z };\n',
      'src/m.ts': "import { Z } from './a';\nnew Z();\n",
    },
    after: {
      'src/a.ts': 'export const y = 1;\n',
      'src/m.ts': "import { Z } from './b';\nnew Z();\n",
      'src/b.ts': 'class X {}\n\nexport { X as Z };\n',
    },
  },
  'several at once': {
    before: { 'src/a.ts': 'export const X = 1;\nexport const y = 2;\nexport const z = X;\n' },
    asked: { names: ['z', 'X'] },
    after: { 'src/a.ts': 'export const y = 2;\n', 'src/b.ts': 'export const X = 1;\n\nexport const z = X;\n' },
  },
  'what nobody else may import': {
    before: { 'src/a.ts': 'const X = 1;\nexport const y = X;\n' },
    after: { 'src/a.ts': "import { X } from './b';\n\nexport const y = X;\n", 'src/b.ts': 'export const X = 1;\n' },
  },
  'an abstract class with a base that stays': {
    before: { 'src/a.ts': 'export class Base {}\nexport abstract class X extends Base {}\n' },
    after: {
      'src/a.ts': 'export class Base {}\n',
      'src/b.ts': "import { Base } from './a';\n\nexport abstract class X extends Base {}\n",
    },
  },
});
