"""A worked example of a plug-in: a kind of source, a format, a lexicon pack and a coder.

Its package would name it in pyproject.toml:

    [project.entry-points.dragoman]
    ticker = "dragoman_ticker"
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dragoman.archive.archive import Archive
from dragoman.coding.coder import Proposals
from dragoman.coding.costs import Costs
from dragoman.coding.kinds import Kind as CoderKind
from dragoman.coding.kinds import Wanted
from dragoman.desk.rows import Rows
from dragoman.export.formats import Format
from dragoman.hooks import hookimpl
from dragoman.intake.asked import Asked
from dragoman.intake.decoding import decode
from dragoman.intake.draft import Draft
from dragoman.intake.kind import Kind
from dragoman.intake.opening import Stream
from dragoman.records import Reading, Span


def read_ticker(stream: Stream, _: Asked) -> Iterator[Draft]:
    """Read one report a line: its day, a bar, its text."""
    for number, line in enumerate(stream.lines(), start=1):
        day, _, text = decode(line).partition("|")
        if text:
            yield Draft(text.strip(), day.strip(), "Ticker", where=f"{stream.where}, line {number}")


@hookimpl
def dragoman_sources() -> list[Kind]:
    """Know a ticker by the name of its file."""
    return [Kind("ticker", "one report a line, its day first", (".ticker",), lambda _, named: named, read_ticker)]


def _tally(_: Archive, rows: Rows[Any]) -> Iterable[bytes]:
    yield f"{sum(1 for _ in rows)} in all\n".encode()


@hookimpl
def dragoman_formats() -> list[Format]:
    """Write how many there are, and no more."""
    return [Format("tally", ("events", "statements"), _tally, "how many there are")]


@hookimpl
def dragoman_packs() -> list[Path]:
    """Bring the words of a lexicon of one's own."""
    return [Path(__file__).parent / "pack"]


class Shouting:
    """Proposes a statement for whatever the report says in capitals."""

    name = "shouting"

    def __init__(self) -> None:
        self.costs = Costs()

    def propose(self, reading: Reading) -> Iterator[Proposals]:
        """Propose nothing but what stands there."""
        yield Proposals(Span(0, len(reading.report.text)), {"statements": [], "events": []})

    def close(self) -> None:
        """There is nothing to close."""


def _shouting(_: Wanted) -> Shouting:
    return Shouting()


@hookimpl
def dragoman_coders() -> list[CoderKind]:
    """Bring a coder that needs no server."""
    return [CoderKind("shouting", "Finds nothing, and costs nothing.", _shouting)]
