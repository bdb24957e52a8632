"""JSON that is not one report a line: an array of reports, an object that holds one, or a single report."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from dragoman.errors import BadRecord, InputError
from dragoman.intake.decoding import decode
from dragoman.intake.draft import Draft, Link
from dragoman.intake.record import draft_of

# where GDELT and news services put the list of what they found
_LISTS = ("articles", "results", "stories", "docs")


def is_document(first: bytes) -> bool:
    """Tell by the first line whether the file is one JSON value; else each line is one."""
    start = first.removeprefix(b"\xef\xbb\xbf").strip()
    if start == b"{" or any(start.startswith(b'{"%b":' % name.encode()) for name in _LISTS):
        return True
    return start.startswith(b"[") and not start[1:].lstrip().startswith((b"]", b'"'))


def read_document(data: bytes, where: str, columns: Mapping[str, str]) -> Iterator[Draft | Link | BadRecord]:
    """Give a draft or a BadRecord for each report; raise InputError when the whole is no JSON."""
    try:
        found = json.loads(decode(data, where))
    except json.JSONDecodeError as error:
        raise InputError(f"This is no JSON: {error.msg}.", f"{where}, line {error.lineno}",
                         "Mend it there, or write one report a line.") from None
    except RecursionError:
        raise InputError("This JSON is nested too deeply.", where, "Write one report a line.") from None
    records = found if isinstance(found, list) else _listed(found)
    if records is None:
        yield draft_of(found, where, columns)
        return
    for number, record in enumerate(records, start=1):
        yield draft_of(record, f"{where}, report {number}", columns)


def _listed(found: Any) -> list[Any] | None:
    held = (found.get(name) for name in _LISTS) if isinstance(found, dict) else ()
    return next((each for each in held if isinstance(each, list)), None)
