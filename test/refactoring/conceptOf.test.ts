import assert from 'node:assert/strict';
import { conceptOf } from '#application/refactoring/naming/conceptOf.ts';

describe('what a port is called after', () => {
  const concepts: Readonly<Record<string, string>> = {
    PgOrderRepository: 'OrderRepository',
    PostgresOrderRepository: 'OrderRepository',
    OrderRepositoryImpl: 'OrderRepository',
    OrderRepositoryAdapter: 'OrderRepository',
    InMemoryOrders: 'Orders',
    ordersInMemory: 'Orders',
    TypeOrmUserRepository: 'UserRepository',
    PrismaService: 'PrismaService',
    RedisCache: 'Cache',
    HTTPClient: 'HTTPClient',
    AxiosHttpClient: 'AxiosHttpClient',
    SystemClock: 'Clock',
    WinstonLogger: 'Logger',
    sendEmail: 'SendEmail',
    orderRepository: 'OrderRepository',
    OrderRepository: 'OrderRepository',
    db: 'Db',
    StripePaymentGateway: 'PaymentGateway',
    FileSystemStore: 'FileSystemStore',
    OrderMongoRepository: 'OrderRepository',
  };
  for (const [name, concept] of Object.entries(concepts)) {
    it(`for ${name} is ${concept}`, () => {
      assert.equal(conceptOf(name), concept);
    });
  }
});
