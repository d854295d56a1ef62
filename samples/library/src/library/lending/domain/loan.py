"""A loan: who has which book, and until when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from library.kernel.days import Period, weeks_from

LONGEST_IN_WEEKS = 4


@dataclass(frozen=True, slots=True)
class Loan:
    isbn: str
    member: str
    period: Period

    @classmethod
    def beginning(cls, isbn: str, member: str, day: date) -> Loan:
        return cls(isbn, member, weeks_from(day, LONGEST_IN_WEEKS))

    def days_late(self, day: date) -> int:
        return self.period.days_after(day)
