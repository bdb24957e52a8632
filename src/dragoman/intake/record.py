"""A record of another tool, as a draft: its fields by whatever name they have there."""

from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any

from dragoman.errors import BadRecord
from dragoman.intake.draft import Draft, Link

# the contract's names first, then those that other tools write
NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "id": ("id", "story_id", "stories_id", "doc_id", "_id", "uuid"),
    "text": ("text", "body", "event_text", "story_text", "content", "article", "full_text", "fulltext", "maintext"),
    "published": ("published", "date", "pub_date", "datePublished", "date_publish", "publish_date", "publication_date",
                  "published_at", "publishedAt", "published_date", "seendate"),
    "outlet": ("outlet", "source", "publisher", "publication", "media_name", "source_name", "source_domain", "sitename",
               "domain"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
})
_FOLDED = MappingProxyType({name: tuple(alias.casefold() for alias in aliases) for name, aliases in NAMES.items()})
HINT = 'A record is one report: {"id": …, "text": …, "published": "2017-06-15", "outlet": …}'
_COLUMN = "Tell which column has it: --column text=NAME"


def draft_of(record: Any, where: str, columns: Mapping[str, str] = MappingProxyType({})) -> Draft | Link | BadRecord:
    """Take from a record what its fields say, whichever tool wrote them; one with an address and no text is a link.

    `columns` maps names of the contract to the record's own; a dot leads into an object: {"text": "article.body"}.
    """
    if not isinstance(record, Mapping):
        return BadRecord("This is JSON, but no object.", where, HINT)
    folded = {str(name).strip().casefold(): value for name, value in reversed(list(record.items()))}
    found = {name: _at(record, columns[name]) if name in columns else _field(folded, aliases)
             for name, aliases in _FOLDED.items()}
    text = found.pop("text")
    if text is not None and not isinstance(text, str):
        return BadRecord(f'The "text" of this record is no string but {type(text).__name__}.', where, HINT)
    strange = [name for name, value in found.items() if not isinstance(value, str | int | date | None)]
    if strange:
        return BadRecord(f"The {strange[0]!r} of this record is no string.", where, HINT)
    known = {name: _said(value) for name, value in found.items()}
    if text is not None:
        return Draft(text, **known, where=where)
    if url := known.pop("url"):
        return Link(url, **known, where=where)
    return BadRecord('This record has no "text".', where, _COLUMN if not columns else _missing(columns))


def _missing(columns: Mapping[str, str]) -> str:
    return f"The column {columns['text']!r} is empty, or is not there." if "text" in columns else _COLUMN


def _at(record: Mapping[str, Any], path: str) -> Any:
    """Follow a path of names; a field whose own name has dots in it comes first."""
    if path in record:
        return _bare(record[path])
    found: Any = record
    for name in path.split("."):
        found = found.get(name) if isinstance(found, Mapping) else None
    return _bare(found)


def _field(folded: Mapping[str, Any], aliases: tuple[str, ...]) -> Any:
    return next((value for alias in aliases if (value := _bare(folded.get(alias))) is not None), None)


def _bare(value: Any) -> Any:
    """Take the name of an outlet out of its object, as news APIs write it; nothing for what says nothing."""
    if isinstance(value, Mapping) and "name" in value:
        value = value["name"]
    return None if value == "" or value != value else value  # a number that is none is what frames write for nothing


def _said(value: Any) -> str | None:
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    return None if value is None else str(value)
