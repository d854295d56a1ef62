import type { OrderRepository } from '../../application/ports/orderRepository.ts';
import { appendOrderRow, readOrderRows } from './orderFile.ts';
import { toOrder, toRow } from './orderRow.ts';

export function ordersInFile(file: string): OrderRepository {
  const all = () => readOrderRows(file).map(toOrder);
  return {
    save: (order) => {
      appendOrderRow(file, toRow(order));
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(all().find((order) => order.id === id)),
    ofCustomer: (customer) => Promise.resolve(all().filter((order) => order.customer === customer)),
  };
}
