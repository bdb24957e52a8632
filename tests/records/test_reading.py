import json
from hashlib import sha256

import jsonschema
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.records import SCHEMA, Actor, Dateline, Quote, Reading, Report, Role, Span, Statement
from dragoman.records.schema import reading_schema

# halves of characters are replaced at intake, so no record holds any
words = st.text(alphabet=st.characters(exclude_categories=("Cs",)), max_size=20)
st.register_type_strategy(str, words)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(Span, st.tuples(st.integers(0, 99), st.integers(0, 99)).map(lambda pair: Span(*sorted(pair))))
readings = st.builds(Reading)
VALIDATOR = jsonschema.Draft202012Validator(reading_schema())


@settings(max_examples=30)
@given(readings)
def test_a_reading_comes_back_as_it_went(reading: Reading) -> None:
    data = json.loads(json.dumps(reading.to_dict()))
    assert Reading.from_dict(data, reading.report.text) == reading


@settings(max_examples=30)
@given(readings)
def test_every_reading_follows_the_schema(reading: Reading) -> None:
    VALIDATOR.validate(json.loads(json.dumps(reading.to_dict())))


def test_the_text_is_left_out_and_its_hash_stands_for_it() -> None:
    data = Reading(Report("r1", "A said B.")).to_dict()
    assert data["schema"] == SCHEMA
    assert "text" not in data["report"]
    assert data["report"]["text_sha256"] == sha256(b"A said B.").hexdigest()


def test_the_names_are_those_of_the_contract() -> None:
    quote = Quote("A", Span(0, 1))
    statement = Statement("S1", "A1", "A", Span(0, 1), "PAK", quote, (quote,), "direct", "state")
    reading = Reading(Report("r1", "A.", dateline=Dateline("Oslo", "NOR", Span(0, 1))),
                      actors=(Actor("A1", "person", "A", "PAK", (Role("minister", "PAK"),)),), statements=(statement,))
    data = reading.to_dict()
    assert data["statements"][0]["for"] == "PAK"
    assert data["statements"][0]["content"] == [{"text": "A", "span": [0, 1]}]
    assert data["report"]["dateline"] == {"place": "Oslo", "country": "NOR", "span": [0, 1]}


def test_an_actor_is_found_by_its_id() -> None:
    actor = Actor("A1", "state", "Norway", "NOR")
    reading = Reading(Report("r1", ""), actors=(actor,))
    assert reading.actor("A1") is actor
    assert reading.actor("A2") is None
    assert reading.actor(None) is None
