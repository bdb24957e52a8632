"""Reports parsed ahead read as they would alone, and one that cannot be parsed costs no other."""

from collections.abc import Iterable, Iterator
from typing import cast

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from dragoman.engine.ahead import Ahead
from dragoman.errors import DragomanError
from dragoman.reader import Reader

TEXTS = ["Norway condemned the attack.", "Chad’s envoy met the rebels.", "Norway condemned the attack.", "Peru left."]


class Counting:
    """A pipeline that keeps which texts it was given alone."""

    def __init__(self, nlp: Language) -> None:
        self.nlp, self.alone = nlp, list[str]()

    def __call__(self, text: str) -> Doc:
        self.alone.append(text)
        return self.nlp(text)

    def pipe(self, texts: Iterable[str]) -> Iterator[Doc]:
        return self.nlp.pipe(texts)


def asked(reader: Reader, told: list[str], texts: list[str]) -> list[str]:
    """Ask for texts after some were told of, and give those that were parsed alone."""
    counting = Counting(reader.nlp)
    ahead = Ahead(cast("Language", counting))
    ahead.parse(told)
    for text in texts:
        assert [token.dep_ for token in ahead(text)] == [token.dep_ for token in reader.nlp(text)]
    return counting.alone


@pytest.mark.parametrize(("told", "texts", "alone"), [
    (TEXTS, TEXTS, [TEXTS[2]]),  # a Doc is mended as it is read, so nobody gets it twice
    (TEXTS, [TEXTS[1], TEXTS[3]], []),  # one that was passed over costs nothing
    (TEXTS, [TEXTS[3], TEXTS[1]], [TEXTS[1]]),
    (TEXTS, ["Chad left."], ["Chad left."]),
    (TEXTS[:1], TEXTS[:1], TEXTS[:1]),
])  # fmt: skip
def test_texts_are_parsed_together_and_given_once(reader: Reader, told: list[str], texts: list[str],
                                                  alone: list[str]) -> None:  # fmt: skip
    assert asked(reader, told, texts) == alone


def test_lines_of_fixed_width_are_parsed_as_they_will_be_read(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    counting = Counting(reader.nlp)
    monkeypatch.setattr(reader, "_ahead", Ahead(cast("Language", counting)))
    wrapped = "The envoy of Norway met the\nrebels of Chad in Cairo and\nleft for Lima on Tuesday."
    assert len(list(reader.read_many([wrapped, *TEXTS[:2]]))) == 3
    assert not counting.alone


def test_a_list_reads_as_a_stream_does(reader: Reader) -> None:
    together, alone = list(reader.read_many(TEXTS)), list(reader.read_many(iter(TEXTS)))
    assert [each.to_dict() for each in together] == [each.to_dict() for each in alone]


def test_a_text_that_cannot_be_parsed_costs_no_other(failing: Reader) -> None:
    errors = list[DragomanError]()
    found = list(failing.read_many([*TEXTS, "A zebra left Peru.", "Chad left."], on_error=errors.append))
    assert [each.report.text for each in found] == [*TEXTS, "Chad left."]
    assert len(errors) == 1
