from dataclasses import replace
from typing import get_args

import jsonschema
import pytest
from tests.coding.conftest import TEXT

from dragoman.coding.asking import answer_schema, instructions, question
from dragoman.coding.proposed import Proposed, ProposedEvent, ProposedStatement
from dragoman.lexicon import plover
from dragoman.records import Reading, Report, Span
from dragoman.records.actor import ActorKind
from dragoman.records.event import EventType, Status
from dragoman.records.plain import to_plain
from dragoman.records.statement import Act, Form

WHOLE = Span(0, len(TEXT))


@pytest.mark.parametrize("word", [*get_args(EventType), *get_args(Status), *get_args(Act), *get_args(Form),
                                  *get_args(ActorKind),
                                  *(mode for each in plover.types().values() for mode in each.modes)])
def test_the_manual_has_every_choice(word: str) -> None:
    assert word in instructions()


def test_the_manual_explains_every_field() -> None:
    schema = answer_schema()["$defs"]
    fields = {field for name in ("ProposedActor", "ProposedStatement", "ProposedEvent")
              for field in schema[name]["properties"]}
    assert {"content", "for", "trigger"} <= fields
    assert [field for field in fields if f"{field}:" not in instructions() and f"{field}," not in instructions()] == []


def test_the_schema_is_strict() -> None:
    schema = answer_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    for each in (schema, *schema["$defs"].values()):
        assert each["additionalProperties"] is False
        assert each["required"] == list(each["properties"])
    made = Proposed((), (ProposedStatement(0, ("A",), "direct", "state"),),
                    (ProposedEvent(0, "met", "CONSULT", "happened"),))
    plain = to_plain(made)
    jsonschema.validate(plain, schema)
    plain["events"][0]["type"] = "PEACE"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(plain, schema)


def test_a_question_has_what_is_known(report_read: Reading) -> None:
    asked = question(report_read, WHOLE)
    assert "Published: 2002-05-06" in asked
    assert "Outlet: Courier" in asked
    assert "Title: unknown" in asked
    assert "- Jan Petersen (person, code NOR, Foreign Minister of NOR)" in asked
    assert "- Monday: 2002-05-06" in asked
    for number, span in enumerate(report_read.sentences):
        assert f"[{number}] {TEXT[span.start : span.end]}" in asked


def test_a_stretch_has_its_own_sentences_under_their_numbers(report_read: Reading) -> None:
    third, fourth = report_read.sentences[3:5]
    asked = question(report_read, Span(third.start, fourth.start + 8))
    numbered = [line for line in asked.splitlines() if line.startswith("[")]
    assert numbered == [f"[3] {TEXT[third.start : third.end]}", f"[4] {TEXT[fourth.start : fourth.start + 8]}"]
    assert "Idris Malloum" in asked
    assert "dune riders" not in asked


def test_halves_of_characters_are_not_sent(report_read: Reading) -> None:
    strange = replace(report_read, report=Report("r1", "\ud83d met."), sentences=(Span(0, 6),), actors=(), times=())
    assert question(strange, Span(0, 6)).endswith("[0] ? met.")
