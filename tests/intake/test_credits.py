import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.intake.credits import find_credits
from dragoman.intake.press import Press
from dragoman.records import Span

AGENCIES = {"afp": "AFP", "ani": "ANI", "reuters": "Reuters", "associated press": "AP", "efe": "EFE"}
PRESS = Press({}, {}, AGENCIES | {"example daily": "Example Daily"}, AGENCIES)


@pytest.mark.parametrize(("text", "credits"), [
    ("They met.\n— ANI", [("ANI", "agency")]),
    ("They met. (AFP)", [("AFP", "agency")]),
    ("They met. -Reuters.", [("Reuters", "agency")]),
    ("They met.\n© 2014 AFP", [("AFP", "agency")]),
    ("They met.\nCopyright @ 2014 AFP. All rights reserved.", [("AFP", "agency")]),
    ("By REUTERS\nThey met.", [("REUTERS", "agency")]),
    ("(Reuters) - They met.", [("Reuters", "agency")]),
    ("Text of report by Spanish news agency Efe Barcelona, 14 March: They met.", [("Efe", "agency")]),
    ("They met.\nSource: AFP", [("AFP", "agency")]),
    ("They met.\nWith inputs from Harbour News and ANI", [("Harbour News", "inputs"), ("ANI", "inputs")]),
    ("They met. (With inputs from agencies)", [("agencies", "inputs")]),
    ("They met.\n(Reporting by Jane Doe and AFP; Editing by John Roe)", [("AFP", "inputs")]),
    ("They met.\n(Reporting by Jane Doe; Additional reporting by Reuters)", [("Reuters", "inputs")]),
    ("They met.\nJane Doe and the Associated Press contributed to this report.", [("Associated Press", "inputs")]),
    ("They met.\n\nContributing: The Associated Press", [("Associated Press", "inputs")]),
    ("They met.\n(This story is published from a syndicated feed.)", [("syndicated feed", "syndicated")]),
    ("They met.\nThis article was originally published by Example Daily.", [("Example Daily", "syndicated")]),
    ("Excerpt, published by the Spanish newspaper Example Daily: They met.", [("Example Daily", "syndicated")]),
])
def test_credits(text: str, credits: list[tuple[str, str]]) -> None:
    found = find_credits(text, PRESS)
    assert [(credit.name, credit.kind) for credit in found] == credits
    assert all(text[slice(*credit.span)] == credit.name for credit in found)


@pytest.mark.parametrize("text", [
    "Image copyright AFP Image caption They met.",
    "He told AFP that they had met.",
    "They met Reuters reporters (and others)",
    "Jane Doe contributed to this report.",
    "They published a syndicated column.",
    "",
])
def test_a_name_in_passing_is_no_credit(text: str) -> None:
    assert find_credits(text, PRESS) == ()


def test_the_agency_of_the_dateline_comes_first_and_once() -> None:
    text = "OSLO (AFP) - They met.\n© 2014 AFP"
    (credit,) = find_credits(text, PRESS, Span(6, 9))
    assert credit.span == (6, 9)


def test_the_midst_of_a_long_text_is_not_searched() -> None:
    text = "They met. " * 400 + "\nSource: AFP\n" + "They met. " * 400
    assert find_credits(text, PRESS) == ()


@given(st.text(alphabet="AFP()-—\n ©.;,Reuters contributed to this report by With inputs from", max_size=120))
def test_spans_always_hold_the_name(text: str) -> None:
    for credit in find_credits(text, PRESS):
        assert text[slice(*credit.span)] == credit.name
        assert credit.name.strip() == credit.name != ""
