"""What is said to whoever keeps a book too long."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .loan import Loan

if TYPE_CHECKING:
    # Breaks layer-order: a type alone is a dependency, too. What is shown is not the domain's business.
    from ..adapters.screen.desk import Desk


def remind(loan: Loan, desk: Desk) -> None:
    desk.show(f"{loan.member}, please bring back {loan.isbn}.")
