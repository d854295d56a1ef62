import type { OrderId } from '#kernel/identifier.ts';
import type { OrderRepository } from '../../application/ports/orderRepository.ts';
import type { Order } from '../../domain/order.ts';

export function ordersInMemory(): OrderRepository {
  const orders = new Map<OrderId, Order>();
  return {
    save: (order) => {
      orders.set(order.id, order);
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(orders.get(id)),
    ofCustomer: (customer) => Promise.resolve([...orders.values()].filter((order) => order.customer === customer)),
  };
}
