"""Disputes and statements as an Atom feed (RFC 4287), the same for the same rows whenever it is written."""

from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement, tostring

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


def to_feed(rows: Rows[DisputeRow] | Rows[StatementRow], base: str = "") -> bytes:
    """Write disputes, by the day on which each was last told, or statements by theirs.

    `base` is the address of the reading room to which the entries lead.
    """
    name = "statements" if rows.kind is StatementRow else "disputes"
    entries = [_said(row) if isinstance(row, StatementRow) else _disputed(row) for row in rows]
    return _feed(f"Dragoman: {name}", name, entries, base)


def _disputed(row: DisputeRow) -> _Entry:
    return _Entry(row.key, row.claim, row.last, _sides(row), f"/dispute/{row.key}")


def _said(row: StatementRow) -> _Entry:
    where = f"({row.outlet or row.report}, {row.published or 'no date'})"
    return _Entry(row.key, f"{row.speaker or 'Somebody'}: {row.text[:80]}", row.day, f"{row.text} {where}",
                  f"/record/{row.key}")


def _feed(title: str, name: str, entries: list[_Entry], base: str) -> bytes:
    feed = Element("feed", xmlns=_ATOM)
    _put(feed, "id", f"urn:dragoman:{name}")
    _put(feed, "title", title)
    _put(feed, "updated", _time(max((each.day for each in entries), default="")))
    _put(SubElement(feed, "author"), "name", "Dragoman")
    for each in entries:
        entry = SubElement(feed, "entry")
        _put(entry, "id", f"urn:dragoman:{each.key}")
        _put(entry, "title", each.title)
        _put(entry, "updated", _time(each.day))
        _put(entry, "content", each.text).set("type", "text")
        SubElement(entry, "link", rel="alternate", href=base.rstrip("/") + each.path)
    written: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return written


def _put(element: Element, name: str, text: str) -> Element:
    made = SubElement(element, name)
    made.text = text.translate(_XML)
    return made


def _time(day: str) -> str:
    return f"{day or _NEVER}T00:00:00Z"


def _sides(row: DisputeRow) -> str:
    told = (("Asserted by", row.asserted_by), ("Denied by", row.denied_by), ("Silent:", row.silent))
    sides = [f"{name} {', '.join(parties().names.party(each) for each in codes)}" for name, codes in told if codes]
    return ". ".join([*sides, f"{row.state.capitalize()}, since {row.since or 'no known day'}."])
