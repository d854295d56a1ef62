import assert from 'node:assert/strict';

import { compilePattern } from '#adapters/contracts/compilePattern.ts';
import { matchPattern } from '#domain/architecture/pathPattern.ts';

function matches(text: string, path: string): boolean {
  const { patterns, problem } = compilePattern(text);
  assert.equal(problem, undefined);
  return patterns.some((pattern) => matchPattern(pattern, path.split('/')) !== undefined);
}

/** pattern, paths that it matches, paths that it does not match */
const table: readonly (readonly [string, readonly string[], readonly string[]])[] = [
  [
    'src/domain/**',
    ['src/domain/a.ts', 'src/domain/x/y/a.ts'],
    ['src/domain', 'src/domains/a.ts', 'lib/src/domain/a.ts'],
  ],
  ['src/domain', ['src/domain/a.ts', 'src/domain/x/a.ts'], ['src/domain.ts']],
  ['src/domain/', ['src/domain/a.ts'], ['src/domain']],
  ['./src/domain', ['src/domain/a.ts'], ['domain/a.ts']],
  ['/src/domain', ['src/domain/a.ts'], ['domain/a.ts']],
  ['.', ['a.ts', 'src/a.ts'], []],
  ['src/Shop.Domain', ['src/Shop.Domain/a.ts'], ['src/Shop.Domain']],
  ['src/main.ts', ['src/main.ts'], ['src/main.ts/a.ts', 'src/main.tsx']],
  ['src/app/main.module.ts', ['src/app/main.module.ts'], ['src/app/main.module.ts/a.ts']],
  ['src/*.ts', ['src/a.ts', 'src/.a.ts'], ['src/x/a.ts', 'src/a.tsx']],
  ['src/*', ['src/a.ts'], ['src/x/a.ts']],
  ['src/*/domain', ['src/orders/domain/a.ts'], ['src/domain/a.ts', 'src/a/b/domain/a.ts']],
  ['**/domain/**', ['domain/a.ts', 'x/y/domain/z/a.ts'], ['domain', 'x/domain.ts']],
  ['**/*.{test,spec}.*', ['a.test.ts', 'x/y/a.spec.tsx'], ['a.ts', 'test.ts']],
  ['src/{orders,billing}/domain', ['src/orders/domain/a.ts', 'src/billing/domain/a.ts'], ['src/web/domain/a.ts']],
  ['src/{orders,billing}', ['src/orders/a.ts', 'src/billing/x/a.ts'], ['src/web/a.ts', 'src/orders']],
  ['src/{orders/domain,web}/**', ['src/orders/domain/a.ts', 'src/web/a.ts'], ['src/orders/a.ts']],
  ['src/{orders/{a,b},web}/x.ts', ['src/orders/a/x.ts', 'src/orders/b/x.ts', 'src/web/x.ts'], ['src/orders/x.ts']],
  ['src/{context}/domain/**', ['src/orders/domain/a.ts'], ['src/domain/a.ts']],
  ['src/{context}', ['src/orders/a.ts'], ['src/a.ts']],
  ['src/app/[id]/(group)', ['src/app/[id]/(group)/a.ts'], ['src/app/i/group/a.ts']],
  ['src/app/[[...slug]]', ['src/app/[[...slug]]/a.ts'], ['src/app/s/a.ts']],
  ['src/**/**/api/*.ts', ['src/api/a.ts', 'src/x/y/api/a.ts'], ['src/api/x/a.ts']],
  ['src/@(web|cli)/**', ['src/web/a.ts', 'src/cli/a.ts'], ['src/db/a.ts']],
  ['src/v?', ['src/v1'], ['src/v1/a.ts', 'src/v10']],
];

describe('compilePattern', () => {
  for (const [text, inside, outside] of table) {
    it(`understands ${text}`, () => {
      for (const path of inside) assert.ok(matches(text, path), `${text} matches ${path}`);
      for (const path of outside) assert.ok(!matches(text, path), `${text} does not match ${path}`);
    });
  }

  it('keeps the text as it was written, also where braces make several patterns of it', () => {
    const { patterns } = compilePattern('src/{a/b,c}/**');
    assert.deepEqual(
      patterns?.map(({ text }) => text),
      ['src/{a/b,c}/**', 'src/{a/b,c}/**'],
    );
  });

  it('makes one pattern of braces that hold no slash', () => {
    assert.equal(compilePattern('src/{a,b}/**/*.{ts,tsx}').patterns?.length, 1);
  });

  it('tells which folder a capture stood for', () => {
    const [pattern] = compilePattern('packages/*/{context}/domain').patterns ?? [];
    assert.ok(pattern);
    const match = matchPattern(pattern, 'packages/shop/orders/domain/x/a.ts'.split('/'));
    assert.equal(match?.captures.get('context'), 2);
    assert.equal(match.depth, 4);
  });

  const problems: readonly (readonly [string, RegExp])[] = [
    ['', /empty/],
    ['  ', /empty/],
    [' src/a', /space/],
    ['src\\domain', /backslash/],
    ['!src/domain', /"exclude"/],
    ['../other/src', /"\.\."/],
    ['src/{layer}/**', /"\{context\}"/],
    ['src/{context}-service/**', /whole folder name/],
    ['src/{a,b/**', /brackets/],
    ['src/@(a/b)', /brackets/],
    ['src/[ab*', /brackets/],
    ['{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b/}', /too many/],
    [`${'*'.repeat(70_000)}.ts`, /pattern/],
  ];
  for (const [text, message] of problems) {
    it(`says what is wrong with ${JSON.stringify(text.slice(0, 40))}`, () => {
      assert.match(compilePattern(text).problem ?? 'no problem', message);
    });
  }
});
