"""What the members' desk needs from outside, and what it offers to others."""

from typing import Protocol

from ..domain.member import Member


class MemberList(Protocol):
    def member(self, name: str) -> Member | None: ...


class Standing(Protocol):
    def may_borrow(self, member: str) -> bool: ...
