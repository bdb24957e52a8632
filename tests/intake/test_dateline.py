import pytest

from dragoman.intake.dateline import find_opening
from dragoman.intake.press import Press
from dragoman.lexicon.states import State

PRESS = Press(
    cities={"kabul": "AFG", "new delhi": "IND", "moscow": "RUS", "geneva": "CHE", "oslo": "NOR", "washington": "USA",
            "port-au-prince": "HTI", "seoul": "KOR", "dayton": "USA"},
    countries={"haiti": "HTI", "russia": "RUS", "iceland": "ISL", "japan": "JPN"},
    outlets={"afp": "AFP", "interfax": "Interfax", "irna": "IRNA", "cnn": "CNN"},
    agencies={"afp": "AFP", "interfax": "Interfax", "irna": "IRNA"},
    former={"moscow": State("SUN", "historical", "Soviet Union", since="1922-12", until="1991-12")},
)
REST = " The foreign ministers met for the second time, officials said."


@pytest.mark.parametrize(("head", "place", "country", "agency"), [
    ("KABUL, March 3 (AFP) -", "KABUL", "AFG", "AFP"),
    ("KABUL, March 3 (AFP ) --", "KABUL", "AFG", "AFP"),
    ("Kabul, March 3 [ AFP ] --", "Kabul", "AFG", "AFP"),
    (" date 2017-06-15 New Delhi:", "New Delhi", "IND", None),
    ("2017-06-15 | New Delhi:", "New Delhi", "IND", None),
    ("New Delhi, June 15:", "New Delhi", "IND", None),
    ("MOSCOW. Jan 9 (Interfax) -", "MOSCOW", "RUS", "Interfax"),
    ("MOSCOW.\nJan 9 (Interfax ) -", "MOSCOW", "RUS", "Interfax"),
    ("Moscow, 16 October:", "Moscow", "RUS", None),
    ("Moscow, May 8, IRNA --", "Moscow", "RUS", "IRNA"),
    ("MOSCOW, May 8, IRNA —", "MOSCOW", "RUS", "IRNA"),
    ("OSLO, Mar 14, Interfax - ", "OSLO", "NOR", "Interfax"),
    ("GENEVA —", "GENEVA", "CHE", None),
    ("WASHINGTON—", "WASHINGTON", "USA", None),
    ("WASHINGTON/MOSCOW (Courier) -", "WASHINGTON", "USA", "Courier"),
    ("DAYTON, Ohio (Courier) —", "DAYTON, Ohio", "USA", "Courier"),
    ("PORT-AU-PRINCE, Haiti (AP) _", "PORT-AU-PRINCE, Haiti", "HTI", "AP"),
    ("CAMP DAVID, Md. (AP) —", "CAMP DAVID, Md.", "USA", "AP"),
    ("NUKU'ALOFA, Tonga (AP) —", "NUKU'ALOFA, Tonga", None, "AP"),
    ("Oslo, Mar 14 (Courier).-", "Oslo", "NOR", "Courier"),
    ("Oslo, Mar 14 (Courier). —", "Oslo", "NOR", "Courier"),
    ("Seoul (dpa) -", "Seoul", "KOR", "dpa"),
    ("Washington (CNN)", "Washington", "USA", "CNN"),
    ("Ministers meet again\n\nOSLO —", "OSLO", "NOR", None),
    ("Ministers meet again OSLO, May 5 (AFP) -", "OSLO", "NOR", "AFP"),
    ("Ministers of Japan meet again OSLO -", "OSLO", "NOR", None),
    ("Ministers meet. Text of report by the agency Foo Oslo, 5 May:", "Oslo", "NOR", None),
    ("AFP Nancy, 5 May (AFP) -", "Nancy", None, "AFP"),
])
def test_a_dateline_is_found(head: str, place: str, country: str | None, agency: str | None) -> None:
    text = head + REST
    opening = find_opening(text, PRESS)
    assert opening is not None
    assert (opening.dateline.place, opening.dateline.country) == (place, country)
    assert text[slice(*opening.dateline.span)] == place
    assert (text[slice(*opening.agency)] if opening.agency else None) == agency


@pytest.mark.parametrize(("published", "country"), [("1986-03-04", "SUN"), ("2019-03-04", "RUS"), (None, "RUS")])
def test_a_dateline_lies_in_the_state_of_its_day(published: str | None, country: str) -> None:
    opening = find_opening("MOSCOW, March 3 (AFP) -" + REST, PRESS, published)
    assert opening is not None
    assert opening.dateline.country == country


@pytest.mark.parametrize("text", [
    "On Monday, March 3 — a day late — they met.",
    "Russia: what next for its neighbours?",
    "BREAKING - The foreign ministers met.",
    "FILE - In this photo of March 3, the ministers met.",
    "UPDATE 1 — The ministers met.",
    "They met in Geneva, March 3 — and again in Oslo.",
    "The ministers (above) met in Oslo.",
    "Moscow and Kabul agreed.",
    "",
    "( ) - : — ",
])
def test_what_only_looks_like_one_is_left_alone(text: str) -> None:
    assert find_opening(text, PRESS) is None
