"""The day of a record in a table."""

from types import SimpleNamespace

import pytest

from dragoman.cli.days import day


@pytest.mark.parametrize(("when", "published", "shown"), [
    ("2017-06-15", "2017-06-20", "2017-06-15"), ("2017-06", None, "2017-06"), ("2017-21", None, "spring 2017"),
    ("2022-02-23/2022-02-26", None, "2022-02-23/2022-02-26"), (None, "2017-06-20", "(2017-06-20)"),
    (None, "2016/..", "(2016/..)"), (None, None, "(no date)"),
])
def test_a_day_is_the_record_s_own_or_its_report_s(when: str | None, published: str | None, shown: str) -> None:
    assert day(SimpleNamespace(when=when, published=published)) == shown
