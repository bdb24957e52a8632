"""Where readings go: JSON lines, a JSON array or briefs, to standard output or a file."""

import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Literal

import typer

from dragoman.errors import DragomanError
from dragoman.records import Reading

Form = Literal["jsonl", "json", "brief"]


def check_output(path: Path | None, sources: Iterable[str]) -> None:
    """Refuse, before anything is read, an output that cannot be written or that would overwrite a source."""
    if path is None:
        return
    if path.is_dir():
        raise DragomanError("The output is a directory.", str(path), "Name a file in it.")
    if not path.absolute().parent.is_dir():
        raise DragomanError("There is no directory to write into.", str(path.parent), "Make it first: mkdir -p")
    if path.is_file() and any(source != "-" and Path(source).exists() and path.samefile(source) for source in sources):
        raise DragomanError("The output would overwrite a report that is to be read.", str(path), "Name another file.")


@contextmanager
def opened(path: Path | None) -> Iterator[BinaryIO]:
    """Give standard output, or a file that appears under its name only when all is written.

    What an interrupted run has written stays beside it as NAME.part; a device or a pipe is written to directly.
    """
    if path is None:
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    elif path.exists() and not stat.S_ISREG(path.stat().st_mode):
        with path.open("wb") as file:
            yield file
    else:
        yield from _whole(path)


def _whole(path: Path) -> Iterator[BinaryIO]:
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as file:
            yield file
    except BaseException:
        if part.is_file():
            typer.echo(f"What was read until then is in {part}.", err=True)
        raise
    part.replace(path)


def write_json_lines(readings: Iterable[Reading], file: BinaryIO) -> None:
    """Write one reading a line, each as soon as it is made."""
    import orjson

    for reading in readings:
        file.write(orjson.dumps(reading.to_dict(), option=orjson.OPT_APPEND_NEWLINE))
        file.flush()


def write_json(readings: Iterable[Reading], file: BinaryIO) -> None:
    """Write one indented JSON array, each reading as soon as it is made."""
    import orjson

    before = b"[\n"
    for reading in readings:
        file.write(before + orjson.dumps(reading.to_dict(), option=orjson.OPT_INDENT_2))
        before = b",\n"
    file.write(b"[]\n" if before == b"[\n" else b"\n]\n")


WRITERS: dict[str, Callable[[Iterable[Reading], BinaryIO], None]] = {"jsonl": write_json_lines, "json": write_json}
