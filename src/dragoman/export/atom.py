"""Disputes and statements as an Atom feed (RFC 4287), the same for the same rows whenever it is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element, tostring

from dragoman.desk.disputes import DisputeRow
from dragoman.desk.parties import parties
from dragoman.desk.rows import Rows
from dragoman.desk.statements import StatementRow

_ATOM = "http://www.w3.org/2005/Atom"
_NEVER = "1970-01-01"
_XML = str.maketrans(dict.fromkeys([*range(9), 11, 12, *range(14, 32), 65534, 65535], "�"))


@dataclass(frozen=True, slots=True)
class _Entry:
    key: str
    title: str
    day: str
    text: str
    path: str


def to_feed(rows: Rows[DisputeRow] | Rows[StatementRow], base: str = "") -> Iterator[bytes]:
    """Write disputes, by the day on which each was last told, or statements by theirs, one at a time.

    `base` is the address of the reading room to which the entries lead.
    """
    name, newest = "statements" if rows.kind is StatementRow else "disputes", ""
    yield f"<?xml version='1.0' encoding='utf-8'?>\n<feed xmlns=\"{_ATOM}\">".encode()
    yield from map(_xml, _head(name))
    for row in rows:
        entry = _said(row) if isinstance(row, StatementRow) else _disputed(row)
        newest = max(newest, entry.day)
        yield _xml(_element(entry, base))
    yield _xml(_text("updated", _time(newest)))  # the order of a feed's elements says nothing, and now it is known
    yield b"</feed>"


def _disputed(row: DisputeRow) -> _Entry:
    return _Entry(row.key, row.claim, row.last, _sides(row), f"/dispute/{row.key}")


def _said(row: StatementRow) -> _Entry:
    where = f"({row.outlet or row.report}, {row.published or 'no date'})"
    return _Entry(row.key, f"{row.speaker or 'Somebody'}: {row.text[:80]}", row.day, f"{row.text} {where}",
                  f"/record/{row.key}")


def _head(name: str) -> Iterator[Element]:
    yield _text("id", f"urn:dragoman:{name}")
    yield _text("title", f"Dragoman: {name}")
    author = Element("author")
    author.append(_text("name", "Dragoman"))
    yield author


def _element(entry: _Entry, base: str) -> Element:
    made = Element("entry")
    made.extend((_text("id", f"urn:dragoman:{entry.key}"), _text("title", entry.title),
                 _text("updated", _time(entry.day)), _text("content", entry.text, type="text"),
                 Element("link", rel="alternate", href=base.rstrip("/") + entry.path)))
    return made


def _text(name: str, text: str, **attributes: str) -> Element:
    made = Element(name, attributes)
    made.text = text.translate(_XML)
    return made


def _xml(element: Element) -> bytes:
    written: bytes = tostring(element, encoding="utf-8", xml_declaration=False)
    return written


def _time(day: str) -> str:
    return f"{day or _NEVER}T00:00:00Z"


def _sides(row: DisputeRow) -> str:
    told = (("Asserted by", row.asserted_by), ("Denied by", row.denied_by), ("Silent:", row.silent))
    sides = [f"{name} {', '.join(parties().names.party(each) for each in codes)}" for name, codes in told if codes]
    return ". ".join([*sides, f"{row.state.capitalize()}, since {row.since or 'no known day'}."])
