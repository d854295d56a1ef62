import type { CustomerId, InvoiceId } from '#kernel/identifier.ts';
import type { Result } from '#kernel/result.ts';
import { accepted } from '#kernel/result.ts';
import type { Order, OrderRefusal } from '../domain/order.ts';
import { draftOrder } from '../domain/order.ts';
import type { OrderLine } from '../domain/orderLine.ts';
import type { Invoicing } from './ports/invoicing.ts';
import type { OrderRepository } from './ports/orderRepository.ts';
import type { Surroundings } from './ports/surroundings.ts';

export interface PlaceOrderRequest {
  readonly customer: CustomerId;
  readonly lines: readonly OrderLine[];
}

export interface PlacedOrder {
  readonly order: Order;
  readonly invoice: InvoiceId;
}

export type PlaceOrder = (request: PlaceOrderRequest) => Promise<Result<PlacedOrder, OrderRefusal>>;

export interface PlaceOrderNeeds extends Surroundings {
  readonly orders: OrderRepository;
  readonly invoicing: Invoicing;
  readonly discountFor: (customer: CustomerId) => number;
}

export function createPlaceOrder(needs: PlaceOrderNeeds): PlaceOrder {
  return async ({ customer, lines }) => {
    const discount = needs.discountFor(customer);
    const draft = draftOrder({ id: needs.nextOrderId(), customer, lines, discount, placedOn: needs.today() });
    if (!draft.ok) return draft;
    await needs.orders.save(draft.value);
    return accepted({ order: draft.value, invoice: await needs.invoicing(draft.value) });
  };
}
