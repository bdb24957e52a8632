"""Readings and records as rich prints them on a terminal."""

from collections.abc import Iterator
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from dragoman.display.marking import pieces, shown
from dragoman.display.marks import marks_of, sign_after, statuses
from dragoman.display.parts import parts
from dragoman.display.styles import STATUS_STYLES, style_of
from dragoman.display.tellings import Telling, Tellings, own_ids, tell
from dragoman.records import Reading
from dragoman.wording.marks import MARKS
from dragoman.wording.names import shipped_names
from dragoman.wording.plural import counted
from dragoman.wording.who import Who


def terminal_of(record: Any) -> RenderableType:
    """Give a reading as its text with the marks in it and all it tells beneath, any other record in a few lines."""
    if isinstance(record, Reading):
        return Group(*_reading(record))
    return _card(record if isinstance(record, Telling) else tell(record))


def _reading(reading: Reading) -> Iterator[RenderableType]:
    first = parts(reading.report.text)[0].end
    yield _card(Telling("report", "", (report := tell(reading.report)).head, (), report.details))
    yield Padding(_text(reading, first), (1, 0))
    if first < len(reading.report.text):
        yield Text(f"… and {counted(len(reading.report.text) - first, 'more character')}", style="dim")
    for place, telling in Tellings(reading, shipped_names()).all():
        if place < first:
            yield _card(telling)


def _text(reading: Reading, first: int) -> Text:
    line = Text()
    for piece in pieces(reading.report.text, marks_of(reading, own_ids(reading), Who(reading, shipped_names())),
                        0, first):
        line.append(piece.text, style_of(mark.kind for mark in piece.marks))
        colours = [STATUS_STYLES[status] for status in statuses(piece.last)]  # type: ignore[index]
        line.append(sign_after(piece), colours[0] if colours else "")
    return line


def _card(telling: Telling) -> RenderableType:
    status = telling.status
    head = Text.assemble((f"{MARKS[status]} {status}  ", STATUS_STYLES[status]) if status else "",
                         (shown(telling.head), "bold"))
    words = Text(f"» {shown(' … '.join(telling.words))}", style="italic") if telling.words else None
    details = Text(shown(" · ".join(telling.details)), style="dim") if telling.details else None
    return Group(head, *(Padding(line, (0, 0, 0, 2)) for line in (words, details) if line))
