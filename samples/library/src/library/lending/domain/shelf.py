"""Where books stand: by the first letter of their title."""

from __future__ import annotations

# Breaks cycle: the shelf needs the book, and the book the shelf.
from . import book


def letter_of(a_book: book.Book) -> str:
    return a_book.title[:1].upper()
