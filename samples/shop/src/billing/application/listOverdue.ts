import type { CalendarDay } from '#kernel/calendarDay.ts';
import type { Invoice } from '../domain/invoice.ts';
import { isOverdue } from '../domain/invoice.ts';
import type { InvoiceRepository } from './ports/invoiceRepository.ts';

export type ListOverdue = (day: CalendarDay) => Promise<readonly Invoice[]>;

export function createListOverdue(invoices: InvoiceRepository): ListOverdue {
  return async (day) => (await invoices.all()).filter((invoice) => isOverdue(invoice, day));
}
