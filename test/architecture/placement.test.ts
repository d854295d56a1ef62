import assert from 'node:assert/strict';

import { isIncluded, isPublic, placementOf } from '#domain/architecture/placement.ts';

import { contractOf } from '#test/contracts/contractOf.ts';

describe('placementOf', () => {
  const contract = contractOf({
    layers: [
      { name: 'composition', role: 'composition', paths: ['src/*', 'src/composition'] },
      { name: 'web', paths: ['src/*/adapters/web', '**/http/**'] },
      { name: 'adapters', paths: ['src/*/adapters'] },
      { name: 'special', paths: ['src/orders/adapters'] },
      { name: 'application', paths: ['src/{context}/application'] },
      { name: 'domain', paths: ['src/*/domain', 'src/*/application/model'] },
    ],
    contexts: { paths: ['src/{context}/**', 'legacy/{context}'], kernel: ['src/kernel'], public: ['src/*/index.ts'] },
  });

  /** path, layer, context, the pattern that decides */
  const table: readonly (readonly [string, string | undefined, string | undefined, string?])[] = [
    ['src/main.ts', 'composition', undefined, 'src/*'],
    ['src/composition/wire.ts', 'composition', undefined, 'src/composition'],
    ['src/orders/domain/order.ts', 'domain', 'orders', 'src/*/domain'],
    ['src/orders/application/place.ts', 'application', 'orders', 'src/{context}/application'],
    // the deepest folder wins, wherever its layer stands in the list
    ['src/orders/application/model/order.ts', 'domain', 'orders', 'src/*/application/model'],
    ['src/billing/adapters/web/page.ts', 'web', 'billing', 'src/*/adapters/web'],
    ['src/billing/adapters/db/table.ts', 'adapters', 'billing', 'src/*/adapters'],
    ['src/orders/domain/http/client.ts', 'web', 'orders', '**/http/**'],
    // of two that fix the same folder the first in the list wins, however general it is
    ['src/orders/adapters/db.ts', 'adapters', 'orders', 'src/*/adapters'],
    // a folder that is a layer is no context, and the kernel belongs to none
    ['src/kernel/domain/money.ts', 'domain', undefined, 'src/*/domain'],
    ['legacy/stock/all.ts', undefined, 'stock'],
    ['src/orders/index.ts', undefined, 'orders'],
    ['scripts/build.ts', undefined, undefined],
    // tests and shared code are known by name
    ['src/orders/domain/order.test.ts', 'tests', 'orders', '**/*.{test,spec,e2e-spec}.*'],
    ['src/orders/domain/testing/builders.ts', 'tests', 'orders', '**/{test,tests,__tests__,__mocks__,testing}/**'],
    ['tests/support.py', 'tests', undefined, '**/{test,tests,__tests__,__mocks__,testing}/**'],
    ['src/orders/test_order.py', 'tests', 'orders', '**/{test_*,*_test,conftest}.py'],
    ['src/shared/log.ts', 'shared', undefined, '**/{shared,Shared,_shared,common,Common,kernel,Kernel}/**'],
    [
      'lib/sharedKernel/id.ts',
      'shared',
      undefined,
      '**/{shared_kernel,shared-kernel,sharedKernel,SharedKernel,_sharedKernel}/**',
    ],
    // but shared code only where no layer has it
    ['src/orders/domain/shared/id.ts', 'domain', 'orders', 'src/*/domain'],
  ];
  for (const [path, layer, context, pattern] of table) {
    it(`puts ${path} into ${layer ?? 'no layer'}${context === undefined ? '' : ` of ${context}`}`, () => {
      const placement = placementOf(contract, path);
      assert.deepEqual([placement.layer?.name, placement.context, placement.pattern?.text], [layer, context, pattern]);
    });
  }

  it('knows the kernel', () => {
    assert.equal(placementOf(contract, 'src/kernel/domain/money.ts').kernel, true);
    assert.equal(placementOf(contract, 'src/orders/domain/order.ts').kernel, false);
  });

  it('reads patterns relative to the root of the contract', () => {
    const below = { ...contract, root: 'packages/shop' };
    assert.equal(placementOf(below, 'packages/shop/src/orders/domain/a.ts').layer?.name, 'domain');
    assert.equal(placementOf(below, 'packages/shop/src/orders/domain/a.ts').context, 'orders');
  });

  it('knows what a context shows to others', () => {
    assert.equal(isPublic(contract, 'src/orders/index.ts'), true);
    assert.equal(isPublic(contract, 'src/orders/domain/index.ts'), false);
  });

  it('knows which files the contract speaks of', () => {
    const some = contractOf({ preset: 'none', include: ['src'], exclude: ['**/*.generated.ts'] });
    assert.equal(isIncluded(some, 'src/a.ts'), true);
    assert.equal(isIncluded(some, 'src/x/a.generated.ts'), false);
    assert.equal(isIncluded(some, 'lib/a.ts'), false);
  });
});
