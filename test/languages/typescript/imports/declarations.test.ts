import { rows } from './found.ts';

describe('import declarations', () => {
  rows('module.ts', [
    [`import a from './a';`, 'import ./a'],
    [`import { a, b as c } from "./a"`, 'import ./a'],
    [`import * as a from './a';`, 'import ./a'],
    [`import a, { b } from './a';`, 'import ./a'],
    [`import a, * as b from './a';`, 'import ./a'],
    [`import{a}from'./a';import*as b from'./b';import"./c"`, 'import ./a', 'import ./b', 'side-effect ./c'],
    [`import {} from './a';`, 'import ./a'],
    [`import { "any name" as a, default as b } from './a';`, 'import ./a'],
    [`import { import as a, export as b, require } from './a';`, 'import ./a'],
    [`import './a'; import "./b";`, 'side-effect ./a', 'side-effect ./b'],
    [`import data from './a.json' with { type: 'json' };`, 'import ./a.json'],
    [`import defer * as a from './a';`, 'import ./a'],
    [`import\n  a\n  from\n  './a'`, 'import ./a'],
    [`import /* 'no' */ a /* from 'no' */ from // from 'no'\n './a'`, 'import ./a'],
    [`import { a, // 'no' }\n b } from './a'`, 'import ./a'],
    [`declare module 'no' { import a from './a'; export * from './b'; }`, 'import ./a', 'export ./b'],
    [`import from './a'`, 'import ./a'],
    [`import a './a'`, 'import ./a'],
  ]);
});

describe('type-only imports', () => {
  rows('module.ts', [
    [`import type a from './a';`, '~import ./a'],
    [`import type { a } from './a';`, '~import ./a'],
    [`import type * as a from './a';`, '~import ./a'],
    [`import type from './a';`, 'import ./a'],
    [`import type, { a } from './a';`, 'import ./a'],
    [`import type from from './a';`, '~import ./a'],
    [`import { type a, type b as c } from './a';`, '~import ./a'],
    [`import { type a, b } from './a';`, 'import ./a'],
    [`import a, { type b } from './a';`, 'import ./a'],
    [`import { type } from './a';`, 'import ./a'],
    [`import { type as a } from './a';`, 'import ./a'],
    [`import { type as } from './a';`, '~import ./a'],
    [`import { type as as } from './a';`, 'import ./a'],
    [`import { type as as as } from './a';`, '~import ./a'],
    [`import { type "any name" as a } from './a';`, '~import ./a'],
  ]);
});

describe('export declarations', () => {
  rows('module.ts', [
    [`export { a } from './a';`, 'export ./a'],
    [`export { a as b, default } from './a';`, 'export ./a'],
    [`export { "any name" as "another" } from './a';`, 'export ./a'],
    [`export * from './a';`, 'export ./a'],
    [`export * as a from './a';`, 'export ./a'],
    [`export * as "any name" from './a';`, 'export ./a'],
    [`export*from'./a';export{a}from'./b'`, 'export ./a', 'export ./b'],
    [`export type { a } from './a';`, '~export ./a'],
    [`export type * from './a';`, '~export ./a'],
    [`export type * as a from './a';`, '~export ./a'],
    [`export { type a } from './a';`, '~export ./a'],
    [`export { type a, b } from './a';`, 'export ./a'],
    [`export { a }\nfrom './a'`, 'export ./a'],
    [`export /* */ type /* */ { a } from './a'`, '~export ./a'],
    [`export { a };\nconst from = './a'`],
    [`export { a }\n'./a'`],
    [`export default from; './a'`],
    [`export = a; './a'`],
    [`export as namespace a; './a'`],
    [`export type a = './a'`],
    [`export const a = './a', from = './b'`],
  ]);
});

describe('import … = require(…)', () => {
  rows('module.ts', [
    [`import a = require('./a');`, 'import-equals ./a'],
    [`import type a = require('./a');`, '~import-equals ./a'],
    [`export import a = require('./a');`, 'import-equals ./a'],
    [`import type = require('./a');`, 'import-equals ./a'],
    [`import a = b.c; require('./a')`, 'require ./a'],
  ]);
});
