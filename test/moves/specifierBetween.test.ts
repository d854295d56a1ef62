import assert from 'node:assert/strict';
import { specifierBetween } from '#application/moves/specifierBetween.ts';
import { projectOver } from './moveFiles.ts';

function between(files: Readonly<Record<string, string>>, from: string, to: string): string | undefined {
  return specifierBetween(projectOver(files), from, to);
}

const ALIASED = {
  'tsconfig.json': JSON.stringify({
    compilerOptions: { module: 'esnext', moduleResolution: 'bundler', baseUrl: '.', paths: { '@app/*': ['src/*'] } },
  }),
  'src/orders/order.ts': "import './money'; import '@app/billing/invoice';",
  'src/orders/money.ts': '',
  'src/billing/invoice.ts': '',
  'src/billing/ports/payer.ts': '',
};

describe('specifierBetween', () => {
  it('names modules as the module names others that lie as far away', () => {
    assert.equal(between(ALIASED, 'src/orders/order.ts', 'src/billing/ports/payer.ts'), '@app/billing/ports/payer');
    assert.equal(between(ALIASED, 'src/orders/order.ts', 'src/orders/ports/repository.ts'), './ports/repository');
  });

  it('names them as the folder does, or as the project does, where the module imports nothing', () => {
    assert.equal(between(ALIASED, 'src/orders/money.ts', 'src/billing/invoice.ts'), '@app/billing/invoice');
    assert.equal(between(ALIASED, 'src/orders/later.ts', 'src/orders/money.ts'), './money');
    assert.equal(between(ALIASED, 'src/shipping/parcel.ts', 'src/shipping/label.ts'), './label');
    assert.equal(between(ALIASED, 'src/shipping/parcel.ts', 'src/orders/order.ts'), '@app/orders/order');
  });

  it('writes the ending that is usual', () => {
    const files = { 'src/a.ts': "import './b.js';", 'src/b.ts': '', 'src/c.tsx': '' };
    assert.equal(between(files, 'src/a.ts', 'src/c.tsx'), './c.js');
    assert.equal(between({ ...files, 'src/a.ts': "import './b.ts';" }, 'src/a.ts', 'src/c.tsx'), './c.tsx');
    assert.equal(between({ ...files, 'src/a.ts': "import './b';" }, 'src/a.ts', 'src/c.tsx'), './c');
  });

  it('writes what resolves where nobody imports anything yet', () => {
    assert.equal(between({}, 'src/a.ts', 'src/b.ts'), './b');
    assert.equal(between({}, 'src/a.ts', 'src/b/index.ts'), './b');
    const esm = { 'package.json': '{"type":"module"}', 'tsconfig.json': '{"compilerOptions":{"module":"nodenext"}}' };
    assert.equal(between(esm, 'src/a.ts', 'lib/b.ts'), '../lib/b.js');
    assert.equal(between(esm, 'src/a.ts', 'lib/b/index.ts'), '../lib/b/index.js');
  });

  it('names an index by its folder unless others are spelled out', () => {
    const files = { 'a.ts': "import './b'; import './c'; import './d'", 'b.ts': '', 'd.ts': '', 'c/index.ts': '' };
    assert.equal(between(files, 'a.ts', 'e/index.ts'), './e');
    assert.equal(between({ ...files, 'a.ts': "import './c/index'" }, 'a.ts', 'e/index.ts'), './e/index');
    assert.equal(between(files, 'a.ts', 'e/f.ts'), './e/f');
  });

  it('names modules of Python as the module does, else as its neighbours do, else by their whole name', () => {
    const files = {
      'src/shop/__init__.py': '',
      'src/shop/domain/__init__.py': '',
      'src/shop/domain/order.py': 'from .line import Line\n',
      'src/shop/domain/line.py': '',
      'src/shop/web/__init__.py': '',
      'src/shop/web/page.py': 'import os\nfrom shop.domain.order import Order\n',
    };
    assert.equal(between(files, 'src/shop/domain/order.py', 'src/shop/ports/orders.py'), '..ports.orders');
    assert.equal(between(files, 'src/shop/domain/line.py', 'src/shop/domain/order.py'), '.order');
    assert.equal(between(files, 'src/shop/web/page.py', 'src/shop/domain/line.py'), 'shop.domain.line');
    assert.equal(between(files, 'src/shop/new.py', 'src/shop/domain/__init__.py'), 'shop.domain');
  });

  it('uses the subpath imports of the package across its layers and relative paths inside one', () => {
    const files = {
      'package.json': JSON.stringify({
        name: 'p',
        imports: { '#domain/*': './src/domain/*', '#web/*': './src/web/*' },
      }),
      'src/domain/order.ts': "import './money.ts';",
      'src/domain/money.ts': '',
      'src/web/page.ts': "import '#domain/order.ts';",
    };
    assert.equal(between(files, 'src/web/other.ts', 'src/domain/deep/new.ts'), '#domain/deep/new.ts');
    assert.equal(between(files, 'src/web/other.ts', 'src/web/page.ts'), './page.ts');
    assert.equal(between(files, 'src/domain/order.ts', 'src/domain/ports/orders.ts'), './ports/orders.ts');
  });

  it('gives nothing for what no module of a language writes', () => {
    assert.equal(between({}, 'README.md', 'src/b.ts'), undefined);
  });
});
