"""The desk: what people see."""

from library.lending.application.lend_book import LendBook
from library.lending.application.return_book import ReturnBook

# Breaks composition-root: the desk reaches for the settings. It should be given what it needs of them.
from library.composition.settings import SETTINGS


class Desk:
    def __init__(self, lend: LendBook, take_back: ReturnBook) -> None:
        self._lend = lend
        self._take_back = take_back

    def lend(self, isbn: str, member: str) -> None:
        loan = self._lend.execute(isbn, member, SETTINGS.today)
        self.show("Sorry." if loan is None else f"Until {loan.period.last}, {member}.")

    def take_back(self, isbn: str, member: str) -> None:
        self.show("Thank you." if self._take_back.execute(isbn, member) else "That is not ours.")

    def show(self, line: str) -> None:
        print(line)
