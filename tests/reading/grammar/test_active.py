"""Verbs that are taken for passive by mistake."""

import pytest

from dragoman.reader import Reader
from dragoman.reading.grammar.parse import Doc
from dragoman.reading.grammar.token import Token


def subject(reader: Reader, text: str) -> Token:
    return next(each for each in Doc(reader.nlp(text)) if each.dep_.startswith("nsubj"))


@pytest.mark.parametrize(
    "text",
    [
        "Chadian ships fired at a Libyan launch near Tobruk on Thursday.",
        "Chadian forces killed at least 17 rebels during those clashes.",
        "The shelling and bombing killed at least 60 people and wounded 300, the ministry said.",
    ],
)
def test_who_does_it(reader: Reader, text: str) -> None:
    who = subject(reader, text)
    assert (who.dep_, who.head.tag_) == ("nsubj", "VBD")


@pytest.mark.parametrize(
    "text",
    [
        "Two rebels were killed by Chadian forces.",
        "Two rebels had been killed by Chadian forces.",
        "The chief was arrested and tried.",
        "Minister arrested in Chad after talks",
    ],
)
def test_to_whom_it_is_done(reader: Reader, text: str) -> None:
    assert subject(reader, text).dep_ == "nsubj:pass"


@pytest.mark.parametrize(
    "text", ["Norway said it was ready to host the talks.", "Peru said it was able to pay.", "Chad says it is ready."]
)
def test_who_is_willing_is_somebody(reader: Reader, text: str) -> None:
    assert next(each.dep_ for each in Doc(reader.nlp(text)) if each.lower_ == "it") == "nsubj"
