"""A report as it came in, and what is known of it before it is read."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal

from dragoman.records.shown import Shown
from dragoman.records.span import Span

PublishedBy = Literal["given", "text", "inferred", "unknown"]


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a report was filed from: the place as named, and its state as ISO 3166-1 alpha-3."""

    place: str
    country: str | None
    span: Span


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency or outlet from which the report has its words: kind is agency, inputs or syndicated."""

    name: str
    kind: Literal["agency", "inputs", "syndicated"]
    span: Span


@dataclass(frozen=True, slots=True)
class Report(Shown):
    """One dated news report; `text` is never altered, and all spans count its code points.

    `published` is EDTF: a day when given, an interval such as 2021-12/2022-02 when inferred from the content.

    Examples:
        >>> import dragoman
        >>> report = dragoman.Report("r1", "Chad thanked France.", outlet="The Post", published="1986-02-18")
        >>> dragoman.read(report).report is report
        True
    """

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    language: str = "en"
    outlet: str | None = None
    published: str | None = None
    published_by: PublishedBy = "unknown"
    dateline: Dateline | None = None
    credits: tuple[Credit, ...] = ()

    @property
    def text_sha256(self) -> str:
        """SHA-256 of the text as UTF-8, in hex."""
        return sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()


def content_id(text: str, published: str | None = None, outlet: str | None = None) -> str:
    """Derive an id from what the report says, so that the same report has the same id everywhere."""
    key = "\x1f".join((text, published or "", outlet or ""))
    return sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
