"""How many books are out."""

# Breaks core-package: a use case that knows its database cannot be tried without one.
import sqlite3


def count_loans(database: sqlite3.Connection) -> int:
    (count,) = database.execute("SELECT count(*) FROM loans").fetchone()
    return count
