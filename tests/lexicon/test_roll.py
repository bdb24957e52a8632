"""Whom the press means by a name alone, given the day."""

import pytest

from dragoman.lexicon.leaders import Leader
from dragoman.lexicon.lexicon import load_lexicon
from dragoman.lexicon.roll import Roll

GAZETTEER = load_lexicon().gazetteer


@pytest.mark.parametrize(
    ("name", "on", "expected"),
    [
        ("Putin", None, "Vladimir Putin"),
        ("Vladimir Putin", "2016-07-08", "Vladimir Putin"),
        ("Bush", "1990-08-02", "George H.W. Bush"),
        ("Bush", "2003-03-20", "George W. Bush"),
        ("Bush", None, None),
        ("Clinton", "1998", "Bill Clinton"),
        ("Clinton", "2010-03", "Hillary Clinton"),
        ("Sharif", "1998-05-28", "Nawaz Sharif"),
        ("Sharif", "2022-06-01", "Shehbaz Sharif"),
        ("Zelensky", "2022-02-24", "Volodymyr Zelenskyy"),
        ("Zelenskyy’s", "2022", "Volodymyr Zelenskyy"),
        ("Orban", "2015", "Viktor Orbán"),
        ("Guterres", "1999", "António Guterres"),
        ("Gromyko", "1980", "Andrei Gromyko"),
        ("Brzezinski", "1979", "Zbigniew Brzezinski"),
        ("Weinberger", "1984", "Caspar Weinberger"),
        ("Mitterrand", "1990", "François Mitterrand"),
        ("Siazon", "1999", "Domingo Siazon"),
        ("Kadirgamar", "1999", "Lakshman Kadirgamar"),
        ("Usama Bin Ladin", "2001-10", "Osama bin Laden"),
        ("Kim Chong-il", "2001", "Kim Jong-il"),
        ("Jamil al-Hujailan", "2000", "Jamil al-Hujailan"),
        ("Obama", "1995", None),
        ("Kim", "2018", None),
        ("putin", None, None),
        ("Nobody", "2020", None),
    ],
)
def test_leader(name: str, on: str | None, expected: str | None) -> None:
    leader = GAZETTEER.leader(name, on)
    assert (leader.name if leader else None) == expected


def test_the_office_is_that_of_the_day() -> None:
    minister, secretary = GAZETTEER.leader("Guterres", "1999"), GAZETTEER.leader("Guterres", "2018-01-01")
    assert minister is not None
    assert secretary is not None
    assert (minister.code, secretary.code) == ("PRT", "UN")


ROLL = Roll(
    [
        Leader("1", "Ann Low", ("Low",), "AAA", "spokesperson", "2000", "2010"),
        Leader("2", "Bob Low", ("Low",), "BBB", "president", "2005-03", "2008"),
        Leader("3", "Cy Low", ("Low",), "CCC", "president", "2007", ""),
    ]
)


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("1999", None),
        ("2001", "Ann Low"),
        ("2005-02-28", "Ann Low"),
        ("2005-03-01", "Bob Low"),
        ("2007-06", None),
        ("2012", "Cy Low"),
    ],
)
def test_standing_decides_and_equals_do_not(on: str, expected: str | None) -> None:
    leader = ROLL.find("Low", on)
    assert (leader.name if leader else None) == expected
