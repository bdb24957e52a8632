from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.grammar.cover import Cover
from dragoman.records import Span

_SPANS = st.tuples(st.integers(0, 30), st.integers(1, 12)).map(lambda each: Span(each[0], each[0] + each[1]))


@given(st.lists(st.lists(_SPANS, max_size=3), max_size=12), _SPANS)
def test_answers_are_those_of_looking_at_everything(things: list[list[Span]], asked: Span) -> None:
    cover = Cover(range(len(things)), lambda number: things[number])
    assert cover.touching(asked) == [n for n, spans in enumerate(things) if any(span.overlaps(asked) for span in spans)]
    assert cover.at(asked.start) == [n for n, spans in enumerate(things)
                                     if any(span.start <= asked.start < span.end for span in spans)]
