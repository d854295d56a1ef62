import { identifier } from '#kernel/identifier.ts';
import type { Route } from '#web/route.ts';
// Breaks composition-root: the root hands out what it has made, nobody reaches for it.
import { settings } from '../../../composition/settings.ts';
import type { ListOverdue } from '../../application/listOverdue.ts';
import type { InvoiceRepository } from '../../application/ports/invoiceRepository.ts';
import type { Invoice } from '../../domain/invoice.ts';
import { amountDue } from '../../domain/invoice.ts';

export interface InvoiceRouteNeeds {
  readonly invoices: InvoiceRepository;
  readonly listOverdue: ListOverdue;
  readonly today: () => string;
}

export function invoiceRoutes({ invoices, listOverdue, today }: InvoiceRouteNeeds): readonly Route[] {
  const asJson = (invoice: Invoice) => ({
    shop: settings.shopName,
    id: invoice.id,
    subject: invoice.subject,
    centsDue: amountDue(invoice, today()).cents,
  });
  return [
    {
      method: 'GET',
      path: '/invoices/:id',
      answer: async ({ parameters }) => {
        const invoice = await invoices.find(identifier(parameters['id'] ?? ''));
        if (invoice === undefined) return { status: 404, body: { refusal: 'no such invoice' } };
        return { status: 200, body: asJson(invoice) };
      },
    },
    {
      method: 'GET',
      path: '/overdue',
      answer: async () => ({ status: 200, body: (await listOverdue(today())).map(asJson) }),
    },
  ];
}
