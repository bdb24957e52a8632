import pytest

from dragoman.intake.press import press_of
from dragoman.lexicon.lexicon import Lexicon, load_lexicon


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon()


@pytest.mark.parametrize(("place", "country"), [
    ("KABUL", "AFG"), ("New Delhi", "IND"), ("Moscow", "RUS"), ("Geneva, Switzerland", "CHE"),
    ("CAMP DAVID, Md.", "USA"), ("DAYTON, Ohio", "USA"), ("PORT-AU-PRINCE, Haiti", "HTI"), ("NOWHERE", None),
    ("", None),
])
def test_where_a_place_lies(place: str, country: str | None, lexicon: Lexicon) -> None:
    assert press_of(lexicon).country(place) == country


def test_agencies_are_outlets_but_not_all_outlets_are_agencies(lexicon: Lexicon) -> None:
    press = press_of(lexicon)
    assert {"afp", "reuters", "xinhua"} <= set(press.agencies) < set(press.outlets)


def test_the_look_ups_are_made_once(lexicon: Lexicon) -> None:
    assert press_of(lexicon) is press_of(lexicon)
