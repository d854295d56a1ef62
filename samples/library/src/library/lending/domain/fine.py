"""What a late book costs."""

from datetime import date

from .loan import Loan

# Breaks layer-order: the domain asks an adapter for the price. It should be told the price.
from ..adapters.storage import price_file


def fine_for(loan: Loan, day: date) -> int:
    """In cents."""
    return loan.days_late(day) * price_file.cents_for_a_day()
