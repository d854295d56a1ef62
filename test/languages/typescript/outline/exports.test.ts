import type { ModuleOutline } from '#domain/graph/outline.ts';
import { rows } from './outlined.ts';

function exports({ exports }: ModuleOutline): string[] {
  return exports.map(({ name, local, specifier }) =>
    specifier === undefined ? `${name} = ${local}` : `${name} = ${specifier}#${local}`,
  );
}

describe('a module exports', () => {
  rows(exports, [
    [`export const a = 1, b = 2`, 'a = a', 'b = b'],
    [`export const { a, b: { c } } = d`, 'a = a', 'c = c'],
    [`export function a() {}`, 'a = a'],
    [`export class A {}`, 'A = A'],
    [`export abstract class A {}`, 'A = A'],
    [`export interface A {}`, 'A = A'],
    [`export type A = 1`, 'A = A'],
    [`export declare enum A {}`, 'A = A'],
    [`export namespace A.B {}`, 'A = A'],
    [`export import a = b.c`, 'a = a'],
    [`export default class A {}`, 'default = A'],
    [`export default class {}`, 'default = default'],
    [`export default function a() {}`, 'default = a'],
    [`export default interface A {}`, 'default = A'],
    [`export default a`, 'default = a'],
    [`export default a()`, 'default = default'],
    [`export default { a: 1 }`, 'default = default'],
    [`export { a, b as c, d as default }`, 'a = a', 'c = b', 'default = d'],
    [`export type { A }`, 'A = A'],
    [`export { a as 'b-c' }`, 'b-c = a'],
    [`export { a, b as c } from 'm'`, 'a = m#a', 'c = m#b'],
    [`export { default } from 'm'`, 'default = m#default'],
    [`export * from 'm'; export * from 'n'`, '* = m#*', '* = n#*'],
    [`export * as a from 'm'`, 'a = m#*'],
    [`export = a`, 'default = a'],
    [`export function a(b: 1): 1; export function a(b: 2): 2; export function a() {}`, 'a = a'],
    [`class A {}`],
    [`declare module 'm' { export const a: 1 }`],
  ]);
});

describe('a CommonJS module exports', () => {
  rows(
    exports,
    [
      [`module.exports = a`, 'default = a'],
      [`module.exports = class A {}`, 'default = default'],
      [
        `module.exports = { a, b: c, d: 1, e() {} }`,
        'default = default',
        'a = a',
        'b = c',
        'd = default',
        'e = default',
      ],
      [`exports.a = b`, 'a = b'],
      [`exports.a = function () {}`, 'a = a'],
      [`module.exports.a = 1`, 'a = a'],
      [`exports = module.exports = a`, 'default = a'],
      [`exports.a = exports.b = c`, 'a = c', 'b = c'],
      [`exports[a] = 1`],
      [`function f() { exports.a = 1 }`],
    ],
    'module.js',
  );
});
