"""What is fuzzed: each target takes bytes, and raises where something does not hold."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from types import MappingProxyType
from typing import Any

import orjson

import dragoman
from bench.fuzz.edits import edited
from bench.fuzz.sound import faults
from dragoman.errors import DragomanError, ReadingError
from dragoman.intake.asked import Asked
from dragoman.intake.dating import date_from_text
from dragoman.intake.decoding import decode
from dragoman.intake.draft import Draft
from dragoman.intake.kinds import KINDS, kind_of
from dragoman.intake.opening import Stream
from dragoman.intake.prepare import prepare_draft
from dragoman.intake.published import published_date
from dragoman.intake.source import read_source
from dragoman.reader import Reader
from dragoman.records import Reading, Report
from dragoman.samples import sample_reports
from dragoman.timex.lexer import scan

Target = Callable[[bytes], None]
LINES = 3  # what is told of a fault: what happened, where, what to do


class Unsound(AssertionError):
    """Something that must hold does not."""


@cache
def reader() -> Reader:
    """Give the reader, loaded once."""
    return dragoman.load()


@cache
def _folder() -> Path:
    return Path(mkdtemp(prefix="dragoman-fuzz-"))


def told(error: DragomanError) -> None:
    """Hold an error to its form; a fault of our own is none that may be told."""
    if isinstance(error, ReadingError):
        raise Unsound(f"a fault of our own: {error}") from error.__cause__
    if not error.what or len(str(error).splitlines()) > LINES:
        raise Unsound(f"an error of another form: {error!s:.300}")


def explained(given: Callable[[], Iterable[object]]) -> list[object]:
    """Take all that a reader gives, holding each error to its form."""
    found: list[object] = []
    try:
        for each in given():
            found.append(each)
            if isinstance(each, DragomanError):
                told(each)
    except DragomanError as error:
        told(error)
    return found


def reading(data: bytes) -> None:
    """Read a text, twice: the readings are sound and the same."""
    report = Report("r", data.decode("utf-8", "replace"), published="2017-06-15", published_by="given")
    first = reader().read_report(report)
    if broken := faults(first):
        raise Unsound("; ".join(broken)[:1000])
    if first != reader().read_report(report):
        raise Unsound("the same text gives two readings")


def preparing(data: bytes) -> None:
    """Prepare a report as intake does: language, date, dateline, credits; halves of characters among its text."""
    text = data.decode("utf-8", "surrogateescape")
    for each in explained(lambda: [prepare_draft(Draft(text), reader().lexicon)]):
        if isinstance(each, Report) and (broken := faults(Reading(each))):
            raise Unsound("; ".join(broken)[:1000])


def times(data: bytes) -> None:
    """Find expressions of time, in order and none over another, and date a report by them."""
    text = data.decode("utf-8", "replace")
    end = 0
    for phrase in scan(text):
        if not end <= phrase.start < phrase.end <= len(text):
            raise Unsound(f"a phrase at [{phrase.start}, {phrase.end}) after one that ends at {end}")
        end = phrase.end
    found = date_from_text(text)
    if found is not None and found.by == "text" and published_date(found.value) != found.value:
        raise Unsound(f"a date that is none: {found}")


def published(data: bytes) -> None:
    """Read a date of publication, which stays as it is when it is read anew."""
    text = data.decode("utf-8", "replace")
    for each in explained(lambda: [published_date(text)]):
        if isinstance(each, str) and published_date(each) != each:
            raise Unsound(f"{text!r} gives {each!r}, which gives {published_date(each)!r}")


def decoding(data: bytes) -> None:
    """Decode bytes, and tell of what kind they are."""
    explained(lambda: [decode(data)])
    kind_of(Stream(BytesIO(data)).first, "report")


@cache
def _readings() -> list[dict[str, Any]]:
    return [reading.to_dict() for reading in reader().read_many(sample_reports(reader().lexicon))]


def contract(data: bytes) -> None:
    """Read the JSON form of a reading back, a few of its values changed: what comes is written as it was read."""
    given = _readings()[data[0] % len(_readings())] if data else {}
    try:
        read = Reading.from_dict(edited(given, data[1:]))
    except (ValueError, KeyError, TypeError):
        return  # none of the contract
    try:
        written = orjson.loads(orjson.dumps(read.to_dict()))
    except (AttributeError, KeyError, TypeError):
        return  # fields of other types than theirs, which only a schema would find
    if Reading.from_dict(written).to_dict() != written:
        raise Unsound("what is written is not what was read")


def source(name: str) -> Target:
    """Give the target that reads bytes as a file of one kind; what it gives is prepared too."""
    def read(data: bytes) -> None:
        path = _folder() / f"source-{name}"
        path.write_bytes(data)
        for each in explained(lambda: _drafts(path, name)):
            if isinstance(each, Draft):
                explained(lambda draft=each: [prepare_draft(draft, reader().lexicon)])  # type: ignore[misc]

    return read


def _drafts(path: Path, name: str) -> Iterator[object]:
    return read_source(str(path), Asked(name) if name != "any" else Asked())


TARGETS = MappingProxyType({
    "reading": reading, "preparing": preparing, "times": times, "published": published, "decoding": decoding,
    "contract": contract, **{kind.name: source(kind.name) for kind in KINDS}, "any": source("any")})
