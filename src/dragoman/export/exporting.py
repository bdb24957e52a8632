"""Rows written to a file in another tool's format, from Python as from the command line."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dragoman.archive.archive import Archive
from dragoman.desk.rows import Rows
from dragoman.errors import DragomanError
from dragoman.export.formats import WHAT, What, format_named
from dragoman.export.notes import write_notes


def export(archive: Archive, rows: Rows[Any], format: str, path: str | Path) -> int:
    """Write rows to a file, or as notes to a folder, and give how many rows those were.

    The file takes the place of what was there once it is whole. Raises DragomanError where there is no such format, or
    where it cannot hold such rows.

    Examples:
        >>> from dragoman.export import export
        >>> export(archive, desk.events(archive, parties="RUS-GEO"), "plover", "events.jsonl") > 0
        True
    """
    path = Path(path)
    if format == "notes":
        check(format, rows.kind)
        return write_notes(archive, rows, path)
    counted, part = Counted(rows), path.with_name(f"{path.name}.part")
    try:
        with part.open("wb") as file:
            file.writelines(written(archive, counted, format))
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    return counted.seen


def written(archive: Archive, rows: Rows[Any], format: str) -> Iterable[bytes]:
    """Write rows in a format of one file, some bytes at a time; raises DragomanError as `export` does."""
    check(format, rows.kind)
    return format_named(format).write(archive, rows)


def check(format: str, kind: type) -> None:
    """Raise DragomanError where there is no such format, or where it holds no rows of this kind."""
    what = WHAT.get(kind)
    takes = takes_of(format)
    if what not in takes:
        raise DragomanError(f"The format {format} holds no {what or kind.__name__}.", "",
                            f"It holds {', '.join(takes)}.")


def takes_of(format: str) -> tuple[What, ...]:
    """Name what a format takes, the first of them unless told otherwise; raises DragomanError for no format."""
    return ("reports",) if format == "notes" else format_named(format).takes


class Counted(Rows[Any]):
    """The same rows, counted in `seen` as they are gone through."""

    def __init__(self, rows: Rows[Any]) -> None:
        self.seen = 0
        super().__init__(rows.kind, lambda: self._go_through(rows))

    def _go_through(self, rows: Rows[Any]) -> Iterator[Any]:
        self.seen = 0
        for row in rows:
            self.seen += 1
            yield row
