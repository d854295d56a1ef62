"""Loans and shelves that are forgotten when the program ends."""

from library.lending.application.ports import Loans, Shelves
from library.lending.domain.book import Book
from library.lending.domain.loan import Loan

# Breaks test-import: the program needs the data of its tests, which are not installed with it.
from tests.some_books import SOME_BOOKS


class LoansInMemory(Loans):
    def __init__(self) -> None:
        self._loans: list[Loan] = []

    def of_book(self, isbn: str) -> list[Loan]:
        return [loan for loan in self._loans if loan.isbn == isbn]

    def add(self, loan: Loan) -> None:
        self._loans.append(loan)

    def remove(self, loan: Loan) -> None:
        self._loans.remove(loan)


class ShelvesInMemory(Shelves):
    def __init__(self, books: tuple[Book, ...] = SOME_BOOKS) -> None:
        self._books = {book.isbn: book for book in books}

    def book(self, isbn: str) -> Book | None:
        return self._books.get(isbn)
