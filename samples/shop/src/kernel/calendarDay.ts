const MILLISECONDS_OF_A_DAY = 24 * 60 * 60 * 1000;

/** A day without a time, `YYYY-MM-DD`. Days compare as their texts do. */
export type CalendarDay = string;

export function daysAfter(day: CalendarDay, days: number): CalendarDay {
  return dayOf(new Date(Date.parse(day) + days * MILLISECONDS_OF_A_DAY));
}

export function dayOf(moment: Date): CalendarDay {
  return moment.toISOString().slice(0, 10);
}
