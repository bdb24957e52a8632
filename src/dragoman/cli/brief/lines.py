"""The one shape of a line in the brief: a word in the margin, the body beside it, wrapped to hang there."""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.rule import Rule
from rich.text import Text

from dragoman.cli.brief.words import MARGIN

_NARROWEST = 16  # columns that a body has at the least


@dataclass(frozen=True, slots=True)
class Line:
    """A body whose rows all begin in the same column, the margin's word before the first."""

    margin: str
    body: Text
    style: str = ""
    indent: int = MARGIN

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Wrap; no blanks are left at the end of a row, for whoever copies it."""
        rows = self.body.wrap(console, max(options.max_width - self.indent, _NARROWEST), overflow="fold")
        for number, row in enumerate(rows):
            row.rstrip()
            margin = "" if number else self.margin
            yield Text.assemble((margin, self.style), " " * (self.indent - len(margin)), row)


def section(title: str) -> RenderableType:
    """Head a section."""
    return Group(Text(), Rule(Text(title, style="bold"), align="left", style="dim"))


def line(margin: str, body: str | Text, details: Iterable[str | Text] = (), style: str = "") -> RenderableType:
    """Set a line with its margin word, and details beneath the body; empty ones are left out."""
    beneath = [Line("", _text(detail, "dim")) for detail in details if detail]
    return Group(Line(f" {margin}", _text(body), style), *beneath)


def heading(*words: str | Text | tuple[str, str]) -> RenderableType:
    """Set words that begin at the left, above the lines that belong to them."""
    return Line("", Text.assemble(*words), indent=1)


def more(hidden: int) -> RenderableType:
    """Say how many lines are folded away."""
    return line("", Text(f"… and {hidden} more; --evidence shows all", style="dim"))


def joined(*parts: str) -> str:
    """Set what there is of the parts side by side."""
    return " · ".join(filter(None, parts))


def midline(name: str) -> str:
    """Write a phrase that began a sentence as it stands within one: "The minister" is "the minister"."""
    return name[0].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name


def _text(words: str | Text, style: str = "") -> Text:
    return words if isinstance(words, Text) else Text(words, style=style)
