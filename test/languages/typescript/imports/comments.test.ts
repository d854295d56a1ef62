import { rows } from './found.ts';

describe('types in JSDoc comments of JavaScript', () => {
  rows('module.js', [
    [`/** @type {import('./a').A} */ let a;`, '~jsdoc ./a'],
    [`/** @type {import("./a")} */ let a;`, '~jsdoc ./a'],
    [`/** @type import('./a').A */ let a;`, '~jsdoc ./a'],
    [`/** @typedef {import('./a').A} A */`, '~jsdoc ./a'],
    [`/** @param {{ a: import('./a').A, b: import('./b').B }} c */`, '~jsdoc ./a', '~jsdoc ./b'],
    [`/** @param c {import('./a').A} */`, '~jsdoc ./a'],
    [
      `/**\n * @returns {\n *   Promise<import('./a').A>\n * }\n * @throws {import('./b').B} if\n */`,
      '~jsdoc ./a',
      '~jsdoc ./b',
    ],
    [`/** @extends {A<import('./a').A>} */ class B {}`, '~jsdoc ./a'],
    [`/** @extends {import('./no').A} */ class B {}`],
    [`/** Like import('./no'). {import('./no')} */`],
    [`/** @example const a = { b: import('./no') } */`],
    [`/** a@type {import('./no')} */`],
    [`/* @type {import('./no').A} */ // @type {import('./no').A}`],
    [`/*** @type {import('./no').A} */ /**/ import('./a')`, 'dynamic-import ./a'],
    [`const a = "/** @type {import('./no').A} */"`],
  ]);
  rows('module.ts', [[`/** @type {import('./no').A} */ let a;`]]);
});

describe('@import tags in JavaScript', () => {
  rows('module.mjs', [
    [`/** @import { A } from './a' */`, '~jsdoc ./a'],
    [`/** @import A from "./a" */`, '~jsdoc ./a'],
    [`/** @import * as a from './a' */`, '~jsdoc ./a'],
    [`/** @import A, { B } from '@a/b' */`, '~jsdoc @a/b'],
    [
      `/**\n * @import {\n *   A,\n *   B,\n * } from './a'\n * @import { C } from './c'\n */`,
      '~jsdoc ./a',
      '~jsdoc ./c',
    ],
    [`/** @import { A } @type {import('./a').A} */`, '~jsdoc ./a'],
    [`/** @imports { A } from './no' */`],
  ]);
  rows('module.ts', [[`/** @import { A } from './no' */`]]);
});

describe('reference directives', () => {
  rows('module.ts', [
    [`/// <reference path="./a.d.ts" />`, '~reference ./a.d.ts'],
    [`/// <reference types='node' />\nimport './a'`, '~reference node', 'side-effect ./a'],
    [`/// <reference types="a" resolution-mode="import"/>`, '~reference a'],
    [`#!/usr/bin/env node\n// a\n/* b */\n///<reference path = "a"/>`, '~reference a'],
    [`/// <reference path="a" />\n/// <reference path="b" />`, '~reference a', '~reference b'],
    [`/// <reference lib="dom" />`],
    [`/// <reference no-default-lib="true"/>`],
    [`// <reference path="no" />`],
    [`/* /// <reference path="no" /> */`],
    [`let a;\n/// <reference path="no" />`],
    [`/// <amd-dependency path="no" />`],
    [`/// <reference path="no"`],
  ]);
});
