"""How templates put things: names of parties, dates, kinds of events, counts."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import quote

from dragoman.desk.parties import parties
from dragoman.wording.acts import ACT_WORDS
from dragoman.wording.dates import compact, in_words, shortly
from dragoman.wording.kinds import kind
from dragoman.wording.marks import MARKS
from dragoman.wording.plural import counted


def party(code: str | None) -> str:
    """Name a party: a state or organisation by its usual name, anybody else as texts do."""
    return parties().names.party(code or "")


def named(codes: Iterable[str], between: str = ", ", most: int = 4) -> str:
    """Name several parties; of many the first, and how many more there are."""
    return parties().names.parties(codes, between, most)


def day(date: str | None) -> str:
    """Write an EDTF date in words, as short as may be."""
    return compact(date) if date else "no date"


def told(row: Any) -> str:
    """Say how many reports tell of a row, and from how many sources where those are fewer."""
    if row.reports == row.independent:
        return counted(row.reports, "report")
    return f"{counted(row.reports, 'report')}, {counted(row.independent, 'source')}"


def told_where(row: Any) -> str:
    """Say where a row stands: its outlet, or its report where that is not known, and the day."""
    return f"{row.outlet or row.title or row.report}, {shortly(row.published) if row.published else 'no date'}"


def own_path(back: str) -> str:
    """Give an address to go back to if it is a path of our own, else nothing: nobody is sent elsewhere."""
    plain = back.startswith("/") and not back.startswith(("//", "/\\")) and all(char > " " for char in back)
    return back if plain else ""


def is_known(code: str | None) -> bool:
    """Tell whether a party is one that the lexicon knows, and so has a page."""
    return code in parties().shown


def found_at(row: Any) -> str:
    """Give the query and fragment that lead to what a search found in a report, see WICG text fragments."""
    if row.start is None or not row.hits or row.start < 0:
        return ""
    start, end = row.hits[0]
    words = quote(row.snippet[start:end], safe="").replace("-", "%2D")
    return f"?place={row.start + start}#:~:text={words}"


def filtered_by(page: Any, asked: Mapping[str, Any]) -> bool:
    """Tell whether any filter of a page's form is filled in."""
    return any(asked.get(name) for name in page.filters)


FILTERS: dict[str, Callable[..., Any]] = {
    "party": party, "parties": named, "day": day, "day_in_words": lambda date: in_words(date) if date else "no date",
    "day_shortly": lambda date: shortly(date) if date else "", "counted": counted, "told": told,
    "told_where": told_where, "kind_in_words": kind, "sign": lambda status: MARKS.get(status, ""),
    "is_known": is_known, "filtered_by": filtered_by, "found_at": found_at,
    "act": lambda act: ACT_WORDS[act].verb}
