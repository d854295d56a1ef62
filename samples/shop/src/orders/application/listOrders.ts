import type { CustomerId } from '#kernel/identifier.ts';
import type { Order } from '../domain/order.ts';
import type { OrderRepository } from './ports/orderRepository.ts';

export type ListOrders = (customer: CustomerId) => Promise<readonly Order[]>;

/** The orders of a customer that are not cancelled. */
export function createListOrders(orders: OrderRepository): ListOrders {
  return async (customer) => (await orders.ofCustomer(customer)).filter((order) => order.status === 'placed');
}
