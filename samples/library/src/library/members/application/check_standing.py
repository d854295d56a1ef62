"""Whether somebody may borrow."""

from dataclasses import dataclass

from .ports import MemberList, Standing


@dataclass(frozen=True, slots=True)
class CheckStanding(Standing):
    members: MemberList

    def may_borrow(self, member: str) -> bool:
        found = self.members.member(member)
        return found is not None and found.has_paid
