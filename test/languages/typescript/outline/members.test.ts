import { members, rows } from './outlined.ts';

describe('a member of a class', () => {
  rows(members, [
    [
      `class A { b: B; c?: C; d = 1; readonly e: E; static f }`,
      'field b: B',
      'optional field c: C',
      'field d',
      'readonly field e: E',
      'static field f',
    ],
    [
      `class A { private b: B; protected c; public d; #e: E; accessor f: F }`,
      'private field b: B',
      'protected field c',
      'field d',
      'private field #e: E',
      'field f: F',
    ],
    [`class A { declare b: B; override c: C; d!: D }`, 'field b: B', 'field c: C', 'field d: D'],
    [
      `class A { async b(c: C): Promise<D> {} static *e() {} #f() {} abstract g(): G }`,
      'async method b(c: C): Promise, D',
      'static method e',
      'private method #f',
      'abstract method g: G',
    ],
    [`class A { b(c: 1): B; b(c: 2): C; b(c: any) {} }`, 'method b(c: ): B', 'method b(c: ): C'],
    [
      `class A { constructor(b: B, private readonly c: C, protected d, public e: E, readonly f: F) {} }`,
      'constructor(b: B; private readonly c: C; protected d; public e: E; public readonly f: F)',
    ],
    [`class A { private /* constructor? */ constructor() {} }`, 'private constructor'],
    [
      `class A { get b(): B { return c } set b(d: D) {} static get e() {} }`,
      'getter b: B',
      'setter b(d: D)',
      'static getter e',
    ],
    [
      `class A { b = async (c: C): Promise<D> => e; f = function (g) {} }`,
      'async function field b(c: C): Promise, D',
      'function field f(g)',
    ],
    [`class A { b: (c: C) => D; e: ((f: F) => G) | undefined }`, 'function field b(c: C): D', 'field e: F, G'],
    [`class A { @Column({ a: 1 }) b: B; @orm.Id() @Get() c() {} }`, '@Column field b: B', '@orm.Id @Get method c'],
    [
      `class A { [key: string]: B; ['c']: C; [Symbol.iterator]() {} 'd e': D; 1: E }`,
      'index(key: ): B',
      `field ['c']: C`,
      'method [Symbol.iterator]',
      'field d e: D',
      'field 1: E',
    ],
    [
      `class A { b = () => 1; c?: () => void; d: Handler }`,
      'function field b',
      'optional function field c: ',
      'field d: Handler',
    ],
    [`class A { static { b() } ; }`],
    [`export default class { a: A }`, 'field a: A'],
    [`const A = class { b: B }`, 'field b: B'],
  ]);
});

describe('a member of an interface', () => {
  rows(members, [
    [
      `interface A { b: B; readonly c?: C; d(e: E): F; g?(): G }`,
      'field b: B',
      'readonly optional field c: C',
      'method d(e: E): F',
      'optional method g: G',
    ],
    [
      `interface A { (b: B): C; new (d: D): E; [key: string]: F }`,
      'call(b: B): C',
      'constructor(d: D): E',
      'index(key: ): F',
    ],
    [`interface A { get b(): B; set b(c: C) }`, 'getter b: B', 'setter b(c: C)'],
    [`interface A { b: (c: C) => D; e: new () => F }`, 'function field b(c: C): D', 'field e: F'],
    [`interface A { b(c: 1): B; b(c: 2): C }`, 'method b(c: ): B', 'method b(c: ): C'],
    [`interface A<T> { b<U extends B>(c: T, d: U, e?: E): Map<U, T> }`, 'method b(c: ; d: ; e: E): B, Map'],
  ]);
});

describe('a member of an object type', () => {
  rows(members, [
    [`type A = { b: B; c(d: D): E }`, 'field b: B', 'method c(d: D): E'],
    [`type A = ({ b: B })`, 'field b: B'],
    [`type A = B & { c: C } & { d: D }`, 'field c: C', 'field d: D'],
    [`type A = Readonly<{ b: B }>`, 'readonly field b: B'],
    [`type A = { b: B } | { c: C }`],
    [`type A = Partial<{ b: B }>`],
    [`type A = B`],
  ]);
});

describe('a member of an object', () => {
  rows(members, [
    [
      `const a = { b: 1, c, async d(e: E) {}, f: (g: G): H => 1, get i(): I {}, ...j, 'k l': 1 }`,
      'field b',
      'field c',
      'async method d(e: E)',
      'function field f(g: G): H',
      'getter i: I',
      'field k l',
    ],
    [`const a: A = { b() {} }`, 'method b'],
    [`const a = ({ b() {} }) satisfies A`, 'method b'],
    [`export default { a() {} }`, 'method a'],
    [`export default define({ a() {} })`],
  ]);
});
