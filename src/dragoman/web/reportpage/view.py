"""A part of a report as its template shows it: paragraphs of pieces, each with its cards."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.archive.keys import keys_of
from dragoman.desk.echoes import EchoRow
from dragoman.desk.parties import parties
from dragoman.display.cards import Card, Cards
from dragoman.display.marking import Mark, pieces
from dragoman.display.marks import marks_of
from dragoman.display.parts import paragraphs, part_of, parts
from dragoman.records import Actor, Reading, Span
from dragoman.web.reportpage.shown import Shower, ShownPiece
from dragoman.wording.who import Who


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the text: its pieces, and the cards of the records that begin in it."""

    pieces: tuple[ShownPiece, ...]
    cards: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """What the page shows of a report: one of its parts, numbered from 1."""

    paragraphs: tuple[Paragraph, ...]
    part: int
    count: int
    cast: tuple[tuple[Actor, str, str], ...]  # each with its name and its key
    echoes: Mapping[str, EchoRow]  # what other reports tell of a record, by its key
    statements: int
    events: int


def view_of(read: Reading, reading: Reading, echoes: Sequence[EchoRow], part: int | None, at: str | None,
            place: int | None = None) -> ReportView:
    """Give the part that is asked for, or that in which the record `at` or a `place` stands; keys come from `read`."""
    keys, who = keys_of(read), Who(reading, parties().names)
    text, cut = reading.report.text, parts(reading.report.text)
    cards = Cards(reading, keys, who).all()
    number = min(part or part_of(place or _place(cards, at), cut), len(cut))
    lines = list(paragraphs(text, cut[number - 1]))
    marks = [mark for mark in marks_of(reading, keys, who) if mark.end > cut[number - 1].start]
    shown = _paragraphs(text, lines, marks, _beside(cards, lines, cut[number - 1]))
    return ReportView(tuple(shown), number, len(cut), tuple(_cast(reading, keys, who)),
                      {echo.key: echo for echo in echoes}, len(reading.statements), len(reading.events))


def _place(cards: Sequence[Card], at: str | None) -> int:
    return next((card.place for card in cards if card.key == at), 0)


def _beside(cards: Sequence[Card], lines: Sequence[Span], part: Span) -> Mapping[int, list[Card]]:
    """Give for each line, by its number, the cards of what begins in it."""
    starts = [line.start for line in lines]
    found: dict[int, list[Card]] = defaultdict(list)
    for card in cards:
        if part.start <= card.place < part.end:
            found[max(bisect_right(starts, card.place) - 1, 0)].append(card)
    return found


def _paragraphs(text: str, lines: Sequence[Span], marks: Sequence[Mark],
                beside: Mapping[int, Sequence[Card]]) -> Iterator[Paragraph]:
    by_line = _by_line(lines, marks)
    shower = Shower({card.key for cards in beside.values() for card in cards})
    for number, line in enumerate(lines):
        shown = shower.show(pieces(text, by_line[number], line.start, line.end))
        yield Paragraph(tuple(shown), tuple(beside.get(number, ())))


def _by_line(lines: Sequence[Span], marks: Sequence[Mark]) -> list[list[Mark]]:
    """Sort marks by the lines in which they stand; one may reach over several."""
    found: list[list[Mark]] = [[] for _ in lines]
    starts = [line.start for line in lines]
    for mark in marks:
        number = max(bisect_right(starts, mark.start) - 1, 0)
        while number < len(lines) and lines[number].start < mark.end:
            if lines[number].end > mark.start:
                found[number].append(mark)
            number += 1
    return found


def _cast(reading: Reading, keys: Mapping[str, str], who: Who) -> Iterator[tuple[Actor, str, str]]:
    for actor in sorted(reading.actors, key=lambda each: -len(each.mentions)):
        yield actor, who.actor(actor), keys[actor.id]
