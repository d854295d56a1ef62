import type { CustomerId, OrderId } from '#kernel/identifier.ts';
import type { Order } from '../../domain/order.ts';

/** Where orders are kept. */
export interface OrderRepository {
  /** Keeps `order` in place of an earlier one of the same name. */
  readonly save: (order: Order) => Promise<void>;
  readonly find: (id: OrderId) => Promise<Order | undefined>;
  /** In the order in which they were placed. */
  readonly ofCustomer: (customer: CustomerId) => Promise<readonly Order[]>;
}
