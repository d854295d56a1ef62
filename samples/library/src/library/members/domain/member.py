"""Somebody who may borrow books."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Member:
    name: str
    has_paid: bool
