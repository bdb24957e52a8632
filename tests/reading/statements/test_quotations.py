"""Quotations: marks of every kind, odd ones, and what must hold for any text."""

from time import perf_counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dragoman.reading.statements.quotations import find_quotations

MARKS = st.text(alphabet="ab .,\n\"'“”‘’„«»`", max_size=80)


def inner(text: str) -> list[str]:
    return [text[each.inner.start : each.inner.end] for each in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('She said "not now," and left.', ["not now,"]),
        ("She said “not now,” and left.", ["not now,"]),
        ("He calls it a ‘pause’ in the talks.", ["pause"]),
        ("He calls it a 'pause,' nothing more.", ["pause,"]),
        ("The envoys’ room wasn’t open in the ’90s.", []),
        ("It's the ministers' view; don't ask.", []),
        ("A ‘freeze’ of the parties’ assets and a ‘thaw’.", ["freeze", "thaw"]),
        ("„Nein“, sagte er.", ["Nein"]),
        ("«Oui», dit-elle.", ["Oui"]),
        ("``So be it,'' he wrote.", ["So be it,"]),
        ("''So be it,'' he wrote.", ["So be it,"]),
        ("“ Spaced out ,” he said.", ["Spaced out ,"]),
        ("A closing mark”used to open”.", ["used to open"]),
        ("An opening mark used to close, “like this,“ he said.", ["like this,"]),
    ],
)
def test_marks(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“Never closed, he said.\n\nA new paragraph.", ["Never closed, he said."]),
        ("“One,” he said. “Two.", ["One,", "Two."]),
        ("“No end here, he said. “Whole,” she said.", ["No end here, he said.", "Whole,"]),
        ('"No end here, he said. "Whole," she said.', ["No end here, he said.", "Whole,"]),
        ('One line of it.\n"It goes on\nin the next line," he said.', ["It goes on\nin the next line,"]),
    ],
)
def test_unclosed(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "“First paragraph.\n\n“Second one.”\n\nHe left.",
        '"First paragraph.\n"Second one."\nHe left.',
    ],
)
def test_paragraphs_carry_a_quotation_on(text: str) -> None:
    first, second = find_quotations(text)
    assert (first.closed, first.follows) == (False, False)
    assert (second.closed, second.follows) == (True, True)


def test_nested() -> None:
    outer, nested = find_quotations("“They told us ‘no way’ twice,” he said.")
    assert (outer.depth, nested.depth) == (0, 1)
    assert outer.inner.contains(nested.outer)


@given(MARKS)
def test_spans_hold(text: str) -> None:
    found = find_quotations(text)
    assert found == find_quotations(text)
    for each in found:
        assert 0 <= each.outer.start <= each.inner.start < each.inner.end <= each.outer.end <= len(text)
        assert text[each.inner.start : each.inner.end].strip() == text[each.inner.start : each.inner.end]


@given(MARKS)
@example("\"““`\"\"'\"’")
def test_quotations_nest_or_stand_apart(text: str) -> None:
    found = [each.outer for each in find_quotations(text)]
    for one in found:
        for other in found:
            assert not one.overlaps(other) or one.contains(other) or other.contains(one)


@pytest.mark.parametrize("unit", ['"a\n', "“a ", "‘a ", "‘as’ a", '" ', "”", '"a "b', "“a” ‘b’ "])
def test_a_long_text_takes_no_long_time(unit: str) -> None:
    # a walk that looks back over the whole text for each mark would take minutes
    start = perf_counter()
    find_quotations(unit * 30_000)
    assert perf_counter() - start < 10


def test_marks_that_only_open_nest_no_deeper_than_a_report_does() -> None:
    few, many = "“a " * 9 + "”" * 9, "“a " * 2000 + "”" * 2000
    assert [each.depth for each in find_quotations(few)] == list(range(9))
    found = find_quotations(many)
    assert max(each.depth for each in found) < 20
    assert sum(each.outer.end - each.outer.start for each in found) < 20 * len(many)
