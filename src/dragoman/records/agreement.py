"""A pact that the report names."""

from dataclasses import dataclass

from dragoman.records.shown import Shown
from dragoman.records.span import Span


@dataclass(frozen=True, slots=True)
class Agreement(Shown):
    """A treaty, pact or accord by the name the text gives it, with its year (EDTF) and parties (codes)."""

    name: str
    year: str | None = None
    parties: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
