"""Who belongs to what, as the report says."""

from dataclasses import dataclass

from dragoman.records.shown import Shown
from dragoman.records.span import Span


@dataclass(frozen=True, slots=True)
class Membership(Shown):
    """A member (code) of an organisation (short name)."""

    member: str
    organisation: str
    spans: tuple[Span, ...] = ()
