import type { ModuleOutline } from '#domain/graph/outline.ts';
import { rows } from './outlined.ts';

function uses({ uses }: ModuleOutline): string[] {
  return uses.map(({ kind, name, within }) => `${kind} ${name}${within === undefined ? '' : ` in ${within}`}`);
}

const IMPORTS = `import A, { b, C, type D } from 'm'; import * as n from 'n'; `;

describe('an imported name is', () => {
  rows(
    uses,
    (
      [
        ['new A(); new n.P(1)', 'construct A', 'construct n.P'],
        ['b(); n.q.r(); b?.(); n?.s()', 'call b', 'call n.q.r', 'call b', 'call n.s'],
        ['(b as any)(); b!()', 'call b', 'call b'],
        ['b`select`', 'call b'],
        ['throw new A(b()); throw n.e; throw b()', 'throw A', 'call b', 'throw n.e', 'throw b'],
        ['try {} catch (e) { if (e instanceof A || e instanceof n.E) throw e }', 'catch A', 'catch n.E'],
        ['p.catch((e) => e instanceof C)', 'catch C'],
        ['const isMissing = (e) => e instanceof n.MissingError', 'catch n.MissingError in isMissing'],
        ['class K { m() { return new A() } }', 'construct A in K'],
        ['const k = new A(b)', 'construct A in k'],
        ['@b() class K { @n.Column(b()) f }', 'call b in K'],
        ['A.b.c().d()', 'call A.b.c'],
        ['await b()', 'call b'],
      ] as [string, ...string[]][]
    ).map(([text, ...expected]) => [IMPORTS + text, ...expected]),
  );
});

describe('an imported name is not used by', () => {
  rows(
    uses,
    (
      [
        'use(A, b); const k = { A, b: n.q }',
        'x instanceof A',
        'let k: A | D; type K = typeof b',
        'export { A, b as c }',
        'function f(A, b) { new A(); b() }',
        'x.b(); x.A; new x.C()',
        'class K extends A {}',
      ] as string[]
    ).map((text) => [IMPORTS + text] as const),
  );
});
