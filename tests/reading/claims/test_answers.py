"""Answers: assertions that another side denies, counters or keeps silent on, without telling them again."""

import pytest

from dragoman.reader import Reader
from dragoman.records import Claim


def _claims(reader: Reader, text: str) -> list[Claim]:
    return list(reader.read(text, published="2019-05-14").claims)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Chad accused Niger of arming the rebels, a charge that Niger denied.", "Niger armed the rebels."),
        ("Chad accused Niger of arming the rebels, which Niger called a fabrication.", "Niger armed the rebels."),
        ("Chad accused Niger of an attack on the border post. Niger denied it.",
         "Niger carried out an attack on the border post."),
        ("Peru said that Bolivia had closed the bridge. Bolivia denied this.", "Bolivia had closed the bridge."),
        ("Peru said that Bolivia had closed the bridge; Bolivia called the report nonsense.",
         "Bolivia had closed the bridge."),
        ("Peru cut its ties with Bolivia, accusing it of arming smugglers, a charge that La Paz rejected as baseless.",
         "Bolivia armed smugglers."),
        ("Peru said that Bolivia had closed the bridge. “Untrue,” a Bolivian spokesman told reporters.",
         "Bolivia had closed the bridge."),
        ("Peru said that Bolivia had closed the bridge. Bolivia rejected that as untrue.",
         "Bolivia had closed the bridge."),
        ("Peru says that Bolivia closed the bridge, which La Paz denies.", "Bolivia closed the bridge."),
        ("Peru says that Bolivia closed the bridge, a charge La Paz denies.", "Bolivia closed the bridge."),
        ("Peru says Bolivia closed the bridge, an allegation La Paz has repeatedly denied.",
         "Bolivia closed the bridge."),
        ("Peru says Bolivia closed the bridge, allegations Bolivia has denied.", "Bolivia closed the bridge."),
        ("Peru says that Bolivia closed the bridge, something La Paz denies.", "Bolivia closed the bridge."),
        ("Peru complained that Bolivian soldiers had closed the bridge in April. La Paz said the story was made up.",
         "Bolivian soldiers had closed the bridge in April."),
        ("Peru blamed Bolivia for the fire at the bridge. La Paz dismissed the allegation.",
         "Bolivia is to blame for the fire at the bridge."),
        ("Peru blamed the fire on Bolivian soldiers. La Paz called this a distortion of the facts.",
         "Bolivian soldiers are to blame for the fire."),
        ("Peru held Bolivia responsible for the fire at the bridge. La Paz rejected the charge.",
         "Bolivia is to blame for the fire at the bridge."),
        ("Peru accused Bolivia of closing the bridge. It did so twice this year. The road is long. La Paz rejected the "
         "accusation.", "Bolivia closed the bridge."),
    ],
)  # fmt: skip
def test_an_answer_denies_what_was_said(reader: Reader, text: str, claim: str) -> None:
    found = _claims(reader, text)
    assert [each.claim for each in found] == [claim]
    assert found[0].asserted_by
    assert found[0].denied_by


@pytest.mark.parametrize(
    ("text", "asserted", "denied"),
    [
        ("Norway dismissed as a lie the report by a Finnish newspaper that it had closed the port.",
         "a Finnish newspaper", "NOR"),
        ("Norway laughed off a claim by Finland that it had closed the port.", "FIN", "NOR"),
        ("Norway denied that it had closed the port, as two newspapers had reported.", "two newspapers", "NOR"),
        ("Norway denied that it had closed the port, answering a report that Finland had made.", "FIN", "NOR"),
    ],
)  # fmt: skip
def test_a_charge_is_refuted_where_it_is_named(reader: Reader, text: str, asserted: str, denied: str) -> None:
    found = _claims(reader, text)
    assert [(each.asserted_by, each.denied_by) for each in found] == [((asserted,), (denied,))]


def test_blame_that_nobody_answers_is_no_dispute(reader: Reader) -> None:
    assert not _claims(reader, "Peru blamed Bolivia for the fire at the bridge. La Paz sent two fire engines.")


def test_silence_on_an_assertion_is_a_claim(reader: Reader) -> None:
    text = "Peru said that Bolivia had closed the bridge. Bolivia would neither confirm nor deny it."
    (found,) = _claims(reader, text)
    assert (found.asserted_by, found.denied_by, found.no_comment) == (("PER",), (), ("BOL",))


@pytest.mark.parametrize(
    "text",
    [
        "Chile proposed talks in Lima. Peru rejected the proposal.",
        "Chile said that it would send a minister to Lima. Peru rejected it.",
        "Chile said that it would send a minister to Lima. Kenya declined to comment on its elections.",
        "Chile said that the talks had been useful. Peru called them a step forward.",
    ],
)
def test_a_refusal_answers_no_charge(reader: Reader, text: str) -> None:
    assert _claims(reader, text) == []


def test_words_that_only_a_denial_takes_are_made_plain(reader: Reader) -> None:
    (found,) = _claims(reader, "Egypt denied that any Egyptian soldier had crossed the Sudanese border.")
    assert found.claim == "An Egyptian soldier had crossed the Sudanese border."
