import { fixed } from './fixed.ts';
const COMMON = {
  'inward.json': JSON.stringify({ layers: [
    { name: 'tests', role: 'test', paths: ['test/**'] },
    { name: 'main', role: 'composition', paths: ['src/main/**'] },
    { name: 'adapters', role: 'adapter', paths: ['src/adapters/**'] },
    { name: 'application', role: 'application', paths: ['src/application/**'] } ] }),
  'tsconfig.json': JSON.stringify({ compilerOptions: { strict: true, module: 'esnext', moduleResolution: 'bundler', target: 'es2022' } }),
  'src/application/orders.ts': 'export interface Orders {\n  save(order: string): void;\n}\n\nexport interface Repository<T> {\n  get(id: string): T;\n}\n\nexport interface User {\n  id: string;\n}\n',
  'src/adapters/database/ordersInDatabase.ts': `import type { Orders, Repository, User } from '../../application/orders';

export class OrdersInDatabase implements Orders {
  constructor(private readonly url: string = 'a') {}
  save(order: string): void {
    void (order + this.url);
  }
  static open(): OrdersInDatabase {
    return new OrdersInDatabase();
  }
}
export class Users implements Repository<User> {
  get(id: string): User {
    return { id };
  }
}
export async function openOrders(): Promise<Orders> {
  return Promise.resolve(new OrdersInDatabase());
}
export const URL = 'db';
`,
};
const IMPORT = "import { OrdersInDatabase } from '../database/ordersInDatabase';\n";
const cases: Record<string, any> = {
  page: { f: 'src/adapters/web/routes.ts', 'src/adapters/web/routes.ts': `${IMPORT}\nconst orders = new OrdersInDatabase();\n\nexport const post = (order: string) => orders.save(order);\n`, 'src/main/main.ts': `import { post } from '../adapters/web/routes';\n\npost('a');\n` },
  klass: { f: 'src/adapters/web/routes.ts', 'src/adapters/web/routes.ts': `import { OrdersInDatabase, URL } from '../database/ordersInDatabase';\n\nexport class Routes {\n  private readonly orders = new OrdersInDatabase(URL);\n\n  post(order: string) {\n    this.orders.save(order);\n  }\n}\n`, 'src/main/main.ts': `import { Routes } from '../adapters/web/routes';\n\nnew Routes().post('a');\n` },
  generic: { f: 'src/adapters/web/routes.ts', 'src/adapters/web/routes.ts': `import { Users } from '../database/ordersInDatabase';\n\nexport class Routes {\n  post(order: string) {\n    return new Users().get(order).id;\n  }\n}\n`, 'src/main/main.ts': `import { Routes } from '../adapters/web/routes';\n\nnew Routes().post('a');\n` },
  open: { f: 'src/adapters/web/routes.ts', 'src/adapters/web/routes.ts': `import { openOrders } from '../database/ordersInDatabase';\n\nexport async function post(order: string) {\n  const orders = await openOrders();\n  orders.save(order);\n}\n`, 'src/main/main.ts': `import { post } from '../adapters/web/routes';\n\nawait post('a');\n` },
  statik: { f: 'src/adapters/web/routes.ts', 'src/adapters/web/routes.ts': `import { OrdersInDatabase } from '../database/ordersInDatabase';\n\nexport async function post(order: string) {\n  OrdersInDatabase.open().save(order);\n}\n`, 'src/main/main.ts': `import { post } from '../adapters/web/routes';\n\nawait post('a');\n` },
  pool: { f: 'src/adapters/web/routes.ts', 'src/adapters/web/routes.ts': `import { OrdersInDatabase } from '../database/ordersInDatabase';\n\nexport async function post(order: string, url: string) {\n  new OrdersInDatabase(url).save(order);\n}\n`, 'src/main/main.ts': `import { post } from '../adapters/web/routes';\n\nawait post('a', 'b');\n` },
  container: { f: 'src/application/placeOrder.ts', 'src/application/placeOrder.ts': `import { container } from '../main/container';\n\nexport class PlaceOrder {\n  run(order: string) {\n    container.orders.save(order);\n    container.users.get(order);\n  }\n}\n`, 'src/main/container.ts': `import { OrdersInDatabase, Users } from '../adapters/database/ordersInDatabase';\n\nexport const container = { orders: new OrdersInDatabase(), users: new Users() };\n`, 'src/main/main.ts': `import { PlaceOrder } from '../application/placeOrder';\n\nnew PlaceOrder().run('a');\n`, 'test/placeOrder.test.ts': `import { PlaceOrder } from '../src/application/placeOrder';\n\nnew PlaceOrder().run('a');\n` },
  containerSelf: { f: 'src/application/placeOrder.ts', 'src/application/placeOrder.ts': `import { container } from '../main/container';\n\nexport const placeOrder = (order: string) => container.orders.save(order);\n`, 'src/main/container.ts': `import { OrdersInDatabase } from '../adapters/database/ordersInDatabase';\nimport { placeOrder } from '../application/placeOrder';\n\nexport const container = { orders: new OrdersInDatabase() };\nexport const run = () => placeOrder('a');\n` },
  instance: { f: 'src/application/placeOrder.ts', 'src/application/placeOrder.ts': `import { orders } from '../main/container';\n\nexport function placeOrder(order: string) {\n  orders.save(order);\n}\n`, 'src/main/container.ts': `import { OrdersInDatabase } from '../adapters/database/ordersInDatabase';\n\nexport const orders = new OrdersInDatabase();\n`, 'src/main/main.ts': `import { placeOrder } from '../application/placeOrder';\n\nplaceOrder('a');\n` },
  getter: { f: 'src/application/placeOrder.ts', 'src/application/placeOrder.ts': `import { getOrders } from '../main/container';\n\nexport function placeOrder(order: string) {\n  getOrders().save(order);\n}\n`, 'src/main/container.ts': `import { OrdersInDatabase } from '../adapters/database/ordersInDatabase';\n\nexport const getOrders = () => new OrdersInDatabase();\n`, 'src/main/main.ts': `import { placeOrder } from '../application/placeOrder';\n\nplaceOrder('a');\n` },
  resolve: { f: 'src/application/placeOrder.ts', 'src/application/placeOrder.ts': `import { container } from '../main/container';\nimport type { Orders } from './orders';\n\nexport function placeOrder(order: string) {\n  container.resolve<Orders>('orders').save(order);\n}\n`, 'src/main/container.ts': `import { OrdersInDatabase } from '../adapters/database/ordersInDatabase';\n\nclass Container {\n  resolve<T>(name: string): T {\n    void name;\n    return new OrdersInDatabase() as T;\n  }\n}\nexport const container = new Container();\n`, 'src/main/main.ts': `import { placeOrder } from '../application/placeOrder';\n\nplaceOrder('a');\n` },
  callback: { f: 'src/adapters/web/routes.ts', 'src/adapters/web/routes.ts': `${IMPORT}\nexport function post(order: string) {\n  new OrdersInDatabase().save(order);\n}\n`, 'src/main/main.ts': `import { post } from '../adapters/web/routes';\n\n['a'].forEach(post);\n` },
};
describe('inv', () => {
  for (const [name, { f, ...rest }] of Object.entries(cases)) {
    it(name, () => {
      const out = fixed({ ...COMMON, ...rest }, f, 'composition-root', 'invert-through-composition');
      console.log(`======== ${name}: ${typeof out === 'string' ? out : 'ok'}`);
      if (typeof out !== 'string') for (const [path, text] of Object.entries(out)) console.log(`--- ${path}\n${text}`);
    }).timeout(20000);
  }
});
