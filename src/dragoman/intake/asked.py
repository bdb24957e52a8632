"""What a user asks of intake beside the paths."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from dragoman.errors import DragomanError
from dragoman.intake.draft import Draft, Link

Fetch = Callable[[Link], Draft | DragomanError]


@dataclass(frozen=True, slots=True)
class Asked:
    """How sources are to be read.

    `format` forces a kind of source; `columns` maps names of the contract to those of a table or record; `fetch` reads
    the page of a link from the web, None where nobody asked for that.
    """

    format: str | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    fetch: Fetch | None = None


AS_FOUND = Asked()
