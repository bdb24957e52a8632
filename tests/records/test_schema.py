from typing import Any

import jsonschema
import pytest

from dragoman.records import Reading, Report
from dragoman.records.schema import reading_schema

EMPTY: dict[str, Any] = Reading(Report("r1", "A said B.")).to_dict()


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(reading_schema())


def test_every_record_is_described() -> None:
    schema = reading_schema()
    assert {"Actor", "Agreement", "Claim", "Credit", "Dateline", "Event", "Membership", "Position", "Quote", "Report",
            "Role", "Statement", "Time", "Timex3", "Where"} == set(schema["$defs"])
    assert all(definition["description"] for definition in schema["$defs"].values())


def test_the_empty_reading_follows_it() -> None:
    jsonschema.validate(EMPTY, reading_schema())


@pytest.mark.parametrize("wrong", [
    {"schema": "dragoman/2"},
    {"sentences": [[0]]},
    {"sentences": [[-1, 4]]},
    {"sentences": None},
    {"actors": [{"id": "A1"}]},
    {"positions": [{"actor": "IND", "issue": "x", "stance": "maybe", "statement": None}]},
    {"report": {**EMPTY["report"], "published_by": "guessed"}},
    {"report": {**EMPTY["report"], "text_sha256": "no hash"}},
    {"report": {key: value for key, value in EMPTY["report"].items() if key != "id"}},
])
def test_what_breaks_the_contract_breaks_the_schema(wrong: dict[str, Any]) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({**EMPTY, **wrong}, reading_schema())


def test_the_contract_s_own_words_are_names_in_it() -> None:
    statement = reading_schema()["$defs"]["Statement"]["properties"]
    assert "for" in statement
    assert "for_" not in statement
    assert "state" in statement["act"]["enum"]


def test_descriptions_are_words_and_no_code() -> None:
    schema = reading_schema()
    descriptions = [schema["description"], *(each["description"] for each in schema["$defs"].values())]
    assert all(descriptions)
    assert not any(">>>" in words or "Examples" in words for words in descriptions)
