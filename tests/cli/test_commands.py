import json
from collections.abc import Callable

import jsonschema
import pytest
from typer.testing import Result

from dragoman.samples import SAMPLES

Run = Callable[..., Result]


def test_schema(run: Run) -> None:
    jsonschema.Draft202012Validator.check_schema(json.loads(run("schema").stdout))


def test_doctor(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.stdout
    assert result.stdout.splitlines()[-1] == "All is well."
    assert "FAULT" not in result.stdout


def test_doctor_tells_a_fault(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.cli.doctor._LIBRARIES", ("no-such-library",))
    result = run("doctor")
    assert result.exit_code == 1
    assert "FAULT  no-such-library" in result.stdout
    assert result.stdout.splitlines()[-1] == "1 fault."


def test_doctor_reads_a_sentence_that_holds_both(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "1 statement and 1 event in a sentence" in run("doctor").stdout.replace("2 events", "1 event")
    monkeypatch.setattr("dragoman.cli.doctor._SENTENCE", "The minister said that it rained.")
    result = run("doctor")
    assert result.exit_code == 1
    assert "FAULT  reading      1 statement and 0 events" in result.stdout


def test_demo(run: Run) -> None:
    result = run("demo")
    assert result.exit_code == 0, result.stderr
    assert "Camp David" not in result.stderr
    assert f"{len(SAMPLES.read_text(encoding='utf-8').splitlines())} reports together" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 100
