"""What is decided when the program starts."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Settings:
    today: date


SETTINGS = Settings(today=date.today())
