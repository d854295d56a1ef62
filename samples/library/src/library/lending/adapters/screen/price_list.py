"""The prices, on the screen."""

# Breaks layer-order: one adapter uses its sibling. What both need belongs further in.
from ..storage.price_file import cents_for_a_day


def price_list() -> str:
    return f"A day late: {cents_for_a_day()} cents"
