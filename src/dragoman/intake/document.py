"""JSON that is not one report a line: an array of reports, or a single one written over many lines."""

import json
from collections.abc import Iterator

from dragoman.errors import BadRecord, InputError
from dragoman.intake.decoding import decode
from dragoman.intake.draft import Draft
from dragoman.intake.jsonl import draft_of


def is_document(first: bytes) -> bool:
    """Tell by the first line whether the file is one JSON value; else each line is one."""
    start = first.removeprefix(b"\xef\xbb\xbf").strip()
    return start == b"{" or (start.startswith(b"[") and not start[1:].lstrip().startswith((b"]", b'"')))


def read_document(data: bytes, where: str = "") -> Iterator[Draft | BadRecord]:
    """Give a draft or a BadRecord for each report; raise InputError when the whole is no JSON."""
    try:
        found = json.loads(decode(data, where))
    except json.JSONDecodeError as error:
        raise InputError(f"This is no JSON: {error.msg}.", f"{where}, line {error.lineno}",
                         "Mend it there, or write one report a line.") from None
    except RecursionError:
        raise InputError("This JSON is nested too deeply.", where, "Write one report a line.") from None
    if isinstance(found, list):
        yield from (draft_of(record, f"{where}, report {number}") for number, record in enumerate(found, start=1))
    else:
        yield draft_of(found, where)
