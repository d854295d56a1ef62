import { checkMoves } from './checkMoves.ts';

checkMoves('what moves stays as it was written', {
  'with line ends of Windows': {
    before: {
      'src/a.ts':
        "import { d } from './d';\r\n\r\n/**\r\n * Says X.\r\n */\r\nexport function X() {\r\n\treturn d;\r\n}\r\n\r\nexport const y = 2;\r\n",
      'src/d.ts': 'export const d = 1;\n',
      'src/m.ts': "import { X, y } from './a';\r\n\r\nexport const m = [X, y];\r\n",
    },
    after: {
      'src/a.ts': 'export const y = 2;\r\n',
      'src/m.ts': "import { y } from './a';\r\nimport { X } from './b';\r\n\r\nexport const m = [X, y];\r\n",
      'src/b.ts':
        "import { d } from './d';\r\n\r\n/**\r\n * Says X.\r\n */\r\nexport function X() {\r\n\treturn d;\r\n}\r\n",
    },
  },
  'into a file with other line ends': {
    before: {
      'src/a.ts': 'export function X() {\r\n  return 1;\r\n}\r\nexport const y = 2;\r\n',
      'src/b.ts': 'export const b = 1;\n',
    },
    after: {
      'src/a.ts': 'export const y = 2;\r\n',
      'src/b.ts': 'export const b = 1;\n\nexport function X() {\n  return 1;\n}\n',
    },
  },
  'behind a byte order mark': {
    before: {
      'src/a.ts': "\uFEFFimport { d } from './d';\nexport const X = d;\nexport const y = 2;\n",
      'src/d.ts': 'export const d = 1;\n',
      'src/m.ts': "\uFEFFimport { X, y } from './a';\nexport const m = [X, y];\n",
    },
    after: {
      'src/a.ts': '\uFEFFexport const y = 2;\n',
      'src/m.ts': "\uFEFFimport { y } from './a';\nimport { X } from './b';\nexport const m = [X, y];\n",
      'src/b.ts': "import { d } from './d';\n\nexport const X = d;\n",
    },
  },
  'between signs beyond the plane': {
    before: {
      'src/a.ts': "export const a = '🎉🎉'; export const X = '🎉'; export const b = '🎉';\n",
      'src/m.ts': "/* 🎉 */ import { X, b } from './a'; export const m = ['🎉', X, b];\n",
    },
    after: {
      'src/a.ts': "export const a = '🎉🎉';  export const b = '🎉';\n",
      'src/m.ts': "/* 🎉 */ import { b } from './a';\nimport { X } from './b'; export const m = ['🎉', X, b];\n",
      'src/b.ts': "export const X = '🎉';\n",
    },
  },
  'without semicolons, in other quotes': {
    before: {
      'src/a.ts': 'import { d } from "./d"\n\nexport const X = () => d\n\nconst y = 2\nexport { y }\n',
      'src/d.ts': 'export const d = 1\n',
      'src/m.ts': 'import {X, y} from "./a"\nexport const m = [X, y]\n',
    },
    after: {
      'src/a.ts': 'const y = 2\nexport { y }\n',
      'src/m.ts': 'import {y} from "./a"\nimport {X} from "./b"\nexport const m = [X, y]\n',
      'src/b.ts': 'import { d } from "./d"\n\nexport const X = () => d\n',
    },
  },
  'below a header': {
    before: {
      'src/a.ts':
        '#!/usr/bin/env node\n// Copyright of somebody.\n\n// Says X.\nexport const X = 1; // one\nexport const y = 2;\n',
    },
    after: {
      'src/a.ts': '#!/usr/bin/env node\n// Copyright of somebody.\n\nexport const y = 2;\n',
      'src/b.ts': '// Says X.\nexport const X = 1; // one\n',
    },
  },
  'at the end of a file without a last line end': {
    before: { 'src/a.ts': 'export const y = 2;\nexport const X = 1;', 'src/b.ts': 'export const b = 1;' },
    after: { 'src/a.ts': 'export const y = 2;\n', 'src/b.ts': 'export const b = 1;\n\nexport const X = 1;' },
  },
  'into an empty file': {
    before: { 'src/a.ts': 'export const y = 2;\nexport const X = 1;\n', 'src/b.ts': '' },
    after: { 'src/a.ts': 'export const y = 2;\n', 'src/b.ts': 'export const X = 1;\n' },
  },
});
