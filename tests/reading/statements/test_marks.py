from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.statements.marks import Marks
from dragoman.reading.statements.quotations import Quotation, find_quotations
from dragoman.records import Span

_TEXT = st.lists(st.sampled_from(["“", "”", "‘", "’", '"', "said", "war", ",", ".", ":", " ", "\n"]), max_size=60)
_PLACES = st.tuples(st.integers(0, 60), st.integers(1, 20))


def marks_of(words: list[str]) -> Marks:
    text = " ".join(words)
    return Marks(text, find_quotations(text))


def beside(marks: Marks, at: int) -> list[Quotation]:
    depth = sum(each.outer.start <= at < each.outer.end for each in marks.quotations)
    return [each for each in marks.quotations if each.depth == depth and not each.outer.start <= at < each.outer.end]


@given(_TEXT, _PLACES)
def test_the_innermost_quotation_around_a_place(words: list[str], place: tuple[int, int]) -> None:
    marks, at = marks_of(words), place[0]
    holding = [each for each in marks.quotations if each.outer.start <= at < each.outer.end]
    assert marks.around(at) == (holding[-1] if holding else None)


@given(_TEXT, _PLACES)
def test_the_quotations_about_a_stretch(words: list[str], place: tuple[int, int]) -> None:
    marks, span = marks_of(words), Span(place[0], place[0] + place[1])
    about = [each for each in marks.quotations if each.outer.overlaps(span)]
    assert sorted(marks.touching(span), key=lambda each: each.outer) == sorted(about, key=lambda each: each.outer)
    for at in (0, place[0], place[1]):
        near = beside(marks, at)
        assert marks.beside(at).touching(span) == [each for each in near if each.outer.overlaps(span)]
        assert list(marks.beside(at).opening(span.end)) == [each for each in near if each.outer.start >= span.end]
        assert marks.beside(at).ending(span.start) in ([], [each for each in near if each.outer.end <= span.start][-1:])
