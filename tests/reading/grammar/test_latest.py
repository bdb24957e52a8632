from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.grammar.latest import Latest


@given(st.lists(st.integers(0, 20), max_size=15), st.integers(0, 21))
def test_answers_are_those_of_looking_at_everything(places: list[int], asked: int) -> None:
    latest = Latest(range(len(places)), lambda number: places[number])
    assert list(latest.before(asked)) == [n for n in reversed(range(len(places))) if places[n] < asked]


def test_what_stands_behind_is_not_looked_at() -> None:
    looked = list[int]()
    latest = Latest(range(1000), lambda number: looked.append(number) or number)
    looked.clear()
    assert next(latest.before(10)) == 9
    assert looked == []
