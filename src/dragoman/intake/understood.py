"""What libraries raise over files, in words."""

from collections.abc import Iterator
from contextlib import contextmanager

from dragoman.errors import DragomanError, InputError


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
