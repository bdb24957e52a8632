"""What was found in a Doc, kept with it as plain data: spaCy can save it, and gives it back as records."""

from functools import partial
from typing import Any, get_args, get_type_hints

from spacy.tokens import Doc

from dragoman.records import Reading, Report, Span
from dragoman.records.plain import from_plain, to_plain

QUESTIONS = ("actors", "times", "statements", "events", "claims", "positions", "agreements", "memberships")
GIVEN = ("published", "outlet")  # what a user may say of a report before it is read
_KEY = "dragoman"  # in doc.user_data


def extend() -> None:
    """Give every Doc the attributes by which users ask for what was found, and say what is known of a report."""
    _extend("dragoman_report", getter=report_of)
    _extend("dragoman_reading", getter=_reading)
    for question in QUESTIONS:
        _extend(f"dragoman_{question}", getter=partial(_records, question))
    for given in GIVEN:
        _extend(f"dragoman_{given}", default=None)


def keep(doc: Doc, name: str, found: Any) -> None:
    """Keep what was found under a name."""
    doc.user_data.setdefault(_KEY, {})[name] = to_plain(found)


def keep_report(doc: Doc, report: Report) -> None:
    """Keep what is known of the report; its text is the Doc's own. What was found in another report goes."""
    plain = to_plain(report)
    del plain["text"]
    if doc.user_data.get(_KEY, {}).get("report") != plain:
        doc.user_data[_KEY] = {"report": plain}


def report_of(doc: Doc) -> Report | None:
    """Give the report that a Doc was read as."""
    kept = doc.user_data.get(_KEY)
    return from_plain(Report, {**kept["report"], "text": doc.text}) if kept else None


def _records(name: str, doc: Doc) -> tuple[Any, ...] | None:
    found = doc.user_data.get(_KEY, {}).get(name)
    if found is None:
        return None
    (kind, *_) = get_args(get_type_hints(Reading)[name])
    return tuple(Span(*each) if kind is Span else from_plain(kind, each) for each in found)


def _reading(doc: Doc) -> Reading | None:
    report, names = report_of(doc), ("sentences", *QUESTIONS)
    found = {name: _records(name, doc) for name in names}
    if report is None or None in found.values():
        return None
    return Reading(report, **found)  # type: ignore[arg-type]


def _extend(name: str, **how: Any) -> None:
    if not Doc.has_extension(name):
        Doc.set_extension(name, **how)
