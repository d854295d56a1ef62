import type { InvoiceOrder } from '#billing/application/ports/invoiceOrder.ts';
import type { Invoicing } from '../../application/ports/invoicing.ts';
import { orderTotal } from '../../domain/order.ts';

/** Translates between the two contexts: billing is told an amount and never learns what an order is. */
export function invoicingByBilling(invoiceOrder: InvoiceOrder): Invoicing {
  return (order) =>
    invoiceOrder({ order: order.id, customer: order.customer, amount: orderTotal(order), issuedOn: order.placedOn });
}
