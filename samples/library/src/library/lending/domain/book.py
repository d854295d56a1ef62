"""A book and the copies of it that stand in the library."""

from dataclasses import dataclass

# Breaks cycle: the book needs the shelf, and the shelf the book.
from . import shelf


@dataclass(frozen=True, slots=True)
class Book:
    isbn: str
    title: str
    copies: int

    def stands_in(self) -> str:
        return shelf.letter_of(self)
