"""Members that are forgotten when the program ends."""

from library.members.application.ports import MemberList
from library.members.domain.member import Member


class MembersInMemory(MemberList):
    def __init__(self, members: tuple[Member, ...]) -> None:
        self._members = {member.name: member for member in members}

    def member(self, name: str) -> Member | None:
        return self._members.get(name)
