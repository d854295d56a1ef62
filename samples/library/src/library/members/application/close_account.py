"""Somebody leaves the library."""

from dataclasses import dataclass

# Breaks context-boundary: members look into the domain of lending. It has ports for that.
from library.lending.domain.loan import Loan

from .ports import MemberList


@dataclass(frozen=True, slots=True)
class CloseAccount:
    members: MemberList

    def execute(self, name: str, loans: list[Loan]) -> bool:
        """False for whoever still has a book, or is no member."""
        return self.members.member(name) is not None and not any(loan.member == name for loan in loans)
