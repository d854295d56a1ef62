"""Books to try things with."""

from library.lending.domain.book import Book

SOME_BOOKS = (Book("978-1", "The Garden Year", copies=1), Book("978-2", "Small Boats", copies=2))
