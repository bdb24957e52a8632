"""Plain text: one report a file."""

from dragoman.intake.decoding import decode
from dragoman.intake.draft import Draft


def read_text(data: bytes, where: str = "") -> Draft:
    """Take the whole file as one report. Raises NotText when it is none."""
    return Draft(decode(data, where), where=where)
