import type { ModuleOutline } from '#domain/graph/outline.ts';
import { rows } from './outlined.ts';

function bindings({ bindings }: ModuleOutline): string[] {
  return bindings.map(
    ({ local, imported, specifier, typeOnly }) => `${typeOnly ? 'type ' : ''}${local} = ${specifier}#${imported}`,
  );
}

describe('an import binds', () => {
  rows(bindings, [
    [`import a from 'm'`, 'a = m#default'],
    [`import * as a from 'm'`, 'a = m#*'],
    [`import { a, b as c, default as d } from 'm'`, 'a = m#a', 'c = m#b', 'd = m#default'],
    [`import { 'a-b' as c } from 'm'`, 'c = m#a-b'],
    [`import a, { b } from 'm'`, 'a = m#default', 'b = m#b'],
    [`import a, * as b from 'm'`, 'a = m#default', 'b = m#*'],
    [`import type a from 'm'`, 'type a = m#default'],
    [`import type { a, b } from 'm'`, 'type a = m#a', 'type b = m#b'],
    [`import { type a, b } from 'm'`, 'type a = m#a', 'b = m#b'],
    [`import 'm'`],
    [`import a = require('m')`, 'a = m#*'],
    [`import type a = require('m')`, 'type a = m#*'],
    [`import a = b.c`],
    [`import { a } from 'm' with { type: 'json' }`, 'a = m#a'],
    [`export { a } from 'm'`],
  ]);
});

describe('a required module binds', () => {
  rows(
    bindings,
    [
      [`const a = require('m')`, 'a = m#*'],
      [`var a = require('m'), b = require('n')`, 'a = m#*', 'b = n#*'],
      [`const { a, b: c } = require('m')`, 'a = m#a', 'c = m#b'],
      [`const a = require('m').b`, 'a = m#b'],
      [`const { a: { b }, ...c } = require('m')`],
      ['const a = require(`m`)', 'a = m#*'],
      [`const a = require(m)`],
      [`const a = require('m')()`],
      [`function f() { const a = require('m') }`],
    ],
    'module.js',
  );
});
