import type { Template } from './written.ts';

export const entity: Template = ({ Name, words }) => `from dataclasses import dataclass


@dataclass(frozen=True, eq=False)
class ${Name}:
    """Two of them are the same ${words} if they have the same id, whatever else has changed."""

    id: str

    def __post_init__(self) -> None:
        if not self.id:
            raise ValueError("A ${words} has an id.")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ${Name}) and self.id == other.id

    def __hash__(self) -> int:
        return hash(self.id)
`;

export const valueObject: Template = ({ Name, words }) => `from dataclasses import dataclass


@dataclass(frozen=True)
class ${Name}:
    """What it says is all that it is: two that say the same are the same."""

    value: str

    def __post_init__(self) -> None:
        if not self.value.strip():
            raise ValueError("A ${words} is not empty.")
`;

export const event: Template = ({ of }) => `from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True)
class ${of('event')}:
    """It has happened. Nothing about it changes any more."""

    id: str
    at: datetime
`;
