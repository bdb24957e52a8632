"""Libraries that only some kinds of source need: imported when one of these is met, their faults put in words."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from dragoman.errors import DragomanError, InputError


def needed(library: str, extra: str, what: str, where: str = "") -> Any:
    """Import a library; raises InputError, with the extra that brings it, where it is not installed."""
    try:
        return import_module(library)
    except ImportError:
        raise InputError(f"{what} needs the library {library.partition('.')[0]}.", where,
                         f"pip install 'dragoman[{extra}]'") from None


@contextmanager
def understood(what: str, where: str, hint: str) -> Iterator[None]:
    """Tell as InputError whatever a library raises over a file: over damaged ones they raise anything."""
    try:
        yield
    except (DragomanError, OSError, EOFError):
        raise
    except Exception as fault:
        words = " ".join(str(fault).split())[:200].rstrip(".") or type(fault).__name__
        raise InputError(f"{what} cannot be read: {words}.", where, hint) from fault
