"""Bounds: how far what a source clause stands in, or behind, belongs to it."""

import pytest

from dragoman.reader import Reader


def told(reader: Reader, text: str) -> list[tuple[str | None, list[str]]]:
    read = reader.read(text, published="2019-05-14").statements
    return [(each.speaker_text, [part.text for part in each.content]) for each in read]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # semicolons part what different people say
        (
            "The port was shelled at dawn; two ships had sunk, the harbour master said.",
            [("the harbour master", ["two ships had sunk"])],
        ),
        (
            "Norway said its navy had left the bay; Chad reopened its embassy.",
            [("Norway", ["its navy had left the bay"])],
        ),
        # a source clause splits one clause, and has no part in the one before
        (
            "The harvest failed and the mill, the baker said, would close.",
            [("the baker", ["the mill", "would close"])],
        ),
        # what is joined on behind it is the narrator's
        (
            "The bridge was open again, an officer said, and lorries queued for miles.",
            [("an officer", ["The bridge was open again"])],
        ),
        (
            "The line began to work on Monday, an official said, although nobody had seen it.",
            [("an official", ["The line began to work on Monday"])],
        ),
        # both sides of an adverbial source
        (
            "The old harbour, according to the mayor, will be dredged.",
            [("the mayor", ["The old harbour", "will be dredged"])],
        ),
        # a dateline is no part of what is said
        (
            "OSLO, May 12 — The ferry will sail again, a harbour official said.",
            [("a harbour official", ["The ferry will sail again"])],
        ),
        # a sentence before the source clause, a quotation behind it
        (
            "The ferry was not lost, a spokesman told the station: “It was never at sea.”",
            [("a spokesman", ["The ferry was not lost", "It was never at sea."])],
        ),
    ],
)
def test_bounds(reader: Reader, text: str, expected: list[tuple[str | None, list[str]]]) -> None:
    assert told(reader, text) == expected
