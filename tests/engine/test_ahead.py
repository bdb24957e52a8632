"""Reports parsed ahead read as they would alone, and one that cannot be parsed costs no other."""

from dragoman.engine.ahead import Ahead
from dragoman.errors import DragomanError
from dragoman.reader import Reader

TEXTS = ["Norway condemned the attack.", "Chad’s envoy met the rebels.", "Norway condemned the attack.", "Peru left."]


def test_short_texts_are_parsed_together_and_given_once(reader: Reader) -> None:
    ahead = Ahead(reader.nlp)
    ahead.parse(TEXTS)
    kept = dict(ahead._docs)
    assert ahead(TEXTS[0]) is kept[TEXTS[0]]
    assert ahead(TEXTS[0]) is not kept[TEXTS[0]]  # a Doc is mended as it is read, so nobody gets it twice
    assert [token.dep_ for token in ahead(TEXTS[1])] == [token.dep_ for token in reader.nlp(TEXTS[1])]


def test_a_list_reads_as_a_stream_does(reader: Reader) -> None:
    together, alone = list(reader.read_many(TEXTS)), list(reader.read_many(iter(TEXTS)))
    assert [each.to_dict() for each in together] == [each.to_dict() for each in alone]


def test_a_text_that_cannot_be_parsed_costs_no_other(failing: Reader) -> None:
    errors = list[DragomanError]()
    found = list(failing.read_many([*TEXTS, "A zebra left Peru.", "Chad left."], on_error=errors.append))
    assert [each.report.text for each in found] == [*TEXTS, "Chad left."]
    assert len(errors) == 1
