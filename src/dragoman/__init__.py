"""Dragoman reads diplomacy in the news: who said what, what happened, and on whose word."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dragoman.errors import DragomanError
from dragoman.records import Reading, Report

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dragoman import desk
    from dragoman.archive.archive import Archive
    from dragoman.reader import Reader

__version__ = "0.1.0"
__all__ = ["Archive", "DragomanError", "Reading", "Report", "__version__", "desk", "load"]


def load(packs: Sequence[str | Path] = ()) -> Reader:
    """Load the language model and the lexicon once, for many readings.

    `packs` are folders with lexicon files of your own, which add to the shipped rows or replace them.
    Raises ModelError when the model is missing or altered, LexiconError when a pack is not as it should be.
    """
    # spaCy and onnxruntime take a second to import: only those who read pay for it
    from dragoman.reader import Reader

    return Reader.load(tuple(Path(pack) for pack in packs))


def __getattr__(name: str) -> Any:
    """Import what only those need who keep an archive."""
    if name == "Archive":
        return import_module("dragoman.archive.archive").Archive
    if name == "desk":
        return import_module("dragoman.desk")
    raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
