"""Paths and standard input as a stream of drafts, in order; what cannot be read comes as an error in its place."""

import re
import zlib
from collections.abc import Iterable, Iterator
from gzip import BadGzipFile
from itertools import chain
from pathlib import Path
from typing import Literal

from dragoman.errors import DragomanError, InputError, NotText, ReadingError
from dragoman.intake.document import is_document, read_document
from dragoman.intake.draft import Draft
from dragoman.intake.html import looks_like_page, read_html
from dragoman.intake.jsonl import read_jsonl
from dragoman.intake.opening import Bytes, opened
from dragoman.intake.text import read_text

Kind = Literal["text", "html", "jsonl", "table"]

SUFFIXES: dict[str, Kind] = {".html": "html", ".htm": "html", ".xhtml": "html", ".jsonl": "jsonl", ".ndjson": "jsonl",
                              ".json": "jsonl", ".csv": "table", ".tsv": "table"}
_RECORD = re.compile(rb"\s*(?:\[\s*)?\{\s*\"[\w-]+\"\s*:")


def read_sources(paths: Iterable[str]) -> Iterator[Draft | DragomanError]:
    """Read files, and standard input for `-`, one after another; memory holds one report at a time.

    The kind is told by how the content begins, else by the file's name; gzip is unpacked on the way.
    """
    for path in paths:
        yield from read_source(path)


def read_source(path: str) -> Iterator[Draft | DragomanError]:
    """Read one file; an error ends it, but not its caller's loop."""
    where = "standard input" if path == "-" else path
    try:
        with opened(path) as file:
            yield from _drafts(file, path, where)
    except UnicodeError:
        yield NotText("The bytes claim to be UTF-16 or UTF-32 and are not.", where, "Save the report as UTF-8.")
    except (EOFError, zlib.error, BadGzipFile) as error:
        yield InputError(f"The file is damaged: {_plainly(error)}.", where, "Fetch it anew.")
    except OSError as error:
        yield explain(error, where)
    except DragomanError as error:
        yield error
    except Exception as fault:
        yield ReadingError.of(fault, where=where)


def _drafts(file: Bytes, path: str, where: str) -> Iterator[Draft | DragomanError]:
    head = list(_head(file))
    first = head[-1] if head else b""
    kind = kind_of(first, path)
    if kind == "table":
        raise InputError("This is a table, and Dragoman reads text, HTML and JSON lines.", where,
                         'Make each row a line of its own: {"id": …, "text": …, "published": "2017-06-15"}')
    if kind == "jsonl" and is_document(first):
        yield from read_document(b"".join(head) + file.read(), where)
    elif kind == "jsonl":
        yield from read_jsonl(chain(head, file), where)
    else:
        yield (read_html if kind == "html" else read_text)(b"".join(head) + file.read(), where)


def _head(file: Bytes) -> Iterator[bytes]:
    """Give the lines down to the first that is not blank."""
    for line in file:
        yield line
        if line.strip():
            return


def kind_of(first: bytes, path: str) -> Kind:
    """Look at the content before the name: a page or records saved as .txt are no prose."""
    if looks_like_page(first):
        return "html"
    named = SUFFIXES.get(Path(path.lower().removesuffix(".gz")).suffix)
    if named in ("jsonl", "table"):
        return named
    # an object over many lines has its first key on the second
    start = first.removeprefix(b"\xef\xbb\xbf")
    return "jsonl" if _RECORD.match(start) or start.strip() in (b"[", b"{") else named or "text"


def explain(error: OSError, path: str) -> InputError:
    """Put a fault of the operating system into words for whoever named the path."""
    if isinstance(error, FileNotFoundError):
        return InputError("There is no such file.", path, "Check the path; - reads standard input.")
    if isinstance(error, IsADirectoryError):
        return InputError("This is a directory, not a report.", path, f"Name the files in it: dragoman read {path}/*")
    if isinstance(error, PermissionError):
        return InputError("You may not read this file.", path, "Ask its owner, or change its permissions.")
    return InputError(f"The file cannot be read: {_plainly(error)}.", path, "Try to open it with another program.")


def _plainly(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error).rstrip(".")
