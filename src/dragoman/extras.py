"""Libraries that only some users have: imported when they are needed, and told of when they are not there."""

from importlib import import_module
from importlib.util import find_spec
from typing import Any

from dragoman.errors import DragomanError


def installed(name: str) -> bool:
    """Tell whether a library is there, without importing it."""
    try:
        return find_spec(name) is not None
    except ValueError:  # what hides a module from import leaves no word of where it lies
        return False


def library(name: str, extra: str = "") -> Any:
    """Import a library that comes with an extra of Dragoman, of its own name unless told otherwise.

    Raises DragomanError, with the command that installs it, where it is not there.
    """
    try:
        return import_module(name)
    except ImportError:
        package = name.partition(".")[0]
        raise DragomanError(f"{package} is not installed.", "", f"pip install 'dragoman[{extra or package}]'") from None
