"""Claims: what is denied or only alleged, by whom, and who kept silent."""

import pytest

from dragoman.reader import Reader
from dragoman.records import Claim

PUBLISHED = "2019-05-14"


def claims(reader: Reader, text: str) -> tuple[Claim, ...]:
    return reader.read(text, published=PUBLISHED).claims


@pytest.mark.parametrize(
    ("text", "denier"),
    [
        ("Egypt denied that it had attacked Sudan.", "EGY"),
        ("Egypt's foreign ministry denied any involvement in the attack on Sudan.", "EGY"),
        ('"We did not shell Sudan," Egyptian foreign ministry spokesman Ahmed Hafez said.', "EGY"),
    ],
)
def test_a_denial_is_a_claim(reader: Reader, text: str, denier: str) -> None:
    assert any(denier in claim.denied_by for claim in claims(reader, text))


def test_an_allegation_has_its_maker(reader: Reader) -> None:
    found = claims(reader, "Sudan's foreign ministry said that Egypt had shelled its positions near the border.")
    assert any("SDN" in claim.asserted_by and not claim.denied_by for claim in found)


def test_both_sides_of_one_claim(reader: Reader) -> None:
    text = (
        "Sudan's foreign ministry said that Egypt had shelled its positions near the border. "
        "Egypt denied that it had shelled Sudanese positions near the border."
    )
    assert any("SDN" in claim.asserted_by and "EGY" in claim.denied_by for claim in claims(reader, text))


def test_silence_is_told(reader: Reader) -> None:
    text = "Sudan denied that it had attacked Egypt. Egypt declined to comment."
    assert any(claim.no_comment == ("EGY",) for claim in claims(reader, text))


def test_what_nobody_disputes_is_no_claim(reader: Reader) -> None:
    assert claims(reader, "Norway's king visited Chile on Monday.") == ()


def test_a_resolve_denies_nothing(reader: Reader) -> None:
    assert claims(reader, '"We will not attend the summit with Chile," Norwegian spokesman Odd Berg said.') == ()


def test_the_sentence_lifts_the_negation(reader: Reader) -> None:
    text = '"We did not shell Sudan," Egyptian foreign ministry spokesman Ahmed Hafez said.'
    assert [claim.claim for claim in claims(reader, text)] == ["We did shell Sudan."]
