import { checkMoves } from './checkMoves.ts';

checkMoves('a move of declarations is refused', {
  'where nothing is called so': {
    before: { 'src/a.ts': 'export const y = 1;\n' },
    after: 'No `X` is declared at the top level of this module.',
  },
  'where nothing would be left': {
    before: { 'src/a.ts': 'export const X = 1;\n' },
    after: 'Nothing would be left in src/a.ts. Move the file instead.',
  },
  'where the name is taken': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 1;\n',
      'src/b.ts': 'const X = 2;\nexport const b = X;\n',
    },
    after: 'src/b.ts calls something else `X` already.',
  },
  'where the name means something ambient': {
    before: {
      'src/a.ts': 'export class Event {}\nexport const y = 1;\n',
      'src/b.ts': 'export const b = (event: Event) => event;\n',
    },
    asked: { names: ['Event'] },
    after: 'src/b.ts means something else by `Event`, which it does not declare itself.',
  },
  'where something ambient means something else there': {
    before: {
      'src/a.ts': "export const X = () => parseInt('1');\nexport const y = 1;\n",
      'src/b.ts': 'export const parseInt = 2;\n',
    },
    after: '`parseInt` means something else in src/b.ts.',
  },
  'where both would import each other': {
    before: { 'src/a.ts': 'export const y = () => X();\nexport const X = (): number => y();\n' },
    after: '`X` and `y` need each other, so the two modules would import each other.',
  },
  'where the target imports what imports it': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = X;\n',
      'src/b.ts': "import { y } from './a';\nexport const b = y;\n",
    },
    after: 'The modules would import each other in a circle: src/a.ts → src/b.ts → src/a.ts.',
  },
  'where others would import each other': {
    before: {
      'src/a.ts': "import { d } from './d';\nexport const X = () => d;\nexport const y = 1;\n",
      'src/d.ts': "import { b } from './b';\nexport const d = () => b;\n",
      'src/b.ts': 'export const b = 1;\n',
    },
    after: 'The modules would import each other in a circle: src/b.ts → src/d.ts → src/b.ts.',
  },
  'where what is assigned to stays': {
    before: { 'src/a.ts': 'let count = 0;\nexport const X = () => count++;\nexport const y = () => count;\n' },
    after: '`count` is assigned to from both sides, and an import cannot be assigned to.',
  },
  'where what is assigned to goes': {
    before: { 'src/a.ts': 'export let X = 0;\nexport const y = () => {\n  X++;\n};\n' },
    after: '`X` is assigned to from both sides, and an import cannot be assigned to.',
  },
  'where the module does something with it': {
    before: { 'src/a.ts': 'export const X = { start() {} };\nX.start();\nexport const y = 1;\n' },
    after: 'This module does something with `X` when it is loaded, outside of all declarations.',
  },
  'where it asks for its own file': {
    before: { 'src/a.ts': 'export const X = import.meta.url;\nexport const y = 1;\n' },
    after: '`X` asks where its own file lies (`import.meta`).',
  },
  'where the whole is handed on': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 1;\n',
      'src/m.ts': "import * as all from './a';\nexport const m = Object.keys(all);\n",
    },
    after: 'src/m.ts uses `all`, the whole of src/a.ts, in a way that does not tell which of its names it needs.',
  },
  'where the whole is shown': {
    before: { 'src/a.ts': 'export const X = 1;\nexport const y = 1;\n', 'src/m.ts': "export * as all from './a';\n" },
    after: 'src/m.ts shows the whole of src/a.ts as `all`.',
  },
  'where the whole is loaded': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 1;\n',
      'src/m.ts': "export const m = () => import('./a');\n",
    },
    after: 'src/m.ts loads the whole of src/a.ts by a call that does not tell which of its names it needs.',
  },
  'where a mock stands in for more': {
    before: {
      'src/a.ts': 'export const X = 1;\nexport const y = 1;\n',
      'src/a.test.ts':
        "import { X } from './a';\ndeclare const jest: { mock(path: string, factory?: () => object): void };\njest.mock('./a', () => ({ X: 2, y: 3 }));\nX;\n",
    },
    after: 'src/a.test.ts mocks src/a.ts with more than what moves.',
  },
  'where there are two default exports': {
    before: { 'src/a.ts': 'export default function () {}\nexport const y = 1;\n', 'src/b.ts': 'export default 2;\n' },
    asked: { names: ['default'] },
    after: 'What is exported by default has no name, and the other module has a default export already.',
  },
  'where the text does not parse': {
    before: { 'src/a.ts': 'export const X = ;\nexport const y = 1;\n' },
    after: 'src/a.ts does not parse. Mend it first.',
  },
  'where the module is a script': {
    before: { 'src/a.ts': 'const X = 1;\nconst y = X;\n' },
    after: 'src/a.ts has neither imports nor exports of its own.',
  },
});
