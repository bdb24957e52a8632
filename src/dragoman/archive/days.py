"""Days by which rows are sorted and found."""

from typing import NamedTuple

from dragoman.timex.edtf import bounds


class Days(NamedTuple):
    """The first and last day of a date and the day it is sorted by, ISO, "" where nothing is known."""

    first: str
    last: str
    day: str

    @property
    def row(self) -> dict[str, str]:
        """The three as columns."""
        return self._asdict()


UNDATED = Days("", "", "")


def days_of(edtf: str | None, otherwise: Days = UNDATED) -> Days:
    """Give the days of an EDTF date; a record without one is sorted by the day of its report."""
    first, last = (each.isoformat() if each else "" for each in bounds(edtf))
    return Days(first, last, first or last or otherwise.day)
