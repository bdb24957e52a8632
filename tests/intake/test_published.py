import pytest

from dragoman.errors import DateError
from dragoman.intake.published import published_date


@pytest.mark.parametrize(("given", "expected"), [
    ("2017-06-15", "2017-06-15"),
    (" 2017-06-15 ", "2017-06-15"),
    ("2017-06", "2017-06"),
    ("2017", "2017"),
    ("2024-02-29", "2024-02-29"),
    ("2017-06-15T23:30:00+05:30", "2017-06-15"),
    ("2017-06-15 08:00", "2017-06-15"),
    ("20170615", "2017-06-15"),
    ("20170615T121500Z", "2017-06-15"),
    ("2021-12/2022-02", "2021-12/2022-02"),
    ("June 15, 2017", "2017-06-15"),
    ("June 15, 2017 Thursday", "2017-06-15"),
    ("Thursday, June 15, 2017 5:00 PM EST", "2017-06-15"),
    ("15 June 2017", "2017-06-15"),
    ("15-Jun-2017", "2017-06-15"),
    ("Thu, 15 Jun 2017 08:00:00 GMT", "2017-06-15"),
    ("Thu, 15 Jun 2017 23:30:00 -0400", "2017-06-15"),
    ("2017/06/15", "2017-06-15"),
    ("June 2017", "2017-06"),
])
def test_dates_are_brought_to_edtf(given: str, expected: str) -> None:
    assert published_date(given) == expected


@pytest.mark.parametrize("given", [
    "", "yesterday", "Thursday", "June 15", "May be 2017", "soon, 15 June 2017", "15/06/2017",
    "June 15, 2017: what it meant", "2017-13", "2017-02-30", "2023-02-29", "17-06-15", "2017-6-5",
    "2022-02/2021-12", "2017/2018/2019", "2017-06-15Tnoon", "0000", "２０１７",
])
def test_what_is_no_date_is_refused_with_the_right_form(given: str) -> None:
    with pytest.raises(DateError, match="is no date") as caught:
        published_date(given, "a.jsonl, line 3")
    assert "2017-06-15" in caught.value.hint
    assert caught.value.where == "a.jsonl, line 3"
