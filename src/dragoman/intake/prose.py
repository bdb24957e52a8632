"""Plain text: one report a file, or what a database of news gave out."""

from collections.abc import Iterator

from dragoman.errors import BadRecord
from dragoman.intake.draft import Draft
from dragoman.intake.factiva import is_factiva, read_factiva
from dragoman.intake.nexis import is_nexis, read_nexis


def read_prose(text: str, where: str = "") -> Iterator[Draft | BadRecord]:
    """Give the reports of a text that is an export of Nexis or Factiva, else the text as one report."""
    lines = text.replace("\r\n", "\n").replace("\f", "\n")
    if is_nexis(lines):
        yield from read_nexis(lines, where)
    elif is_factiva(lines):
        yield from read_factiva(lines, where)
    else:
        yield Draft(text, where=where)
