"""A page: where it lies, which rows its twins in JSON and CSV give, and what its template shows."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from fastapi import Request, Response

from dragoman.desk.rows import Rows
from dragoman.export.formats import Format

SHOWN = 50  # rows that a page shows unless asked for more


def nothing_more(*_: Any, **__: Any) -> Mapping[str, Any]:
    """Give a page whose rows are all that it shows."""
    return {}


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the reading room.

    `rows(site, **asked)` gives all that is exported; its keyword parameters, annotated as in web/asked, are what the
    page can be asked for. `view(site, listing, **asked)` gives its template, `NAME.html`, the rest of what it shows.
    """

    name: str
    path: str
    title: str
    kind: Any  # the dataclass of its rows, or several
    rows: Callable[..., Rows[Any]]
    view: Callable[..., Mapping[str, Any]] = nothing_more
    after: Callable[[Request, Response], None] | None = None  # done once the page is made, as to set a cookie
    filters: tuple[str, ...] = ()  # parameters that the form of the page shows, see web/filters

    @property
    def twin(self) -> str:
        """The path of its twins, to which .json or .csv is added."""
        return self.path if self.path != "/" else f"/{self.name}"


class Listing:
    """The rows of a page: the first that it shows, and how many there are; asked for when needed, and once."""

    def __init__(self, rows: Rows[Any], shown: int, formats: Sequence[Format] = ()) -> None:
        self.all, self.shown, self.formats = rows, shown, formats

    @cached_property
    def first(self) -> list[Any]:
        """The rows that the page shows."""
        return self.all.first(self.shown)

    @cached_property
    def count(self) -> int:
        """How many rows there are, which is how many an export gives."""
        if "first" not in vars(self) and self.all.countable:
            return self.all.count()
        return len(self.first) if len(self.first) < self.shown else self.all.count()
