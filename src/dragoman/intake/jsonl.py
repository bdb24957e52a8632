"""JSON lines: one report a line."""

import json
from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from dragoman.errors import BadRecord, NotText
from dragoman.intake.decoding import decode
from dragoman.intake.draft import Draft, Link
from dragoman.intake.record import HINT, draft_of

_AS_THEY_ARE: Mapping[str, str] = MappingProxyType({})


def read_jsonl(lines: Iterable[bytes], where: str = "",
               columns: Mapping[str, str] = _AS_THEY_ARE) -> Iterator[Draft | Link | BadRecord]:
    """Give a draft or a BadRecord, with its line number, for each line that is not blank; one line is in memory."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _read(line, f"{where}, line {number}" if where else f"line {number}", columns)


def _read(line: bytes, where: str, columns: Mapping[str, str]) -> Draft | Link | BadRecord:
    try:
        record = json.loads(decode(line, where))
    except NotText as error:
        return BadRecord(error.what, where, error.hint)
    except json.JSONDecodeError as error:
        return BadRecord(f"This line is no JSON: {error.msg} at character {error.pos + 1}.", where, HINT)
    except (ValueError, RecursionError) as error:
        return BadRecord(f"This line is no JSON: {error}.", where, HINT)
    return draft_of(record, where, columns)
