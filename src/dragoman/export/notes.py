"""Reports as Markdown notes with front matter, one file each, for Obsidian and the like."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import orjson

from dragoman.archive.archive import Archive
from dragoman.desk.arrivals import ReportRow
from dragoman.desk.records import RecordRow, records

_NAME = re.compile(r"[^\w .-]+")
_LONGEST = 120  # characters of a file's name


def write_notes(archive: Archive, rows: Iterable[ReportRow], folder: Path) -> int:
    """Write one note a report into a folder, which is made where it is missing; give how many."""
    folder.mkdir(parents=True, exist_ok=True)
    count = 0
    for row in rows:
        (folder / f"{_name(row)}.md").write_text("\n".join(_lines(archive, row)) + "\n", encoding="utf-8")
        count += 1
    return count


def _name(row: ReportRow) -> str:
    """Name a note so that no id or title can lead out of its folder."""
    name = _NAME.sub("_", f"{row.day} {row.title or ''} {row.report}").strip(" .")
    return name[:_LONGEST] or "report"


def _lines(archive: Archive, row: ReportRow) -> Iterator[str]:
    front: dict[str, Any] = {"id": row.report, "title": row.title, "outlet": row.outlet, "published": row.published,
                             "url": row.url, "place": row.place}
    yield "---"
    # a JSON string is a YAML string as well
    yield from (f"{name}: {orjson.dumps(value).decode()}" for name, value in front.items() if value)
    yield "---"
    yield f"# {row.title or row.begins}"
    told = list(records(archive, row.report))
    for kind, head in (("claim", "Disputed"), ("statement", "Said"), ("event", "Done")):
        own = [each for each in told if each.kind == kind]
        if own:
            yield f"\n## {head}\n"
            yield from map(_line, own)


def _line(row: RecordRow) -> str:
    words, when = " ".join(row.words.split()), f", {row.when}" if row.when else ""
    who, whom = ", ".join(row.who), ", ".join(row.whom)
    if row.kind == "claim":
        return f"- {row.what} Asserted by {who or 'nobody named'}; denied by {whom or 'nobody named'}."
    if row.kind == "statement":
        return f"- **{who}** ({row.what}{when}): {words} ^{row.key}"
    heard = f", on the word of {', '.join(row.according_to)}" if row.according_to else ""
    ends = " → ".join(filter(None, (who, whom))) or "somebody"
    return f"- *{row.status}* {ends}: {row.what}{when}{heard}: “{words}” ^{row.key}"
