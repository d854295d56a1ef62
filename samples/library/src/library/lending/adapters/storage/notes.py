"""Keeps notes as long as the program runs."""

_lines: list[str] = []


def append(line: str) -> None:
    _lines.append(line)


def lines() -> list[str]:
    return list(_lines)
