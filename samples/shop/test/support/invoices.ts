import { identifier } from '#kernel/identifier.ts';
import { euros } from '#kernel/money.ts';
import type { Invoice } from '../../src/billing/domain/invoice.ts';

export const openInvoice: Invoice = {
  id: identifier('invoice-1'),
  customer: identifier('ann'),
  subject: 'Order 1',
  net: euros(100),
  issuedOn: '2026-03-01',
  paidOn: undefined,
};

export const paidInvoice: Invoice = { ...openInvoice, id: identifier('invoice-2'), paidOn: '2026-03-10' };
