import type { CalendarDay } from '#kernel/calendarDay.ts';
import type { Money } from '#kernel/money.ts';
import { euros, NOTHING } from '#kernel/money.ts';
import type { Invoice } from './invoice.ts';
import { isOverdue } from './invoice.ts';

const FEE = euros(5);

export function reminderFee(invoice: Invoice, day: CalendarDay): Money {
  return isOverdue(invoice, day) ? FEE : NOTHING;
}
