"""Makes everything and puts it together. It imports all, and nobody imports it."""

from library.lending.adapters.screen.desk import Desk
from library.lending.adapters.storage.loans_in_memory import LoansInMemory, ShelvesInMemory
from library.lending.application.lend_book import LendBook
from library.lending.application.return_book import ReturnBook
from library.members.adapters.storage.members_in_memory import MembersInMemory
from library.members.application.check_standing import CheckStanding
from library.members.domain.member import Member


def open_library() -> Desk:
    loans = LoansInMemory()
    members = CheckStanding(MembersInMemory((Member("Ada", has_paid=True), Member("Bob", has_paid=False))))
    return Desk(LendBook(ShelvesInMemory(), loans, members), ReturnBook(loans))
