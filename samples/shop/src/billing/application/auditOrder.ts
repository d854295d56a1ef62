import { sum } from '#kernel/money.ts';
// Breaks context-boundary: the domain of orders is its own business. Billing should ask for what it needs by a port.
import { type Order, orderTotal } from '#orders/domain/order.ts';
import type { InvoiceRepository } from './ports/invoiceRepository.ts';

/** Whether the invoices written for `order` add up to its total. */
export async function isFullyInvoiced(invoices: InvoiceRepository, order: Order): Promise<boolean> {
  const written = (await invoices.all()).filter((invoice) => invoice.subject === `Order ${order.id}`);
  return sum(written.map((invoice) => invoice.net)).cents === orderTotal(order).cents;
}
