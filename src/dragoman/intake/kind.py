"""A kind of source: by what it is known, and what reads it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from dragoman.errors import DragomanError
from dragoman.intake.asked import Asked
from dragoman.intake.draft import Draft, Link
from dragoman.intake.opening import Stream

Given = Iterator[Draft | Link | DragomanError]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of source by name.

    `begins(first, named)` tells by the first line that is not blank, and by whether the file's name has one of the
    `suffixes`, that a file is of this kind; `read(stream, asked)` gives its reports one after another.
    """

    name: str
    about: str
    suffixes: tuple[str, ...]
    begins: Callable[[bytes, bool], bool]
    read: Callable[[Stream, Asked], Given]
