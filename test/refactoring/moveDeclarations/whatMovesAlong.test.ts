import { checkMoves } from './checkMoves.ts';

checkMoves('what a moved declaration needs', {
  'private helpers come along': {
    before: {
      'src/a.ts':
        'function one() {\n  return two();\n}\nconst two = () => 2;\nexport function X() {\n  return one();\n}\nexport const y = 2;\n',
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/b.ts':
        'function one() {\n  return two();\n}\nconst two = () => 2;\nexport function X() {\n  return one();\n}\n',
    },
  },
  'helpers of both are exported': {
    before: { 'src/a.ts': 'const both = 1;\nexport const X = () => both;\nexport const y = () => both;\n' },
    after: {
      'src/a.ts': 'export const both = 1;\nexport const y = () => both;\n',
      'src/b.ts': "import { both } from './a';\n\nexport const X = () => both;\n",
    },
  },
  'helpers that need each other': {
    before: {
      'src/a.ts':
        'const even = (n: number): boolean => n === 0 || odd(n - 1);\nconst odd = (n: number): boolean => n !== 0 && even(n - 1);\nexport const X = even;\nexport const y = 2;\n',
    },
    after: {
      'src/a.ts': 'export const y = 2;\n',
      'src/b.ts':
        'const even = (n: number): boolean => n === 0 || odd(n - 1);\nconst odd = (n: number): boolean => n !== 0 && even(n - 1);\nexport const X = even;\n',
    },
  },
  'private helpers of both go where that saves a circle': {
    before: {
      'src/a.ts': 'const both = () => 1;\nexport const X = () => both();\nexport const y = () => X() + both();\n',
    },
    after: {
      'src/a.ts': "import { X, both } from './b';\n\nexport const y = () => X() + both();\n",
      'src/b.ts': 'export const both = () => 1;\nexport const X = () => both();\n',
    },
  },
  'imports of all forms': {
    before: {
      'src/a.ts':
        "import main, { one as uno, type T } from './d';\nimport * as all from './d';\nimport type { U } from './d';\n\nexport const X = (t: T, u: U) => [main, uno, all.one, t, u];\nexport const y = all.one;\n",
      'src/d.ts': 'export const one = 1;\nexport type T = 1;\nexport type U = 2;\nexport default 0;\n',
    },
    after: {
      'src/a.ts': "import * as all from './d';\n\nexport const y = all.one;\n",
      'src/b.ts':
        "import main, { one as uno, type T } from './d';\nimport * as all from './d';\nimport type { U } from './d';\n\nexport const X = (t: T, u: U) => [main, uno, all.one, t, u];\n",
    },
  },
  'imports from further away': {
    before: {
      'src/a.ts': "import { d } from './deep/d';\nexport const X = d;\nexport const y = 1;\n",
      'src/deep/d.ts': 'export const d = 1;\n',
    },
    asked: { names: ['X'], to: 'src/deep/b.ts' },
    after: {
      'src/a.ts': 'export const y = 1;\n',
      'src/deep/b.ts': "import { d } from './d';\n\nexport const X = d;\n",
    },
  },
  'imports in its text': {
    before: {
      'src/a.ts': "export const X = () => import('./d');\nexport type Y = 1;\n",
      'src/d.ts': 'export const d = 1;\n',
    },
    asked: { names: ['X'], to: 'src/deep/b.ts' },
    after: { 'src/a.ts': 'export type Y = 1;\n', 'src/deep/b.ts': "export const X = () => import('../d');\n" },
  },
  packages: {
    before: {
      'src/a.ts': "import { join } from 'node:path';\nexport const X = join('a');\nexport const y = 1;\n",
      'src/types.d.ts': "declare module 'node:path' { export function join(...parts: string[]): string; }\n",
    },
    after: {
      'src/a.ts': 'export const y = 1;\n',
      'src/b.ts': "import { join } from 'node:path';\n\nexport const X = join('a');\n",
    },
  },
  'what comes from the target': {
    before: {
      'src/a.ts': "import { b as bee } from './b';\nexport const X = () => ({ bee });\nexport const y = 1;\n",
      'src/b.ts': 'export const b = 1;\n',
    },
    after: {
      'src/a.ts': 'export const y = 1;\n',
      'src/b.ts': 'export const b = 1;\n\nexport const X = () => ({ bee: b });\n',
    },
  },
  'names that mean something else there': {
    before: {
      'src/a.ts': "import { d } from './d';\nexport const X = () => ({ d });\nexport const y = 1;\n",
      'src/d.ts': 'export const d = 1;\n',
      'src/b.ts': 'const d = 2;\nexport const b = d;\n',
    },
    after: {
      'src/a.ts': 'export const y = 1;\n',
      'src/b.ts':
        "import { d as d2 } from './d';\n\nconst d = 2;\nexport const b = d;\n\nexport const X = () => ({ d: d2 });\n",
    },
  },
  'imports that are there': {
    before: {
      'src/a.ts': "import { d, e } from './d';\nexport const X = d + e;\nexport const y = 1;\n",
      'src/d.ts': 'export const d = 1;\nexport const e = 1;\n',
      'src/b.ts': "import { d } from './d';\n\nexport const b = d;\n",
    },
    after: {
      'src/a.ts': 'export const y = 1;\n',
      'src/b.ts': "import { d, e } from './d';\n\nexport const b = d;\n\nexport const X = d + e;\n",
    },
  },
  'the whole of a module': {
    before: {
      'src/a.ts': "import * as all from './d';\nexport const X = all.d;\nexport const y = 1;\n",
      'src/d.ts': 'export const d = 1;\n',
      'src/b.ts': 'export const b = 1;\n',
    },
    after: {
      'src/a.ts': 'export const y = 1;\n',
      'src/b.ts': "import * as all from './d';\n\nexport const b = 1;\n\nexport const X = all.d;\n",
    },
  },
  'types under verbatimModuleSyntax': {
    before: {
      'src/a.ts':
        "import { type T, d } from './d';\n\nexport const X = (t: T) => [t, d];\nexport type Y = 1;\nexport type { T };\n",
      'src/d.ts': 'export type T = 1;\nexport const d = 1;\n',
      'tsconfig.json':
        '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","strict":true,"verbatimModuleSyntax":true,"isolatedModules":true}}',
    },
    after: {
      'src/a.ts': "import { type T } from './d';\n\nexport type Y = 1;\nexport type { T };\n",
      'src/b.ts': "import { type T, d } from './d';\n\nexport const X = (t: T) => [t, d];\n",
    },
  },
  'nothing that is unused is left': {
    before: {
      'src/a.ts': "import { d } from './d';\nimport { e } from './d';\nexport const X = d;\nexport const y = e;\n",
      'src/d.ts': 'export const d = 1;\nexport const e = 1;\n',
      'tsconfig.json':
        '{"compilerOptions":{"module":"esnext","moduleResolution":"bundler","strict":true,"noUnusedLocals":true}}',
    },
    after: {
      'src/a.ts': "import { e } from './d';\nexport const y = e;\n",
      'src/b.ts': "import { d } from './d';\n\nexport const X = d;\n",
    },
  },
});
