"""What lending needs from outside. Adapters fulfil it; the composition root hands them in."""

from typing import Protocol

from ..domain.book import Book
from ..domain.loan import Loan


class Shelves(Protocol):
    def book(self, isbn: str) -> Book | None: ...


class Loans(Protocol):
    def of_book(self, isbn: str) -> list[Loan]: ...

    def add(self, loan: Loan) -> None: ...

    def remove(self, loan: Loan) -> None: ...


class Members(Protocol):
    def may_borrow(self, member: str) -> bool: ...
