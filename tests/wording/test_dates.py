import pytest

from dragoman.wording.dates import compact, in_words, shortly


@pytest.mark.parametrize(("edtf", "words"), [
    ("2017-06-15", "Thu 15 June 2017"),
    ("2017-06", "June 2017"),
    ("2017", "2017"),
    ("2022-W08", "the week of 21 February 2022"),
    ("2022-06~", "about June 2022"),
    ("2018-23", "autumn 2018"),
    ("2022-02-23/2022-02-26", "23 to 26 February 2022"),
    ("2021-12/2022-02", "December 2021 to February 2022"),
    ("2021-12-30/2022-01-02", "30 December 2021 to 2 January 2022"),
    ("2018-06-17/..", "from Sun 17 June 2018"),
    ("../2018-06-17", "by Sun 17 June 2018"),
    ("2018-06-17/", "from Sun 17 June 2018"),
    ("2017-06-15T14:30", "Thu 15 June 2017 14:30"),
    ("201X", "201X"),
    ("-0450", "-0450"),
])
def test_dates_in_words(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


@pytest.mark.parametrize(("edtf", "words"), [
    ("2017-06-05", "5 Jun 2017"), ("2017-06", "June 2017"), ("2018-06-17/..", "17 Jun 2018"), ("../2018", "../2018"),
    ("2021-12/2022-02", "December 2021"), ("2017", "2017"),
])
def test_short_dates(edtf: str, words: str) -> None:
    assert shortly(edtf) == words


@pytest.mark.parametrize(("edtf", "words"), [
    ("2017-06-15", "Thu 15 Jun 2017"), ("2022-02-23/2022-02-26", "23 to 26 Feb 2022"), ("2022-09", "Sep 2022"),
    ("2022-W08", "the week of 21 Feb 2022"), ("2022-21", "spring 2022"), ("2022-05-09", "Mon 9 May 2022"),
])
def test_months_are_cut_short_where_room_is_scarce(edtf: str, words: str) -> None:
    assert compact(edtf) == words
