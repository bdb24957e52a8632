from datetime import date

import pytest

from dragoman.timex.feasts import easter


@pytest.mark.parametrize("day", [
    date(1818, 3, 22), date(1943, 4, 25), date(1998, 4, 12), date(2000, 4, 23), date(2022, 4, 17), date(2038, 4, 25),
])
def test_easter_falls_where_the_churches_keep_it(day: date) -> None:
    assert easter(day.year) == day
