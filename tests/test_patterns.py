"""No regular expression of ours can be made to take for ever: each is tried on texts that make bad ones do so."""

import importlib
import pkgutil
import re
import time
from collections.abc import Iterator
from types import ModuleType

import pytest

import dragoman

_SIZE = 700  # characters: what backtracks by the cube takes seconds on them, what grows faster for ever
_LONGEST = 1.0  # seconds of processor time, where a good one takes a millisecond
_RUNS = ["a", "A", "1", " ", "\n", "\t", ".", ",", "-", "(", ")", "[", '"', "'", "’", "“", "/", ":", "=", "&", "<", "é",
         "_"]
_PAIRS = ["a ", "A ", "A. ", "Aa ", "1 ", "1,", "1.", "a.", "a-", "a, ", "\n ", " \n", "a\n", "A\n", "-- ", ". ",
          "“a” ", "(a) ", "<a", "<a>", "&a;", "a=", "a:", "1:", "1-", "May 1 ", "of the ", "and ", "Mr. ", "he said ", "http://a",
          "a@a.", "A B, ", "12 May 2017 ", "the 1990s "]
HOSTILE = [before + part * (_SIZE // len(part)) + after for part in (*_RUNS, *_PAIRS)
           for before, after in (("", "!"), ("Oslo, ", "\n\x00"))]


def modules() -> Iterator[ModuleType]:
    for found in pkgutil.walk_packages(dragoman.__path__, "dragoman."):
        if not found.name.endswith(("__main__", "migrations.env")) and ".versions." not in found.name:
            yield importlib.import_module(found.name)


def patterns() -> dict[str, re.Pattern[str] | re.Pattern[bytes]]:
    """Give every pattern that a module of ours holds, by its name; those in tables and tuples too."""
    found: dict[str, re.Pattern[str] | re.Pattern[bytes]] = {}
    for module in modules():
        for name, value in vars(module).items():
            many = value.values() if isinstance(value, dict) else value
            for number, each in enumerate(many if isinstance(value, dict | tuple | list) else [value]):
                parts = each if isinstance(each, tuple) else [each]
                found.update({f"{module.__name__}.{name}[{number}]": part for part in parts
                              if isinstance(part, re.Pattern)})
    return found


PATTERNS = patterns()


def test_they_are_found() -> None:
    assert len(PATTERNS) > 100


@pytest.mark.parametrize("name", sorted(PATTERNS))
def test_none_takes_for_ever(name: str) -> None:
    pattern = PATTERNS[name]
    for text in HOSTILE:
        given, start = text.encode() if isinstance(pattern.pattern, bytes) else text, time.process_time()
        pattern.search(given)  # type: ignore[arg-type]
        assert time.process_time() - start < _LONGEST, text[:20]
