import { rows } from './found.ts';

describe('half-typed strings end with their line', () => {
  rows('module.ts', [
    [`import a from './a\nimport b from './b'`, 'import ./a', 'import ./b'],
    [`import a from "\nimport b from './b'`, 'import ', 'import ./b'],
    [`const a = 'it\nimport b from './b'`, 'import ./b'],
    [`const a = "it\r\nimport b from './b'`, 'import ./b'],
    [`require('./a\nrequire('./b')`, 'require ./a', 'require ./b'],
    [`import('./a\n`, 'dynamic-import ./a'],
    [`require('./a'\nconst b = require('./b')`, 'require ./a', 'require ./b'],
    [`f(require('./a'; require('./b')`, 'require ./a', 'require ./b'],
  ]);
});

describe('half-typed clauses swallow nothing', () => {
  const next = `\nimport b from './b';\nimport { c } from './c';`;
  const nextFound = ['import ./b', 'import ./c'] as const;
  const starts = [
    ...['import', 'import a', 'import a,', 'import a fr', 'import a from', 'import *', 'import * as', 'import * as a'],
    ...['import type', 'import type a', 'import {', 'import { a', 'import { a,', 'import { a as', 'import { type a'],
    ...['import { a }', 'import { a } f', 'import { a } from', 'import a, {', 'import a =', 'import a = require('],
    ...['export', 'export {', 'export { a', 'export { a,', 'export { a }', 'export { a } from', 'export *'],
    ...['export * as', 'export * as a from', 'export type', 'export type {', 'export default', 'import(', 'require('],
    ...[
      'import.',
      'import.meta',
      'const a =',
      'a(',
      'a[',
      'if (',
      '{',
      '}',
      ')',
      '/',
      '<',
      'a /',
      'a <',
      '@',
      '#',
      '\\',
    ],
  ];
  rows(
    'module.ts',
    starts.map((start) => [start + next, ...nextFound] as const),
  );
});

describe('what is too much or too little to close', () => {
  rows('module.ts', [
    [`} } ) ] import './a'`, 'side-effect ./a'],
    [`if (a) { import('./a'); import './b'`, 'dynamic-import ./a', 'side-effect ./b'],
    ['`${f(a}`; import "./a"; `import "./no"`', 'side-effect ./a'],
    ['import "./a"; `${', 'side-effect ./a'],
    ['import "./a"; `import "./no"', 'side-effect ./a'],
    [`import './a'; /* import './no'`, 'side-effect ./a'],
    [`a = b + /it's\nimport './a'`, 'side-effect ./a'],
    [`a = /[/; b = /x/\nimport './a'`, 'side-effect ./a'],
    [`import { a from './a'`, 'import ./a'],
    [`import { a, b\nfrom './a'`, 'import ./a'],
    [`import { a; import './b'`, 'side-effect ./b'],
  ]);
});
