"""Somebody takes a book home."""

from dataclasses import dataclass
from datetime import date

from ..domain.loan import Loan
from .ports import Loans, Members, Shelves


@dataclass(frozen=True, slots=True)
class LendBook:
    shelves: Shelves
    loans: Loans
    members: Members

    def execute(self, isbn: str, member: str, day: date) -> Loan | None:
        """Nothing where the member may not borrow, or no copy is left."""
        book = self.shelves.book(isbn)
        if book is None or not self.members.may_borrow(member):
            return None
        if len(self.loans.of_book(isbn)) >= book.copies:
            return None
        loan = Loan.beginning(isbn, member, day)
        self.loans.add(loan)
        return loan
