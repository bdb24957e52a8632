"""Answers in the formats of other tools, one file a format; `export` writes a file."""

from typing import Any


def __getattr__(name: str) -> Any:
    """Import the formats when they are asked for."""
    if name == "export":
        from dragoman.export.exporting import export

        return export
    raise AttributeError(f"module 'dragoman.export' has no attribute {name!r}")
