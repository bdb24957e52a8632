"""What a brief is made of, before it is put into Markdown or HTML."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dragoman.desk.relations import RelationRow


@dataclass(frozen=True, slots=True)
class Source:
    """The words of a report that prove a line: `spans` are code points of its text."""

    number: int
    words: str
    report: str
    outlet: str | None
    published: str | None
    title: str | None
    url: str | None
    spans: Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence, with the numbers of the sources that prove it; `detail` says more of it, in smaller print."""

    text: str
    sources: tuple[int, ...]
    date: str = ""
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading; `left_out` more there are that are not shown."""

    title: str
    lines: tuple[Line, ...]
    lead: str = ""
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief on two parties: its sections in the order in which they are read, and the sources by number."""

    title: str
    lead: str
    sections: tuple[Section, ...]
    sources: tuple[Source, ...]
    chart: tuple[RelationRow, ...] = field(default=())
