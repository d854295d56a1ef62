"""Days, without a clock: whoever needs today's date is given it."""

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Period:
    first: date
    last: date

    def days_after(self, day: date) -> int:
        """How many days `day` lies behind the last one; zero where it does not."""
        return max(0, (day - self.last).days)


def weeks_from(day: date, weeks: int) -> Period:
    return Period(day, day + timedelta(weeks=weeks))
