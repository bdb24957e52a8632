"""How a record shows itself in a notebook and on a terminal; another room knows, and is loaded only then."""

from importlib import import_module
from typing import Any


class Shown:
    """A record that Jupyter shows as a card and rich prints in words.

    Actors are named by the reading that a record is part of: `reading.card("E2")` has the names, an event alone
    their ids.
    """

    __slots__ = ()

    def __rich__(self) -> Any:
        """Give what rich prints."""
        return import_module("dragoman.display.terminal").terminal_of(self)

    def _repr_html_(self) -> str:
        html: str = import_module("dragoman.display.html").html_of(self)
        return html
