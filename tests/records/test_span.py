import pytest

from dragoman.records import Quote, Span


@pytest.mark.parametrize(("one", "other", "overlaps", "contains"), [
    ((0, 5), (5, 9), False, False), ((0, 5), (4, 9), True, False), ((0, 9), (2, 5), True, True),
    ((2, 5), (0, 9), True, False), ((0, 5), (0, 5), True, True),
])
def test_spans_are_half_open(one: tuple[int, int], other: tuple[int, int], overlaps: bool, contains: bool) -> None:
    assert Span(*one).overlaps(Span(*other)) is overlaps
    assert Span(*one).contains(Span(*other)) is contains


def test_a_quote_is_cut_in_code_points() -> None:
    assert Quote.cut("🇷🇺 said", 3, 7) == Quote("said", Span(3, 7))
