import type { InvoiceId } from '#kernel/identifier.ts';
import type { Order } from '../../domain/order.ts';

/** Somebody who writes the invoice for an order. */
export type Invoicing = (order: Order) => Promise<InvoiceId>;
