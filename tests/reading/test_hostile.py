"""Texts made to break a reader: whatever they are, the reading is sound, or it is said why there is none."""

import pytest
from bench.fuzz.sound import faults
from bench.hostile import HOSTILE

from dragoman.errors import DragomanError, InputError
from dragoman.reader import Reader
from dragoman.records import Report

_SIZE = 1500
_SURROGATE = "The minister said \ud800 that Chad would meet France in Oslo on Monday."
ODD = {
    "a lone surrogate": _SURROGATE,
    "nothing but marks": "\u0301\u0301\u0301 \u200d\u200d.",
    "a byte order mark within": "The minister\ufeff said that Chad would meet France in Oslo on Monday.",
    "control characters": "The minister\x00 said\x1b[31m that Chad\x08 would meet France in Oslo on Monday.",
    "flags and families": "🇷🇺 and 👩‍👩‍👧‍👦 met, the minister of Chad said in Oslo on Monday.",
    "separators of lines": "The minister said\u2028that Chad would\u2029meet France in Oslo\x85on Monday.",
    "a number without end": f"The minister said that Chad would pay {'9' * 5000} dollars to France in Oslo.",
    "a year without end": f"The minister said in {'2' * 400} that Chad would meet France on 99 May 99999.",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_the_reading_is_sound(reader: Reader, name: str) -> None:
    text = f"The minister of Chad said in Oslo that talks with France would go on. {HOSTILE[name][0](_SIZE)}"
    text = text.encode("utf-8", "replace").decode()  # halves of characters go at the door
    report = Report("r", text, published="2017-06-15")  # so that none is refused for its language
    reading = reader.read_report(report)
    assert faults(reading) == []
    assert reader.read_report(report) == reading


@pytest.mark.parametrize("name", ODD)
def test_odd_signs_are_read_or_refused(reader: Reader, name: str) -> None:
    told: list[DragomanError] = []
    found = list(reader.read_many([ODD[name]], on_error=told.append))
    assert len(found) + len(told) == 1
    assert all(isinstance(error, InputError) and len(str(error).splitlines()) <= 3 for error in told)
    for reading in found:
        assert "\ud800" in ODD[name] or faults(reading) == []  # JSON has no form for half a character
        assert reader.read_report(reading.report) == reading
