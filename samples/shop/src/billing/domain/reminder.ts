import type { CalendarDay } from '#kernel/calendarDay.ts';
import type { Money } from '#kernel/money.ts';
import { euros, NOTHING } from '#kernel/money.ts';
// Breaks cycle: this is the way back. It is in order by itself; the way there, in invoice.ts, is the one to remove.
import { type Invoice, isOverdue } from './invoice.ts';

const FEE = euros(5);

export function reminderFee(invoice: Invoice, day: CalendarDay): Money {
  return isOverdue(invoice, day) ? FEE : NOTHING;
}
