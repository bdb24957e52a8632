"""Cost grows in line with the text: told by counting what is called, which no busy machine changes."""

import sys
from collections import Counter
from types import FrameType
from typing import Any

import pytest
from bench.hostile import HOSTILE

from dragoman.reader import Reader
from dragoman.reading.reader import read_doc
from dragoman.records import Report

ENTRY = ("{time:02}:{minute:02} GMT\n{name} said on Monday that “Chad had shelled the port of {place}”, which Chad "
         "denied. The two will hold talks in Oslo, the envoy added.\n\n")
NAMES, PLACES = ("Norway", "Peru", "Kenya", "Fiji", "Chile"), ("Lima", "Bergen", "Mombasa", "Suva")
SLACK = 1.25
# what once grew faster than the text, with how much faster it may grow still: who answers whom takes some looking back
DENSE = {"nested quotes": 1.1, "denials": 1.1, "told again": 1.1, "one long speech": 1.1, "reactions": 1.25}


def liveblog(entries: int) -> str:
    return "".join(ENTRY.format(time=each // 60 % 24, minute=each % 60, name=NAMES[each % 5], place=PLACES[each % 4])
                   for each in range(entries))  # fmt: skip


def calls(reader: Reader, text: str) -> int:
    """Count the calls of Python functions that the rules make for a text."""
    report, doc, found = Report(id="r", text=text, published="2019-05-06"), reader.nlp(text), Counter[str]()

    def note(_: FrameType, event: str, __: Any) -> None:
        found[event] += 1

    sys.setprofile(note)
    try:
        read_doc(report, doc, reader.lexicon)
    finally:
        sys.setprofile(None)
    return found["call"] + found["c_call"]


@pytest.mark.parametrize("make", [liveblog, lambda entries: liveblog(entries).replace("\n\n", " ")],
                         ids=["liveblog", "one paragraph"])
def test_four_times_the_text_costs_four_times_the_calls(reader: Reader, make: Any) -> None:
    calls(reader, make(5))  # what is remembered of words is remembered
    assert calls(reader, make(120)) <= 4 * SLACK * calls(reader, make(30))


@pytest.mark.parametrize(("name", "slack"), DENSE.items())
def test_so_does_a_text_made_to_be_slow(reader: Reader, name: str, slack: float) -> None:
    make = HOSTILE[name][0]
    calls(reader, make(500))
    assert calls(reader, make(10_000)) <= 4 * slack * calls(reader, make(2500))
