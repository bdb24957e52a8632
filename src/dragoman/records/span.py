"""A stretch of a report's text."""

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """[start, end) in Unicode code points of the report's text exactly as given."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of the report with the place they stand: `text` equals report.text[start:end]."""

    text: str
    span: Span

    @classmethod
    def cut(cls, text: str, start: int, end: int) -> "Quote":
        """Take report.text[start:end]."""
        return cls(text[start:end], Span(start, end))
