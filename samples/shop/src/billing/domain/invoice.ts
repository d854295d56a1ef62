import type { CalendarDay } from '#kernel/calendarDay.ts';
import { daysAfter } from '#kernel/calendarDay.ts';
import type { CustomerId, InvoiceId } from '#kernel/identifier.ts';
import type { Money } from '#kernel/money.ts';
// Breaks cycle: the reminder needs the invoice, so the invoice should not need the reminder.
import { reminderFee } from './reminder.ts';
import { withValueAddedTax } from './valueAddedTax.ts';

const DAYS_TO_PAY = 14;

export interface Invoice {
  readonly id: InvoiceId;
  readonly customer: CustomerId;
  /** What the invoice is for, in the words of whoever asked for it. */
  readonly subject: string;
  readonly net: Money;
  readonly issuedOn: CalendarDay;
  readonly paidOn: CalendarDay | undefined;
}

/** What is to be paid if it is paid on `day`. */
export function amountDue(invoice: Invoice, day: CalendarDay): Money {
  return { cents: withValueAddedTax(invoice.net).cents + reminderFee(invoice, day).cents };
}

export function isOverdue(invoice: Invoice, day: CalendarDay): boolean {
  return invoice.paidOn === undefined && day > daysAfter(invoice.issuedOn, DAYS_TO_PAY);
}
