"""Sentences of a brief, made of fields alone: they say no more than the records do."""

from collections.abc import Iterable, Sequence

from dragoman.desk.encounters import EncounterRow
from dragoman.desk.events import EventRow
from dragoman.desk.parties import parties
from dragoman.wording.dates import in_words
from dragoman.wording.kinds import kind

_STATUSES = {"happened": "", "ongoing": "under way", "planned": "planned", "offered": "offered, not taken up",
             "claimed": "claimed", "denied": "denied", "conditional": "conditional", "cancelled": "called off"}


def named(codes: Iterable[str]) -> str:
    """Name parties: "Russia, Pakistan and India"."""
    names = [parties().names.party(code) for code in dict.fromkeys(codes)]
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1]))) if names else "somebody"


def date_of(when: str | None, published: str | None) -> str:
    """Write the day of a record, or that of the report that tells it."""
    if when:
        return in_words(when)
    return f"reported {in_words(published)}" if published else "undated"


def deed(row: EventRow) -> str:
    """Say who did what to whom, with the status in words and on whose word it stands."""
    act = kind(row.type, row.mode)  # type: ignore[arg-type]
    both = set(row.sources) == set(row.targets)
    who = named(row.sources) if both or not row.targets else f"{named(row.sources)} → {named(row.targets)}"
    place = f", in {row.place}" if row.place else ""
    status = _STATUSES[row.status]
    word = _word(row.according_to)
    told = ", ".join(part for part in (status, word) if part)
    return f"{who}: {act}{place}" + (f" ({told})" if told else "") + "."


def encounter(row: EncounterRow) -> str:
    """Say who met whom, and where."""
    people = f" — {', '.join(row.people)}" if row.people else ""
    place = f", in {row.place}" if row.place else ""
    return f"{named(row.parties)}: {row.kind}{place}{people}."


def told(reports: int, independent: int) -> str:
    """Say how many reports tell of it, where they are more than one."""
    if reports == 1:
        return ""
    sources = f"{independent} independent" if independent < reports else "all independent"
    return f"{reports} reports, {sources}"


def _word(according_to: Sequence[str]) -> str:
    speakers = [name for name in according_to if name != "narrator"]
    return f"on the word of {', '.join(speakers)}" if speakers and "narrator" not in according_to else ""


def counted(number: int, one: str, many: str) -> str:
    """Write "1 happening", "12 happenings"."""
    return f"{number:,} {one if number == 1 else many}"
