"""How many reports there are, before any is read: for a bar that shows how far a run has come."""

from collections.abc import Iterable

from dragoman.intake.opening import opened
from dragoman.intake.source import kind_of


def count_reports(paths: Iterable[str]) -> int | None:
    """Count the reports of these files, None where standard input is among them; a file that cannot be read is one."""
    counts = [_count(path) for path in paths]
    return None if None in counts else sum(count for count in counts if count)


def _count(path: str) -> int | None:
    if path == "-":
        return None
    try:
        with opened(path) as file:
            first = next(iter(file), b"")
            return 1 + sum(1 for line in file if line.strip()) if kind_of(first, path) == "jsonl" else 1
    except (OSError, EOFError):
        return 1
