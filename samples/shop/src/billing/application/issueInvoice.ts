import type { InvoiceId } from '#kernel/identifier.ts';
import type { InvoiceOrder } from './ports/invoiceOrder.ts';
import type { InvoiceRepository } from './ports/invoiceRepository.ts';

export function createIssueInvoice(invoices: InvoiceRepository, nextInvoiceId: () => InvoiceId): InvoiceOrder {
  return async ({ order, customer, amount, issuedOn }) => {
    const id = nextInvoiceId();
    await invoices.save({ id, customer, subject: `Order ${order}`, net: amount, issuedOn, paidOn: undefined });
    return id;
  };
}
