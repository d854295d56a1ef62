import type { ModuleOutline } from '#domain/graph/outline.ts';
import { rows } from './outlined.ts';

function accesses({ accesses }: ModuleOutline): string[] {
  return accesses.map(({ type, member }) => `${type}.${member ?? '*'}`);
}

function handovers({ handovers }: ModuleOutline): string[] {
  return handovers.map(({ made, to }) => `${made} to ${to}`);
}

const IMPORTS = `import type { Orders, Clock } from './ports'; import * as ports from './ports'; `;

describe('what is asked of a thing whose type is written down is found', () => {
  rows(
    accesses,
    (
      [
        ['const f = (o: Orders) => o.save()', 'Orders.save'],
        ['function f(o?: Orders | null) { o?.save(); o!.find(); (o as Orders).all() }', ...all('find', 'save', 'all')],
        ['function f(o: Orders) { return () => { const p = o; p["save"]() } }', 'Orders.save'],
        ['const f = ({ save, find: by }: Readonly<Orders>) => save(by)', ...all('find', 'save')],
        ['const f = ({ o: { save } }: { o: Orders }) => save', 'Orders.save'],
        ['class K { constructor(private o: Orders) {} m() { this.o.save() } }', 'Orders.save'],
        ['class K { #o: Orders; constructor(o: Orders) { this.#o = o } m() { this.#o.save() } }', 'Orders.save'],
        ['class K { o!: ports.Orders; m = () => [1].map(() => this.o.save()) }', 'ports.Orders.save'],
        [
          'class K { o: Orders; m() { const { o } = this; o.save(); const { find } = this.o } }',
          ...all('find', 'save'),
        ],
        ['type D = { o: Orders } & { c: Clock }; const f = (d: D) => d.c.now()', 'Clock.now', 'D.c'],
        ['interface D { o: Orders } const f = ({ o }: D) => o.save()', 'D.o', 'Orders.save'],
        ['type O = Orders; const f = (o: O) => o.save()', 'Orders.save'],
        ['for (const o: Orders of all) o.save()', 'Orders.save'],
      ] as [string, ...string[]][]
    ).map(([text, ...expected]) => [IMPORTS + text, ...expected.sort()]),
  );
});

describe('a thing can be used for anything where it is', () => {
  rows(
    accesses,
    (
      [
        'const f = (o: Orders) => g(o)',
        'const f = (o: Orders) => ({ o })',
        'const f = (o: Orders) => o',
        'const f = ({ ...rest }: Orders) => rest',
        'const f = (o: Orders, k: string) => o[k]',
        'class K { constructor(o: Orders) { super(o) } }',
        'class K { any; constructor(o: Orders) { this.any = o } }',
      ] as string[]
    ).map((text) => [IMPORTS + text, 'Orders.*'] as const),
  );
});

describe('nothing is asked of', () => {
  rows(
    accesses,
    (
      [
        'const f = (o: Orders) => { { const o = 1; o.save() } }',
        'const f = (o: Local) => o.save()',
        'const f = <Orders>(o: { p: number }) => o.save()',
        'const f = (o: Orders[]) => o.save()',
        'class K { constructor(private o: Orders) {} static m() { this.o.save() } }',
        'class K { constructor(private o: Orders) {} m() { function f() { this.o.save() } } }',
        'const a = b; const b = a; a.c()',
        'const { a } = a; a.b',
        'let o: Orders; o = undefined',
      ] as string[]
    ).map((text) => [IMPORTS + text] as const),
  );
});

describe('what is made is handed over', () => {
  const imports = `import { A, B, to } from 'm'; import * as n from 'n'; import type { T } from 'm'; `;
  rows(
    handovers,
    (
      [
        ['to(new A())', 'A to to'],
        ['const a = new A(); new n.P({ a, b: new B() as any })', 'A to n.P', 'B to n.P'],
        ['function f() { const a = await new n.A(); return to(a, 1) }'],
        ['to(A, new C(), f(new A())); f(new B()); to(new T()); let a; to(a)'],
      ] as [string, ...string[]][]
    ).map(([text, ...expected]) => [imports + text, ...expected]),
  );
});

function all(...members: readonly string[]): string[] {
  return members.map((member) => `Orders.${member}`);
}
