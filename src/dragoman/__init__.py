"""Dragoman reads diplomacy in the news: who said what, what happened, and on whose word.

Examples:
    >>> import dragoman
    >>> reading = dragoman.read("Russia denied on Monday that it had bombed Georgia.", published="2008-08-13")
    >>> [(event.sources, event.type, event.targets, event.status) for event in reading.events]
    [(('RUS',), 'ASSAULT', ('GEO',), 'denied')]
    >>> [(claim.claim, claim.denied_by) for claim in reading.claims]
    [('Russia had bombed Georgia.', ('RUS',))]

`read` is for one report, `load` for many, `Archive` and `desk` for what many reports tell together.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dragoman import records
from dragoman.errors import DragomanError
from dragoman.records import Reading, Report

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from dragoman import desk, language
    from dragoman.archive.archive import Archive
    from dragoman.reader import Reader

__version__ = "0.1.0"
__all__ = ["Archive", "DragomanError", "Reader", "Reading", "Report", "__version__", "desk", "language", "load", "read",
           "records"]

# imported when they are asked for: who reads one report needs no database, who asks an archive no model
_LATE = {"Archive": "dragoman.archive.archive", "Reader": "dragoman.reader", "desk": "", "language": ""}


def read(report: "str | PathLike[str] | Report", published: str | None = None,
         outlet: str | None = None) -> Reading:
    """Read one report: its text, a file by its Path, or a Report; the reader behind it is loaded once.

    `published` is EDTF, best a day, and `outlet` a name, of a report that does not say so itself. A text is never taken
    for a path, so that nobody who sends us a text can have a file of ours read.
    Raises EmptyReport, NotText or NotEnglish when there is nothing to read, InputError where a file cannot be read or
    holds several reports, DateError when `published` is no date.

    Examples:
        >>> import dragoman
        >>> reading = dragoman.read("“We were never asked,” the Norwegian foreign ministry said.", outlet="The Post")
        >>> [(statement.for_, statement.form, statement.content[0].text) for statement in reading.statements]
        [('NOR', 'direct', 'We were never asked,')]
    """
    from dragoman.reader import read_one

    return read_one(report, published, outlet)


def load(packs: "Sequence[str | Path]" = ()) -> "Reader":
    """Load the language model and the lexicon once, for many readings.

    `packs` are folders with lexicon files of your own, which add to the shipped rows or replace them.
    Raises ModelError when the model is missing or altered, LexiconError when a pack is not as it should be.

    Examples:
        >>> import dragoman
        >>> reader = dragoman.load()
        >>> texts = ["France will meet Chad on 3 May 1986.", "Chad thanked France."]
        >>> [event.type for reading in reader.read_many(texts) for event in reading.events]
        ['CONSULT', 'SUPPORT']
    """
    # spaCy and onnxruntime take a second to import: only those who read pay for it
    from dragoman.reader import Reader

    return Reader.load(tuple(Path(pack) for pack in packs))


def __getattr__(name: str) -> Any:
    """Import what only those need who ask for it."""
    if name not in _LATE:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    return getattr(import_module(_LATE[name]), name) if _LATE[name] else import_module(f"dragoman.{name}")


def __dir__() -> list[str]:
    return sorted(__all__)
