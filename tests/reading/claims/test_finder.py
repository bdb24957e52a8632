"""Claims: what is in dispute, by whom it is asserted and denied, and who kept silent."""

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
    assert [claim.claim for claim in claims(reader, text)] == ["Egypt shelled Sudan."]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        # a cue of denial: what follows had been said
        ("Egypt denied that it had attacked Sudan.", "Egypt had attacked Sudan."),
        ("Egypt denied shelling Sudan.", "Egypt shelled Sudan."),
        ("Egypt denied any involvement in the coup in Sudan.", "Egypt was involved in the coup in Sudan."),
        ("Egypt rejected claims that it had attacked Sudan.", "Egypt had attacked Sudan."),
        ("Egypt dismissed the view that Sudan did not trust it.", "Sudan did not trust Egypt."),
        # a negation: lifted where it is, and only there
        (
            "Egypt denied that it was bound by a text which it had not signed.",
            "Egypt was bound by a text which it had not signed.",
        ),
        (
            "Norway's foreign ministry said no offer was made to Norway by Chile.",
            "An offer was made to Norway by Chile.",
        ),
        ("A police officer said there was no link between the two fires.", "There was a link between the two fires."),
        ("“We are not arming the rebels,” Chadian spokesman Ali Deby said.", "Chad is arming the rebels."),
        # land and water that a state holds to be its own
        ("Chad considers the lake part of its territory.", "The lake is part of Chad’s territory."),
        ("Chad claims the whole valley.", "The whole valley belongs to Chad."),
        # a charge
        ("Sudan accused Egypt of shelling a village.", "Egypt shelled a village."),
        ("Sudan accused Egypt of having taken two prisoners.", "Egypt took two prisoners."),
        ("Sudan accused Egypt of being behind the raid.", "Egypt was behind the raid."),
        ("Sudan accused Egypt of not doing enough to stop the raids.", "Egypt did not do enough to stop the raids."),
        ("Sudan accused Egypt of not being ready for talks.", "Egypt was not ready for talks."),
        ("Sudan's foreign ministry said that Egypt had no such right.", "Egypt had such a right."),
        ("Chad claims the valley as its own territory.", "The valley belongs to Chad."),
        # in what the denier goes on to say he denies nothing
        ("Egypt dismissed claims that it had attacked Sudan, saying its army had stayed at home.",
         "Egypt had attacked Sudan."),
        # the reason that is given for a denial is not denied, and "it" is nobody who could say "I"
        ("“There was no Chadian hand in this because there was no plot,” Chadian spokesman Ali Deby said.",
         "There was a Chadian hand in this."),
        ("Chad has made an offer. An official denied that it had been put so.", "It had been put so."),
    ],
)
def test_a_claim_is_a_plain_sentence(reader: Reader, text: str, claim: str) -> None:
    assert [each.claim for each in claims(reader, text)] == [claim]


@pytest.mark.parametrize(
    "text",
    [
        "Sudan condemned the raid.",
        "Sudan rejected the plan.",
        "Sudan insists that Egypt make no such promise.",
        "Sudan's foreign ministry said it was not right to leave the talks.",
        "According to the report, Egypt did not attack Sudan.",
        "Broadcasts of propaganda and criticism of the regime were stopped, Sudan's foreign ministry said.",
        "A police officer said no reason was given for the delay.",
        "Sudan denied Egypt a landing right.",
        "Sudan did not deny that it had sent a brigade.",
        "Sudan's foreign ministry argued that such accords are typically not cast aside.",
        "Sudan's foreign ministry said that Egypt could attack its positions.",
    ],
)
def test_what_denies_nothing(reader: Reader, text: str) -> None:
    assert claims(reader, text) == ()


def test_silence_on_another_matter_is_left_out(reader: Reader) -> None:
    text = "Sudan denied that it had attacked Egypt. Norway gave no reaction to the accords."
    assert [claim.no_comment for claim in claims(reader, text)] == [()]


def test_a_charge_is_contradicted_without_a_word_of_denial(reader: Reader) -> None:
    text = (
        "Sudan accused Egypt of sending tanks into the border town of Halfa. "
        "An Egyptian army spokesman said there were no tanks in Halfa."
    )
    assert [(claim.asserted_by, len(claim.denied_by)) for claim in claims(reader, text)] == [(("SDN",), 1)]


@pytest.mark.parametrize(
    ("text", "makers"),
    [
        ("Chad denied a report by Human Rights Watch that soldiers had beaten a camp elder.", ("HRW",)),
        ("Chad denied reports in the Sudanese press that it had sent troops.", ("the Sudanese press",)),
        ("Chad denied a report on state television that it had sent troops.", ("state television",)),
        ("Chad denied a report in a Kenyan newspaper that the two navies would hold talks.", ("a Kenyan newspaper",)),
        ("Chad denied a report in the newspaper Al Nur that airmen were directing the raid.", ("Al Nur",)),
        # nobody is told to hold it: what was told last before a denial is what it answers
        ("Bread is scarce in the camps, according to two drivers. Chad denied that any convoy had been stopped.",
         ("two drivers",)),
        ("Chad denied that any convoy had been stopped.", ()),
    ],
)
def test_who_holds_what_is_denied(reader: Reader, text: str, makers: tuple[str, ...]) -> None:
    assert [each.asserted_by for each in claims(reader, text) if each.denied_by] == [makers]


def test_few_words_far_away_hold_nothing(reader: Reader) -> None:
    text = (
        "Sudan's president welcomed the offer of the president of Egypt, a Sudanese spokesman said. "
        "Rain fell in the north. The harvest was poor. The roads were closed. "
        "Egypt's president denied that he had ordered an attack on the port of Suakin."
    )
    assert [each.asserted_by for each in claims(reader, text) if each.denied_by] == [()]


def test_a_denial_answers_the_charge_just_made(reader: Reader) -> None:
    text = "Sudan accused Egypt of sheltering rebels. Egypt denied that a camp had been opened."
    assert any(claim.asserted_by == ("SDN",) and claim.denied_by == ("EGY",) for claim in claims(reader, text))


def test_who_insists_answers_somebody(reader: Reader) -> None:
    (claim,) = claims(reader, "Norway has not defaulted, its finance minister insisted on Monday.")
    assert (claim.claim, claim.denied_by) == ("Norway has defaulted.", ("NOR",))


def test_a_bare_denial_answers_the_charge_before_it(reader: Reader) -> None:
    text = "Sudan accused Egypt of shelling a village. Egypt denied the accusations."
    (claim,) = claims(reader, text)
    assert (claim.claim, claim.asserted_by, claim.denied_by) == ("Egypt shelled a village.", ("SDN",), ("EGY",))
