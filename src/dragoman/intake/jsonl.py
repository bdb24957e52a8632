"""JSON lines: one report a line."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dragoman.errors import BadRecord, NotText
from dragoman.intake.decoding import decode
from dragoman.intake.draft import Draft

# the contract's names first, then those that other tools write
_NAMES = {
    "id": ("id", "story_id", "stories_id", "doc_id", "_id"),
    "text": ("text", "body", "event_text", "story_text", "content", "article"),
    "published": ("published", "date", "pub_date", "datePublished", "publish_date", "publication_date", "published_at",
                  "publishedAt", "seendate"),
    "outlet": ("outlet", "source", "publisher", "publication", "media_name", "sitename", "domain"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
}
_HINT = 'Each line is one report: {"id": …, "text": …, "published": "2017-06-15", "outlet": …}'


def read_jsonl(lines: Iterable[bytes], where: str = "") -> Iterator[Draft | BadRecord]:
    """Give a draft or a BadRecord, with its line number, for each line that is not blank; one line is in memory."""
    for number, line in enumerate(lines, start=1):
        if line.strip():
            yield _read(line, f"{where}, line {number}" if where else f"line {number}")


def _read(line: bytes, where: str) -> Draft | BadRecord:
    try:
        record = json.loads(decode(line, where))
    except NotText as error:
        return BadRecord(error.what, where, error.hint)
    except json.JSONDecodeError as error:
        return BadRecord(f"This line is no JSON: {error.msg} at character {error.pos + 1}.", where, _HINT)
    except (ValueError, RecursionError) as error:
        return BadRecord(f"This line is no JSON: {error}.", where, _HINT)
    return draft_of(record, where)


def draft_of(record: Any, where: str) -> Draft | BadRecord:
    """Take from a record what its fields say, whichever tool wrote them."""
    if not isinstance(record, dict):
        return BadRecord("This is JSON, but no object.", where, _HINT)
    found = {name: _field(record, aliases) for name, aliases in _NAMES.items()}
    text = found.pop("text")
    if text is None:
        return BadRecord('This record has no "text".', where, _HINT)
    if not isinstance(text, str):
        return BadRecord(f'The "text" of this record is no string but {type(text).__name__}.', where, _HINT)
    strange = [name for name, value in found.items() if not isinstance(value, str | int | None)]
    if strange:
        return BadRecord(f"The {strange[0]!r} of this record is no string.", where, _HINT)
    return Draft(text, **{name: None if value is None else str(value) for name, value in found.items()}, where=where)


def _field(record: dict[str, Any], aliases: Iterable[str]) -> Any:
    """Take the first alias that holds something: an empty string says no more than an absent one."""
    found = next((record[alias] for alias in aliases if record.get(alias) not in (None, "")), None)
    # news services write {"source": {"id": …, "name": …}}
    return found.get("name") if isinstance(found, dict) and isinstance(found.get("name"), str) else found
