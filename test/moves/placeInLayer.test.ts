import assert from 'node:assert/strict';
import { placeInLayer } from '#application/moves/placeInLayer.ts';
import { contextOver } from './moveFiles.ts';

/** The path that a module would have, or why it has none. */
function place(contract: unknown, modules: readonly string[], module: string, layer: string): string {
  const files = Object.fromEntries([...modules, module].map((path) => [path, '']));
  const contractFile = contract === undefined ? {} : { 'inward.json': JSON.stringify(contract) };
  const { view } = contextOver({ ...files, ...contractFile });
  const found = placeInLayer(view, module, layer);
  return found.kind === 'place' ? found.path : found.reason;
}

const SHOP = {
  preset: 'none',
  layers: [
    { name: 'composition', paths: ['src/composition/**', 'src/main.ts'] },
    [
      { name: 'web', role: 'adapter', paths: ['src/web/**', 'src/*/adapters/web/**'] },
      { name: 'persistence', role: 'adapter', paths: ['src/*/adapters/persistence/**'] },
    ],
    { name: 'application', paths: ['src/*/application/**'] },
    { name: 'domain', paths: ['src/*/domain/**'] },
    { name: 'kernel', role: 'shared', paths: ['src/kernel/**'] },
  ],
  contexts: { paths: ['src/{context}/**'], kernel: ['src/kernel/**'] },
};

const MODULES = [
  'src/composition/createShop.ts',
  'src/web/httpServer.ts',
  'src/orders/adapters/web/orderRoutes.ts',
  'src/orders/adapters/persistence/ordersInFile.ts',
  'src/orders/application/placeOrder.ts',
  'src/orders/application/ports/orderRepository.ts',
  'src/orders/domain/order.ts',
  'src/orders/domain/pricing/discount.ts',
  'src/billing/domain/invoice.ts',
];

describe('placeInLayer', () => {
  it('stays in the context', () => {
    assert.equal(
      place(SHOP, MODULES, 'src/orders/domain/store.ts', 'persistence'),
      'src/orders/adapters/persistence/store.ts',
    );
    assert.equal(place(SHOP, MODULES, 'src/orders/helpers/audit.ts', 'domain'), 'src/orders/domain/audit.ts');
  });

  it('makes the folder as other contexts have it', () => {
    assert.equal(
      place(SHOP, MODULES, 'src/billing/domain/store.ts', 'persistence'),
      'src/billing/adapters/persistence/store.ts',
    );
  });

  it('makes the folder by the pattern where no context has it', () => {
    const modules = MODULES.filter((path) => !path.includes('/adapters/'));
    assert.equal(
      place(SHOP, modules, 'src/billing/domain/store.ts', 'persistence'),
      'src/billing/adapters/persistence/store.ts',
    );
  });

  it('leaves the context only where the layer lies in none', () => {
    assert.equal(place(SHOP, MODULES, 'src/orders/domain/wiring.ts', 'composition'), 'src/composition/wiring.ts');
    assert.equal(place(SHOP, MODULES, 'src/orders/domain/money.ts', 'kernel'), 'src/kernel/money.ts');
  });

  it('goes beside modules of the same role', () => {
    const modules = [...MODULES, 'src/orders/adapters/persistence/sql/order.repository.ts'];
    for (const name of ['invoice.repository.ts', 'InvoiceRepository.ts', 'invoice-repository.ts']) {
      assert.equal(
        place(SHOP, modules, `src/orders/domain/${name}`, 'persistence'),
        `src/orders/adapters/persistence/sql/${name}`,
      );
    }
  });

  it('takes the folders along that say what a module is about, and not those that say what it is', () => {
    assert.equal(
      place(SHOP, MODULES, 'src/orders/application/pricing/rate.ts', 'domain'),
      'src/orders/domain/pricing/rate.ts',
    );
    assert.equal(place(SHOP, MODULES, 'src/orders/application/tax/rate.ts', 'domain'), 'src/orders/domain/tax/rate.ts');
    assert.equal(place(SHOP, MODULES, 'src/orders/application/ports/rate.ts', 'domain'), 'src/orders/domain/rate.ts');
    assert.equal(place(SHOP, MODULES, 'src/orders/domain/pricing/rate.ts', 'web'), 'src/orders/adapters/web/rate.ts');
  });

  it('finds the layers of folders that nobody has written down', () => {
    const modules = [
      'src/domain/order.ts',
      'src/application/placeOrder.ts',
      'src/infrastructure/db/orders.ts',
      'src/infrastructure/http/api.ts',
    ];
    const layer = 'adapters';
    assert.equal(place(undefined, modules, 'src/domain/ordersInDb.ts', layer), 'src/infrastructure/ordersInDb.ts');
  });

  it('makes paths by patterns of every kind', () => {
    const layers = (paths: string[]) => ({
      preset: 'none',
      layers: [
        { name: 'outer', paths },
        { name: 'inner', paths: ['src/orders/inner/**', 'src/billing/inner/**'] },
      ],
    });
    const madeBy = (...paths: string[]) =>
      place(layers(paths), ['src/billing/inner/b.ts'], 'src/orders/inner/a.ts', 'outer');
    assert.equal(madeBy('src/outer'), 'src/outer/a.ts');
    assert.equal(madeBy('**/outer/**'), 'src/orders/outer/a.ts');
    assert.equal(madeBy('src/*/outer/**'), 'src/orders/outer/a.ts');
    assert.equal(madeBy('src/*/{infra,infrastructure}/**'), 'src/orders/infra/a.ts');
    assert.equal(madeBy('src/main.ts', 'lib/**'), 'lib/a.ts');
  });

  it('gives the reason where there is no place', () => {
    const contract = {
      layers: [
        { name: 'routes', paths: ['src/**/*.route.ts'] },
        { name: 'core', paths: ['src/core'] },
      ],
    };
    assert.equal(
      place(contract, [], 'src/core/a.ts', 'routes'),
      'No folder of the layer `routes` was found that would take a.ts: its paths are `src/**/*.route.ts`.',
    );
    assert.equal(place(contract, [], 'src/core/a.ts', 'core'), 'src/core/a.ts lies in the layer `core` already.');
    assert.equal(place(contract, [], 'src/core/a.ts', 'web'), 'The contract has no layer `web`.');
    assert.equal(
      place(SHOP, [...MODULES, 'src/orders/domain/placeOrder.ts'], 'src/orders/application/placeOrder.ts', 'domain'),
      'There is a file src/orders/domain/placeOrder.ts already.',
    );
    assert.match(place({ ...SHOP, exclude: ['lib'] }, MODULES, 'lib/a.ts', 'domain'), /is no module of a contract/);
    assert.match(place(SHOP, MODULES, 'lib/a.ts', 'domain'), /^No folder of the layer `domain` was found/);
  });
});
