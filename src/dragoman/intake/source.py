"""Paths, addresses and standard input as a stream of drafts, in order; what cannot be read comes as an error."""

import zlib
from collections.abc import Iterable, Iterator
from gzip import BadGzipFile

from dragoman.errors import DragomanError, InputError, NotText, ReadingError
from dragoman.intake.asked import AS_FOUND, Asked
from dragoman.intake.draft import Draft, Link
from dragoman.intake.kinds import kind_named, kind_of
from dragoman.intake.opening import opened


def read_sources(paths: Iterable[str], asked: Asked = AS_FOUND) -> Iterator[Draft | DragomanError]:
    """Read files, standard input for `-` and pages by their address, one after another; memory holds one report.

    The kind is told by how the content begins, else by the file's name; gzip is unpacked on the way.
    """
    for path in paths:
        yield from read_source(path, asked)


def read_source(path: str, asked: Asked = AS_FOUND) -> Iterator[Draft | DragomanError]:
    """Read one file or page; an error ends it, but not its caller's loop."""
    where = "standard input" if path == "-" else path
    try:
        yield from _followed(_given(path, where, asked), asked)
    except UnicodeError:
        yield NotText("The bytes claim to be UTF-16 or UTF-32 and are not.", where, "Save the report as UTF-8.")
    except (EOFError, zlib.error, BadGzipFile) as error:
        yield InputError(f"The file is damaged: {_plainly(error)}.", where, "Fetch it anew.")
    except OSError as error:
        yield explain(error, where)
    except DragomanError as error:
        error.where = error.where or where
        yield error
    except Exception as fault:
        yield ReadingError.of(fault, where=where)


def is_address(path: str) -> bool:
    """Tell an address on the web from a path."""
    return path.lower().startswith(("http://", "https://"))


def _given(path: str, where: str, asked: Asked) -> Iterator[Draft | Link | DragomanError]:
    if is_address(path):
        yield Link(path, where=where)
        return
    with opened(path, where) as stream:
        kind = kind_named(asked.format) if asked.format else kind_of(stream.first, path)
        yield from kind.read(stream, asked)


def _followed(given: Iterable[Draft | Link | DragomanError], asked: Asked) -> Iterator[Draft | DragomanError]:
    for each in given:
        if isinstance(each, Link):
            yield asked.fetch(each) if asked.fetch else each.unread()
        else:
            yield each


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
