"""One day at the desk: `python -m library`."""

from library.composition.open_library import open_library

desk = open_library()
desk.lend("978-1", "Ada")
desk.lend("978-1", "Bob")
desk.take_back("978-1", "Ada")
