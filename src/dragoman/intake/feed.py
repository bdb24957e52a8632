"""RSS and Atom: entries with their whole text as reports, entries that only point to an article as links."""

import re
from collections.abc import Iterator
from contextlib import suppress
from io import BytesIO
from typing import Any

from dragoman.errors import BadRecord, DateError, EmptyReport, InputError
from dragoman.intake.draft import Draft, Link
from dragoman.intake.html import read_html
from dragoman.intake.published import published_date
from dragoman.intake.understood import understood

_FIRST = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE)
# never going back (*+), so that no run of blanks is tried in every way
_ROOT = re.compile(rb"\s*+(?:\xef\xbb\xbf)?(?:<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>|\s)*+"
                   rb"<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)
_HEAD = 8192  # bytes in which the root stands


def looks_like_feed(first: bytes, named: bool = False) -> bool:
    """Tell by its first line, or by its name, that a file is a feed."""
    return named or bool(_FIRST.match(first))


def is_feed(data: bytes) -> bool:
    """Tell by its root that a document is a feed."""
    return bool(_ROOT.match(data[:_HEAD]))


def read_feed(data: bytes, where: str = "", full: bool = True) -> Iterator[Draft | Link | BadRecord]:
    """Give each entry: a draft where it carries its text and `full` allows for that, else a link.

    Broken XML is read as far as it goes; raises InputError where no feed can be made out.
    """
    import feedparser

    with understood("The feed", where, "Open its address in a browser: is it whole?"):
        feed = feedparser.parse(BytesIO(data))  # never the bytes themselves: it would take them for a path
    if not feed.get("version"):
        raise InputError("This is no feed of RSS or Atom.", where, "Give the address of the feed itself.")
    outlet = _line(feed.feed.get("title"))
    for number, entry in enumerate(feed.entries, start=1):
        yield _entry(entry, outlet, f"{where}, entry {number}" if where else f"entry {number}", full)


def _entry(entry: Any, outlet: str | None, where: str, full: bool) -> Draft | Link | BadRecord:
    url = entry.get("link")
    known = {"published": _day(entry), "outlet": _line(entry.get("source", {}).get("title")) or outlet,
             "title": _line(entry.get("title"))}
    text = _text(entry) if full or not url else None
    if text:
        return Draft(text, **known, url=url, where=where)
    return Link(url, **known, where=where) if url else BadRecord(
        "This entry has neither a text nor a link.", where, "A summary is no report.")


def _text(entry: Any) -> str | None:
    """Take the text out of the entry's content; a summary is no report."""
    for content in entry.get("content", ()):
        try:
            return read_html(f"<html><body><article>{content.value}</article></body></html>".encode()).text
        except EmptyReport:
            continue
    return None


def _day(entry: Any) -> str | None:
    """Give the day as the feed writes it, not as UTC has it: a late edition is of its own day."""
    for name in ("published", "updated"):
        with suppress(DateError):
            if name in entry.keys():  # noqa: SIM118 - asked otherwise, it takes the one for the other
                return published_date(entry[name])
    return None


def _line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None
