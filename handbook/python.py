"""The page of the public names of Python, made from their signatures and docstrings."""

import inspect
import re
from collections.abc import Iterator
from typing import Any

import dragoman
from dragoman import desk, errors, records

_HEAD = """# Python

Made from the docstrings by `python -m handbook`. What is not named here is not public and may change.
"""
# modules before a type, which say nothing to whoever reads a signature, and quotes around what is imported late
_CLUTTER = re.compile(r"\b(?:[a-z_]+\.)+(?=[A-Z])|['\"]")
_PARTS = ("Examples:", "Raises:", "Returns:", "Args:")


def python_page() -> str:
    """Give the page: the package, what it holds, the desk, the records, the errors."""
    return "\n".join([_HEAD, *_package(), *_desk(), *_records(), *_errors()])


def _package() -> Iterator[str]:
    yield "## dragoman\n"
    for name in ("read", "load", "Reader", "Archive", "Report", "Reading"):
        yield from _entry(f"dragoman.{name}", getattr(dragoman, name), "###")
        if inspect.isclass(getattr(dragoman, name)):
            yield from _methods(getattr(dragoman, name), name)
    yield "### dragoman.language.load\n"
    yield from _words(dragoman.language.load)


def _desk() -> Iterator[str]:
    yield "## dragoman.desk\n"
    yield ("Each function takes an open archive and gives `Rows`: they are asked when they are gone through, "
           "`.count()` counts them, `.to_pandas()`, `.to_polars()` and `.to_arrow()` make tables of them.\n")
    for name in desk.__all__:
        found = getattr(desk, name)
        if inspect.isfunction(found):
            yield from _entry(f"desk.{name}", found, "###")


def _records() -> Iterator[str]:
    yield "## dragoman.records\n"
    yield "The fields are told in the [coding manual](../records.md).\n"
    yield from (f"- `{name}`: {_first(getattr(records, name))}" for name in records.__all__
                if inspect.isclass(getattr(records, name)))
    yield ""


def _errors() -> Iterator[str]:
    yield "## Errors\n"
    yield "All that Dragoman explains are `dragoman.DragomanError`; the rest are in `dragoman.errors`.\n"
    yield from (f"- `{name}`: {_first(found)}" for name, found in vars(errors).items()
                if inspect.isclass(found) and issubclass(found, dragoman.DragomanError))
    yield ""


def _methods(cls: type, name: str) -> Iterator[str]:
    for each, found in vars(cls).items():
        plain = found.__func__ if isinstance(found, classmethod | staticmethod) else found
        if not each.startswith("_") and (inspect.isfunction(plain) or isinstance(plain, property)):
            yield from _entry(f"{name}.{each}", plain, "####")


def _entry(title: str, found: Any, level: str) -> Iterator[str]:
    yield f"{level} {title}\n"
    if not isinstance(found, property):
        yield f"```text\n{title.rpartition('.')[2]}{_signature(found)}\n```\n"
    yield from _words(found)


def _signature(found: Any) -> str:
    signature = inspect.signature(found)
    kept = [each for name, each in signature.parameters.items() if name not in ("self", "cls")]
    whole = str(signature.replace(parameters=kept))
    return _CLUTTER.sub("", whole)


def _words(found: Any) -> Iterator[str]:
    text = inspect.getdoc(found) or ""
    prose, _, example = text.partition("Examples:\n")
    for part in _PARTS:
        prose = prose.replace(f"\n{part}\n", f"\n{part}\n\n")
    yield prose.strip() + "\n"
    if example:
        yield f"```python\n{inspect.cleandoc(example)}\n```\n"


def _first(found: Any) -> str:
    return (inspect.getdoc(found) or "").partition("\n\n")[0].replace("\n", " ")
