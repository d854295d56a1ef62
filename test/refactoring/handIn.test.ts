import assert from 'node:assert/strict';
import { handedIn } from './handedIn.ts';

const PLACE = 'src/application/placeOrder.ts';
const IMPORT = "import { SqlOrders } from '../adapters/db';\n";
const PORT = "import type { Orders } from './ports';\n";

describe('what a class is handed', () => {
  it('is kept by a parameter of a new constructor, and passed by the composition root', () => {
    const { texts, reason } = handedIn(
      {
        [PLACE]: `${IMPORT}
export class PlaceOrder {
  private readonly orders = new SqlOrders();

  async run(order: string): Promise<void> {
    await this.orders.save(order);
  }
}
`,
        'src/main/main.ts': `import { PlaceOrder } from '../application/placeOrder';

export const placeOrder = new PlaceOrder();
`,
      },
      PLACE,
    );
    assert.equal(reason, undefined);
    assert.deepEqual(texts, {
      [PLACE]: `${PORT}
export class PlaceOrder {
  constructor(private readonly orders: Orders) {}

  async run(order: string): Promise<void> {
    await this.orders.save(order);
  }
}
`,
      'src/main/main.ts': `import { PlaceOrder } from '../application/placeOrder';
import { SqlOrders } from '../adapters/db';

export const placeOrder = new PlaceOrder(new SqlOrders());
`,
    });
  });
});
