"""Somebody brings a book back."""

from dataclasses import dataclass

# Breaks indirect-layer-order: the helper leads to an adapter, in two steps instead of one.
from ..helpers.notebook import note
from .ports import Loans


@dataclass(frozen=True, slots=True)
class ReturnBook:
    loans: Loans

    def execute(self, isbn: str, member: str) -> bool:
        """False where the member does not have that book."""
        for loan in self.loans.of_book(isbn):
            if loan.member == member:
                self.loans.remove(loan)
                note(f"{member} returned {isbn}")
                return True
        return False
