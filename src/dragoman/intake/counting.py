"""How many reports there are, before any is read: for a bar that shows how far a run has come."""

from collections.abc import Iterable

from dragoman.intake.asked import AS_FOUND, Asked
from dragoman.intake.kinds import kind_named, kind_of
from dragoman.intake.opening import opened
from dragoman.intake.source import is_address

_ONE = ("text", "html", "eml", "pdf")  # kinds that hold a single report, nearly always


def count_reports(paths: Iterable[str], asked: Asked = AS_FOUND) -> int | None:
    """Count the reports of these files, None where only reading them would tell; a file that cannot be read is one."""
    counts = [_count(path, asked) for path in paths]
    return None if None in counts else sum(count for count in counts if count)


def _count(path: str, asked: Asked) -> int | None:
    if path == "-":
        return None
    if is_address(path):
        return 1
    try:
        with opened(path) as stream:
            kind = kind_named(asked.format) if asked.format else kind_of(stream.first, path)
            if kind.name == "jsonl":
                return sum(1 for line in stream.lines() if line.strip())
            return 1 if kind.name in _ONE else None
    except (OSError, EOFError):
        return 1
