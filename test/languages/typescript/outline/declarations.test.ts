import assert from 'node:assert/strict';
import { declarations, members, outlined, rows } from './outlined.ts';

describe('a declaration', () => {
  rows(declarations, [
    [`class A {}`, 'class A'],
    [
      `export abstract class A<T extends X> extends B<Y> implements C, d.E<Z> {}`,
      'export abstract class A extends B implements C, d.E = X, Y, Z',
    ],
    [`class A extends mixin(B)<C> {}`, 'class A extends mixin = C'],
    [`class A extends Model.of()({ a: 1 }) {}`, 'class A extends Model.of'],
    [`class A extends (B as C) {}`, 'class A extends B'],
    [`@Entity() @orm.Table({ name: 'a' }) export class A {}`, '@Entity @orm.Table export class A'],
    [`export @Entity class A {}`, '@Entity export class A'],
    [`interface A<T = X> extends B, c.D<T, Y> {}`, 'interface A extends B, c.D = X, Y'],
    [`type A<T> = T | B | Array<C>`, 'type A = B, Array, C'],
    [`export enum A { B = 1 }`, 'export enum A'],
    [`declare const enum A {}`, 'enum A'],
    [`export function a() {}`, 'export function a'],
    [`function a(): 1; function a(b?: 1) {}`, 'function a'],
    [`export namespace A.B { class C {} }`, 'export namespace A'],
    [`declare module 'm' { class A {} }`],
    [`declare global { interface Window { a: 1 } }`],
    [`const a = 1, b = () => 1`, 'constant a', 'constant b'],
    [`let a: B | undefined`, 'constant a = B'],
    [`const a = {} as B`, 'constant a = B'],
    [`const a = <B>{}`, 'constant a = B'],
    [`const a = ({} as const) satisfies B`, 'constant a = B'],
    [`const a: B = c as D`, 'constant a = B, D'],
    [`const { a, b: { c }, ...d } = e`, 'constant a', 'constant c', 'constant d'],
    [`const A = class extends B {}`, 'class A extends B'],
    [`const a = require('m')`],
    [`export default class {}`, 'export class default'],
    [`export default class A {}`, 'export class A'],
    [`export default function () {}`, 'export function default'],
    [`export default () => 1`, 'export constant default'],
    [`export default { a() {} }`, 'export constant default'],
    [`export default defineConfig({}) satisfies A`, 'export constant default = A'],
    [`class A {} export default A`, 'export class A'],
    [`class A {} export { A as B }`, 'export class A'],
    [`class A {} export { A } from 'm'`, 'class A'],
    [`export = class A {}`, 'export class default'],
    [`import a from 'm'; export { a }; a()`],
    [`if (a) { class B {} }`],
  ]);
});

describe('a declaration of a CommonJS module', () => {
  rows(
    declarations,
    [
      [`module.exports = class extends A {}`, 'export class default extends A'],
      [`exports.a = async () => 1`, 'export constant a'],
      [`function a() {} module.exports = { a }`, 'export function a', 'export constant default'],
      [`/** @type {A} */ const a = b`, 'constant a'],
    ],
    'module.js',
  );
});

describe('a function is a declaration with a call', () => {
  rows(members, [
    [`async function a(b: B, { c }: C, ...d: D[]): Promise<E> {}`, 'async call(b: B; : C; d: D): Promise, E'],
    [`function a() {}`, 'call'],
    [`function a(this: A, b: B): asserts b is C {}`, 'call(b: B): C'],
    [`function a<T extends A>(b: T): T {}`, 'call(b: ): A'],
    [`function a(b: A): 1; function a(b: B): 2; function a(b: unknown) { return 1 }`, 'call(b: A): ', 'call(b: B): '],
    [`export declare function a(b: A): B`, 'call(b: A): B'],
    [`const a = async (b: B): Promise<C> => d`, 'async call(b: B): Promise, C'],
    [`const a = function (b: B) {}`, 'call(b: B)'],
    [`const a: (b: B) => C = (b) => d`, 'call(b: B): C'],
    [`const a: Handler = (b) => c`, 'call(b): Handler'],
    [`export default async function (a: A) {}`, 'async call(a: A)'],
    [`type A = (b: B) => C`, 'call(b: B): C'],
    [`const a = memo((b: B) => c)`],
  ]);
});

describe('a declaration refers to', () => {
  const refersTo = (text: string, path?: string) =>
    outlined(text, path).declarations.map(({ name, refersTo }) => `${name}: ${[...refersTo].sort().join(' ')}`);
  const cases: [why: string, text: string, ...expected: string[]][] = [
    ['imports and other declarations', `import { a } from 'm'; const b = 1; function c() { a(b) }`, 'b: ', 'c: a b'],
    ['types', `import { A } from 'm'; interface B { c: A<typeof d> } const d = 1`, 'B: A d', 'd: '],
    ['not itself', `function a() { return a() }`, 'a: '],
    [
      'not what is shadowed',
      `const a = 1; function b(a) { return a } function c() { { let a } return a }`,
      'a: ',
      'b: ',
      'c: a',
    ],
    ['types where only a value of that name is local', `type A = 1; function b(A: A) { return A }`, 'A: ', 'b: A'],
    ['not type parameters', `type A = 1; function b<A>(c: A) {} type D<A> = A`, 'A: ', 'b: ', 'D: '],
    ['not properties', `const a = 1; const b = { a: 2, c: d.a }; class E { a() {} }`, 'a: ', 'b: ', 'E: '],
    ['shorthand properties', `const a = 1; const b = { a }`, 'a: ', 'b: a'],
    ['elements', `import { A } from 'm'; const b = () => <A.B c={d} />; const d = 1`, 'b: A d', 'd: '],
    [
      'what stands in any of its overloads',
      `const a = 1; type B = 1; function c(b: B): 1; function c() { a }`,
      'a: ',
      'B: ',
      'c: B a',
    ],
    ['decorators and bases', `import { A, B } from 'm'; @A() class C extends B {}`, 'C: A B'],
  ];
  for (const [why, text, ...expected] of cases) {
    it(why, () => {
      assert.deepEqual(refersTo(text, 'module.tsx'), expected);
    });
  }
});
