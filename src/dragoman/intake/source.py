"""Paths and standard input as a stream of drafts, in order; what cannot be read comes as an error in its place."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from itertools import chain
from pathlib import Path
from typing import BinaryIO, Literal

from dragoman.errors import DragomanError, InputError
from dragoman.intake.draft import Draft
from dragoman.intake.html import read_html
from dragoman.intake.jsonl import read_jsonl
from dragoman.intake.text import read_text

Kind = Literal["text", "html", "jsonl"]

_SUFFIXES: dict[str, Kind] = {".txt": "text", ".text": "text", ".md": "text", ".html": "html", ".htm": "html",
                              ".xhtml": "html", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "jsonl"}
_PAGE_STARTS = (b"<!doctype html", b"<html", b"<?xml", b"<head", b"<!--")


def read_sources(paths: Iterable[str]) -> Iterator[Draft | DragomanError]:
    """Read files, and standard input for `-`, one after another; memory holds one report at a time.

    The kind is told by the file's name, else by how its content begins.
    """
    for path in paths:
        yield from read_source(path)


def read_source(path: str) -> Iterator[Draft | DragomanError]:
    """Read one file; an error ends it, but not its caller's loop."""
    where = "standard input" if path == "-" else path
    try:
        with _open(path) as file:
            yield from _drafts(file, _SUFFIXES.get(Path(path).suffix.lower()), where)
    except OSError as error:
        yield explain(error, path)
    except DragomanError as error:
        yield error


def _open(path: str) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if path == "-" else Path(path).open("rb")


def _drafts(file: BinaryIO, kind: Kind | None, where: str) -> Iterator[Draft | DragomanError]:
    first = file.readline()
    kind = kind or _kind_of(first)
    if kind == "jsonl":
        if first.strip() in (b"[", b"{"):
            raise InputError("This is JSON over many lines, not JSON lines.", where,
                             "Put each report on a line of its own: jq --compact-output '.[]' FILE")
        yield from read_jsonl(chain([first], file), where)
    else:
        yield (read_html if kind == "html" else read_text)(first + file.read(), where)


def _kind_of(first: bytes) -> Kind:
    start = first.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_PAGE_STARTS):
        return "html"
    return "jsonl" if start.startswith(b'{"') else "text"


def explain(error: OSError, path: str) -> InputError:
    """Put a fault of the operating system into words for whoever named the path."""
    if isinstance(error, FileNotFoundError):
        return InputError("There is no such file.", path, "Check the path; - reads standard input.")
    if isinstance(error, IsADirectoryError):
        return InputError("This is a directory, not a report.", path, "Name the files in it: dragoman read DIR/*.txt")
    if isinstance(error, PermissionError):
        return InputError("You may not read this file.", path, "Ask its owner, or change its permissions.")
    return InputError(f"The file cannot be read: {error.strerror or error}.", path, "")
