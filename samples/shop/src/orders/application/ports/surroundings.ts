import type { CalendarDay } from '#kernel/calendarDay.ts';
import type { OrderId } from '#kernel/identifier.ts';

/** What differs from one run to the next. A use case asks for it, so that a test can say what it is. */
export interface Surroundings {
  readonly today: () => CalendarDay;
  readonly nextOrderId: () => OrderId;
}
