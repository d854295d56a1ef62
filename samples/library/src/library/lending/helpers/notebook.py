"""Notes of what happened. It lies in no layer, so nobody knows who may use it."""

# Breaks unplaced-module: no pattern of the contract matches this file.
from library.lending.adapters.storage.notes import append


def note(line: str) -> None:
    append(line)
