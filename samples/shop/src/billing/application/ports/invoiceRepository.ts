import type { InvoiceId } from '#kernel/identifier.ts';
import type { Invoice } from '../../domain/invoice.ts';

/** Where invoices are kept. */
export interface InvoiceRepository {
  readonly save: (invoice: Invoice) => Promise<void>;
  readonly find: (id: InvoiceId) => Promise<Invoice | undefined>;
  readonly all: () => Promise<readonly Invoice[]>;
}
