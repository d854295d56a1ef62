import unittest
from datetime import date

from library.lending.adapters.storage.loans_in_memory import LoansInMemory, ShelvesInMemory
from library.lending.application.lend_book import LendBook
from library.lending.application.return_book import ReturnBook
from library.lending.domain.fine import fine_for

from . import some_books

DAY = date(2024, 3, 1)


class Everybody:
    def may_borrow(self, member: str) -> bool:
        return True


class Lending(unittest.TestCase):
    def setUp(self) -> None:
        self.loans = LoansInMemory()
        self.lend = LendBook(ShelvesInMemory(some_books.SOME_BOOKS), self.loans, Everybody())

    def test_a_copy_is_lent_once(self) -> None:
        self.assertIsNotNone(self.lend.execute("978-1", "Ada", DAY))
        self.assertIsNone(self.lend.execute("978-1", "Bob", DAY))

    def test_a_returned_book_can_be_lent_again(self) -> None:
        self.lend.execute("978-1", "Ada", DAY)
        self.assertTrue(ReturnBook(self.loans).execute("978-1", "Ada"))
        self.assertIsNotNone(self.lend.execute("978-1", "Bob", DAY))

    def test_a_late_book_costs_something(self) -> None:
        loan = self.lend.execute("978-2", "Ada", DAY)
        assert loan is not None
        self.assertEqual(fine_for(loan, date(2024, 4, 1)), 60)
