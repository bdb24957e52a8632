"""The one shape of a line in the brief: a word in the margin, the body beside it, details beneath."""

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from dragoman.cli.brief.words import MARGIN


def section(title: str) -> RenderableType:
    """Head a section."""
    return Group(Text(), Rule(Text(title, style="bold"), align="left", style="dim"))


def line(margin: str, body: str | Text, details: Iterable[str | Text] = (), style: str = "") -> RenderableType:
    """Set a line with its margin word; empty details are left out."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=MARGIN - 1, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(Text(margin, style=style), body if isinstance(body, Text) else Text(body))
    for detail in details:
        if detail:
            grid.add_row("", detail if isinstance(detail, Text) else Text(detail, style="dim"))
    return Padding(grid, (0, 0, 0, 1))
