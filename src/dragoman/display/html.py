"""Readings and records as HTML that a notebook shows: all styles inline, no scripts, everything escaped."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import Any

from dragoman.display.marking import Piece, pieces, shown
from dragoman.display.marks import marks_of, sign_after
from dragoman.display.parts import parts
from dragoman.display.styles import CARD, CARDS, PLAIN, QUIET, TEXT, TITLE, css_of
from dragoman.display.tellings import Telling, Tellings, own_ids, tell
from dragoman.records import Reading
from dragoman.wording.marks import MARKS
from dragoman.wording.names import shipped_names
from dragoman.wording.plural import counted
from dragoman.wording.who import Who


def html_of(record: Any) -> str:
    """Give a reading as its text with the marks in it, any other record as a card."""
    if isinstance(record, Reading):
        return "".join(_reading(record))
    return _card(record if isinstance(record, Telling) else tell(record))


def element(name: str, content: str, style: Mapping[str, str], **attributes: str) -> str:
    """Write an element; `content` is HTML already, the values of attributes are not."""
    css = ";".join(f"{key}:{value}" for key, value in style.items())
    named = {**attributes, **({"style": css} if css else {})}
    written = "".join(f' {key.rstrip("_").replace("_", "-")}="{safe(value)}"' for key, value in named.items() if value)
    return f"<{name}{written}>{content}</{name}>"


def safe(words: str) -> str:
    """Write words so that nothing in them is taken for markup, nor seen as nothing."""
    return escape(shown(words))


def _reading(reading: Reading) -> Iterator[str]:
    report, names = tell(reading.report), shipped_names()
    first = parts(reading.report.text)[0].end
    yield '<div class="dragoman-reading">'
    yield element("p", safe(report.head), TITLE, dir="auto")
    yield element("p", safe(" · ".join(report.details)), {**QUIET, **PLAIN})
    marks = marks_of(reading, own_ids(reading), Who(reading, names))
    text = "".join(map(_piece, pieces(reading.report.text, marks, 0, first)))
    yield element("div", text, TEXT, class_="dragoman-text", dir="auto")
    if first < len(reading.report.text):
        yield element("p", f"… and {counted(len(reading.report.text) - first, 'more character')}; "
                           "reading.report.text has them all", QUIET)
    yield _told(reading, [telling for place, telling in Tellings(reading, names).all() if place < first])
    yield "</div>"


def _told(reading: Reading, tellings: Iterable[Telling]) -> str:
    counts = (counted(len(reading.statements), "statement"), counted(len(reading.events), "event"),
              counted(len(reading.claims), "claim"))
    return f"<details><summary>{', '.join(counts)}</summary>{''.join(map(_card, tellings))}</details>"


def _piece(piece: Piece) -> str:
    if not piece.marks:
        return escape(piece.text)
    kinds = dict.fromkeys(mark.kind for mark in piece.marks)
    notes = dict.fromkeys(mark.note for mark in piece.marks if mark.note)
    keys = dict.fromkeys(mark.key for mark in piece.marks)
    marked = element("span", escape(piece.text), css_of(kinds), title=" · ".join(notes), data_records=" ".join(keys))
    sign = sign_after(piece)
    return marked + (element("sup", sign, {"line-height": "0"}, aria_hidden="true") if sign else "")


def _card(telling: Telling) -> str:
    status = f"{MARKS[telling.status]} {telling.status} · " if telling.status else ""
    lines = [element("p", f"<b>{safe(status + telling.head)}</b>", PLAIN, dir="auto")]
    if telling.words:
        lines.append(element("p", " … ".join(f"<q>{safe(words)}</q>" for words in telling.words), PLAIN, dir="auto"))
    if telling.details:
        lines.append(element("p", safe(" · ".join(telling.details)), {**QUIET, **PLAIN}))
    return element("div", "".join(lines), CARDS.get(telling.kind, CARD), class_=f"dragoman-{telling.kind}",
                   data_record=telling.id)
