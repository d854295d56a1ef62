import type { InvoiceId } from '#kernel/identifier.ts';
// Breaks test-import: the shop would be delivered with the data of its tests.
import { paidInvoice } from '../../../../test/support/invoices.ts';
import type { InvoiceRepository } from '../../application/ports/invoiceRepository.ts';
import type { Invoice } from '../../domain/invoice.ts';

export function invoicesInMemory(): InvoiceRepository {
  const invoices = new Map<InvoiceId, Invoice>();
  return {
    save: (invoice) => {
      invoices.set(invoice.id, invoice);
      return Promise.resolve();
    },
    find: (id) => Promise.resolve(invoices.get(id)),
    all: () => Promise.resolve([...invoices.values()]),
  };
}

/** For looking at the shop before anybody has ordered anything. */
export function invoicesWithExample(): InvoiceRepository {
  const invoices = invoicesInMemory();
  void invoices.save(paidInvoice);
  return invoices;
}
