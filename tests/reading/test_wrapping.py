"""Text of fixed width is read as the same text in long lines, and its words are given as they were written."""

import re
from dataclasses import replace
from textwrap import fill

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reader import Reader
from dragoman.reading.wrapping import flow
from dragoman.records import Reading, Report, Span

PARAGRAPHS = (
    "BRUSSELS, May 4 (Courier) - European Union foreign ministers meeting in Brussels offered on Monday to send "
    "monitors to Georgia, and Foreign Minister Bernard Kouchner of France flew to Tbilisi the same evening.",
    "The Commonwealth of Independent States rejected the offer. Russia's Foreign Ministry denied that it had blocked "
    "the United Nations Security Council.",
    "A spokesman for the Foreign Ministry in Moscow, asked on Tuesday whether the offer had been read there at all, "
    "said that it had been, and that Russia would neither accept such monitors nor let them cross its border.")


def report(text: str) -> Report:
    return Report("r", text, published="2008-05-04")


def told(reading: Reading) -> list[tuple[str, ...]]:
    return [(event.type, event.status, *event.sources, ">", *event.targets) for event in reading.events]


@pytest.mark.parametrize("width", [40, 60, 72])
@pytest.mark.parametrize("end", ["\n", "\r\n", " \n"])
def test_lines_that_were_broken_to_fit_are_read_as_long_ones(reader: Reader, width: int, end: str) -> None:
    wrapped = "\n\n".join(fill(each, width, break_on_hyphens=False).replace("\n", end) for each in PARAGRAPHS)
    long, short = reader.read_report(report("\n\n".join(PARAGRAPHS))), reader.read_report(report(wrapped))
    assert told(short) == told(long)
    assert [actor.name for actor in short.actors] == [actor.name for actor in long.actors]
    assert short.report.text == wrapped
    for event in short.events:
        assert event.trigger.text == wrapped[event.trigger.span.start:event.trigger.span.end]
    for statement in short.statements:
        for part in statement.content:
            assert part.text == wrapped[part.span.start:part.span.end]
    for time in short.times:
        assert time.text == wrapped[time.span.start:time.span.end]


@pytest.mark.parametrize("text", [
    "A headline\nMOSCOW - Russia denied it.\nIran agreed.\n",  # lines that are paragraphs
    "One line. It has no end",
    "Russia denied it.\n\nIran agreed on Monday.\nthe talks went on",  # one slip
])
def test_lines_that_are_paragraphs_are_left_alone(text: str) -> None:
    assert flow(report(text)) is None


@given(st.text(st.sampled_from("aB. \n\r-"), max_size=200))
def test_every_word_is_found_again_where_it_was_written(text: str) -> None:
    flows = flow(report(text))
    if flows is None:
        return
    long = flows.report.text
    assert long.split() == text.split()
    assert long.count("\n\n") == text.count("\n\n")
    words = tuple(Span(*match.span()) for match in re.finditer(r"\S+", long))
    back = flows.as_written(Reading(flows.report, sentences=words))
    assert [text[span.start:span.end] for span in back.sentences] == text.split()


def test_a_short_line_ends_its_paragraph() -> None:
    lines = ["a line that was broken because it had come", "to the end of its width and went on, as did",
             "this one.", "Another paragraph that goes on and on and", "on to the end."]
    flows = flow(report("\n".join(lines)))
    assert flows is not None
    assert flows.report.text == " ".join(lines[:3]) + "\n" + " ".join(lines[3:])


def test_a_dateline_is_known_in_the_long_lines(reader: Reader) -> None:
    text = "MOSCOW,\r\nMay 4 (Courier) - " + fill(PARAGRAPHS[1], 40).replace("\n", "\r\n")
    reading = reader.read(text, published="2008-05-04")
    dateline = reading.report.dateline
    assert dateline is not None
    assert text[dateline.span.start:dateline.span.end].startswith("MOSCOW")


def test_a_reading_of_long_lines_is_what_it_was(reader: Reader, samples: tuple[Reading, ...]) -> None:
    for reading in samples[:4]:
        assert reader.read_report(replace(reading.report)) == reading
