import type { CalendarDay } from '#kernel/calendarDay.ts';
import type { CustomerId, InvoiceId, OrderId } from '#kernel/identifier.ts';
import type { Money } from '#kernel/money.ts';

export interface InvoiceRequest {
  readonly order: OrderId;
  readonly customer: CustomerId;
  /** Without tax. */
  readonly amount: Money;
  readonly issuedOn: CalendarDay;
}

/** What billing does for other contexts. */
export type InvoiceOrder = (request: InvoiceRequest) => Promise<InvoiceId>;
