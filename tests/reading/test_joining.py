"""A long report read portion by portion: one reading, of which every reference and every place holds."""

import json
from collections.abc import Callable

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.intake.prepare import prepare
from dragoman.reader import Reader
from dragoman.reading.joining import moved
from dragoman.reading.reader import read_doc, read_report
from dragoman.records import Quote, Reading, Span
from dragoman.records.schema import reading_schema

PARAGRAPHS = (
    "OSLO, May 6 (Courier) - Norwegian Foreign Minister Jan Petersen said on Monday that Norway would meet Chad.",
    "“The talks will go on,” Petersen said. “Nobody has left the table.” He denied that Norway had attacked Chad.",
    "Chad accused Norway of shelling Faya on 3 May 2002. A spokesman for the Chadian army said it would strike back.",
    "France supports the Faya Accord of 1994 between Norway and Chad. Norway is a member of NATO.",
    "Chad denied any involvement in the attack. The Faya Accord is dead, Chadian President Idriss Deby told Reuters.",
    "According to Deby, France said that Norway had promised to withdraw. Petersen declined to comment.",
)
Read = Callable[[str, int], Reading]


@pytest.fixture(scope="session")
def read(reader: Reader) -> Read:
    def reading(text: str, longest: int) -> Reading:
        return read_report(prepare(text, published="2002-05-07", lexicon=reader.lexicon), reader.nlp, reader.lexicon,
                           longest)

    return reading


def check(reading: Reading) -> None:
    """Hold a reading to what its records promise of one another."""
    text = reading.report.text
    actors, told, done = ({each.id for each in records} for records in  # type: ignore[attr-defined]
                          (reading.actors, reading.statements, reading.events))
    assert [each.id for each in reading.actors] == [f"A{n}" for n in range(1, len(actors) + 1)]
    assert [each.id for each in reading.statements] == [f"S{n}" for n in range(1, len(told) + 1)]
    assert [each.id for each in reading.events] == [f"E{n}" for n in range(1, len(done) + 1)]
    assert [each.id for each in reading.times] == [f"T{n}" for n in range(1, len(reading.times) + 1)]
    assert [each.id for each in reading.claims] == [f"C{n}" for n in range(1, len(reading.claims) + 1)]
    quotes: list[tuple[Quote | None, int | None]] = [
        (part, None) for each in reading.statements for part in each.content]
    quotes += [(each.cue, each.sentence) for each in reading.statements]
    quotes += [(each.trigger, each.sentence) for each in reading.events]
    quotes += [(each.status_cue, None) for each in reading.events]
    for quote, sentence in quotes:
        assert quote is None or text[slice(*quote.span)] == quote.text
        assert quote is None or sentence is None or reading.sentences[sentence].contains(quote.span)
    assert all(text[slice(*time.span)] == time.text for time in reading.times)
    assert all({each.speaker} <= actors | {None} and {each.within} <= told | {None} for each in reading.statements)
    assert all({*each.people} <= actors and {*each.according_to} <= told | {"narrator"} for each in reading.events)
    assert all({*each.events} <= done for each in reading.claims)
    assert all(each.statement in told for each in reading.positions)
    assert list(reading.sentences) == sorted(reading.sentences)
    jsonschema.validate(json.loads(json.dumps(reading.to_dict())), reading_schema())


@settings(max_examples=12)
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=3, max_size=8), st.integers(80, 400))
def test_every_reference_and_place_holds(read: Read, paragraphs: list[str], longest: int) -> None:
    check(read("\n\n".join(paragraphs), longest))


def test_whoever_is_met_again_is_the_same(read: Read) -> None:
    reading = read("\n\n".join(PARAGRAPHS), 130)
    people = [(actor.name, actor.code) for actor in reading.actors if actor.kind == "person" and "J" in actor.name]
    assert people == [("Jan Petersen", "NOR")]
    assert len({(actor.kind, actor.code) for actor in reading.actors if actor.kind == "state"}) == \
        sum(actor.kind == "state" for actor in reading.actors)
    (petersen,) = (actor.id for actor in reading.actors if actor.name == "Jan Petersen")
    assert {each.for_ for each in reading.statements if each.speaker == petersen} == {"NOR"}
    assert sum(each.speaker == petersen for each in reading.statements) >= 2
    assert len(reading.agreements) == len({each.name for each in reading.agreements})
    assert [(each.member, each.organisation) for each in reading.memberships] == [("NOR", "NATO")]


def test_what_is_learned_late_is_true_from_the_first(read: Read) -> None:
    text = "“The talks will go on,” Petersen said on Monday.\n\n" + PARAGRAPHS[0]
    reading = read(text, 120)
    assert [actor.name for actor in reading.actors if actor.kind == "person"] == ["Jan Petersen"]
    assert reading.statements[0].for_ == "NOR"


def test_a_report_of_ordinary_length_is_read_at_once(reader: Reader) -> None:
    report = prepare("\n\n".join(PARAGRAPHS), lexicon=reader.lexicon)
    assert reader.read_report(report) == read_doc(report, reader.nlp(report.text), reader.lexicon)


def test_spans_are_moved_wherever_they_stand() -> None:
    quote = Quote("b", Span(1, 2))
    assert moved((quote, None, "b", 3, (Span(0, 4),)), 10) == (Quote("b", Span(11, 12)), None, "b", 3, (Span(10, 14),))


def test_a_lawmaker_speaks_for_himself_in_every_portion(read: Read) -> None:
    lawmaker = "Norwegian lawmaker Kari Lund said that the talks had failed."
    text = "\n\n".join((*PARAGRAPHS[:2], lawmaker, *PARAGRAPHS[2:]))
    for longest in (10_000, 200):
        reading = read(text, longest)
        names = {actor.id: actor.name for actor in reading.actors}
        assert {each.for_ for each in reading.statements if names.get(each.speaker or "") == "Kari Lund"} == {None}
