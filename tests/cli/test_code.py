"""`dragoman code` from end to end, with a model that a real server plays."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from tests.coding.serving import fails, says, serving
from typer.testing import Result

from dragoman.coding import kinds
from dragoman.coding.coder import Proposals
from dragoman.coding.costs import Costs
from dragoman.records import Reading, Span
from dragoman.records.schema import reading_schema

Run = Callable[..., Result]
TEXT = 'OSLO, May 6 (Courier) - "The talks will go on," Norwegian Foreign Minister Jan Petersen said on Monday.'
SAID = {"sentence": 0, "content": ["The talks will go on,"], "form": "direct", "act": "announce",
        "speaker": "Jan Petersen", "speaker_words": None, "for": "NOR", "cue": "said", "via": [], "venue": None,
        "when": "2002-05-06"}
TALKS = {"sentence": 0, "trigger": "talks", "type": "CONSULT", "status": "planned", "mode": None, "sources": ["NOR"],
         "targets": [], "people": ["Jan Petersen"], "when": None, "place": None, "status_cue": "will",
         "according_to": ["Jan Petersen"], "confidence": 0.7}
INVENTED = {**TALKS, "trigger": "invaded"}
ANSWER = says({"actors": [], "statements": [SAID], "events": [TALKS, INVENTED]})


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    path = tmp_path / "batch.jsonl"
    path.write_text("".join(json.dumps({"id": f"0{number}", "text": TEXT, "published": "2002-05-06"}) + "\n"
                            for number in range(3)))
    return path


def readings(words: str) -> list[dict]:
    found = [json.loads(line) for line in words.splitlines()]
    for each in found:
        jsonschema.validate(each, reading_schema())
    return found


def test_a_report_is_coded(run: Run, report: Path) -> None:
    with serving(ANSWER) as served:
        result = run("code", report, "--coder-url", served.url, "--coder-model", "m1", "--date", "2002-05-06",
                     "--outlet", "Courier", "--price-in", 0.5, "--price-out", 2)
    assert result.exit_code == 0
    (reading,) = readings(result.stdout)
    assert [each["act"] for each in reading["statements"]] == ["announce"]
    (event,) = reading["events"]
    assert (event["rule"], event["confidence"], event["according_to"]) == ("coder:m1", 0.7, ["S1"])
    assert reading["report"]["outlet"] == "Courier"
    assert result.stderr.splitlines() == [
        "1 statement and 1 event kept.", "1 thrown away: 1 event (not in the text).",
        "1 answer: 1,000 tokens read, 200 written. Cost: 0.0009."]


def test_a_report_on_which_the_coder_fails_stops_no_other(run: Run, batch: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    with serving(ANSWER, says(None, refusal="I would rather not."), ANSWER) as served:
        result = run("code", batch, "--coder-url", served.url, "--coder-model", "m1", "-o", target)
    assert result.exit_code == 1
    assert [each["report"]["id"] for each in readings(target.read_text())] == ["00", "02"]
    assert f"{batch}, line 2" in result.stderr
    assert "I would rather not." in result.stderr
    assert "2 statements and 2 events kept." in result.stderr
    assert "3 answers: 3,000 tokens read, 600 written." in result.stderr
    assert "1 of 3 reports could not be read." in result.stderr


def test_a_coder_that_does_not_let_us_in_ends_the_run(run: Run, batch: Path, tmp_path: Path,
                                                      monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MY_KEY", "sk-very-secret")
    target = tmp_path / "out.jsonl"
    with serving(ANSWER, fails(401, "Incorrect API key: sk-very-secret")) as served:
        result = run("code", batch, "--coder-url", served.url, "--coder-model", "m1", "--key-env", "MY_KEY", "-o",
                     target)
        assert len(served.asked) == 2
    assert result.exit_code == 1
    assert "sk-very-secret" not in result.output + result.stderr
    assert not target.exists()
    assert len(readings(target.with_name("out.jsonl.part").read_text())) == 1  # what was paid for is not lost
    assert "1 answer: 1,000 tokens read" in result.stderr


class Clumsy:
    """A coder of somebody's own that has a fault."""

    name, costs = "clumsy", Costs()

    def propose(self, reading: Reading) -> list[Proposals]:
        if reading.report.id == "01":
            raise ValueError("no such thing")
        return [Proposals(Span(0, len(TEXT)), {"events": [TALKS]})]

    def close(self) -> None:
        pass


def test_a_coder_of_ones_own_that_has_a_fault(run: Run, batch: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "coders", lambda: {"clumsy": kinds.Kind("clumsy", "It tries.", lambda _: Clumsy())})
    result = run("code", batch, "--coder", "clumsy")
    assert result.exit_code == 1
    assert [each["report"]["id"] for each in readings(result.stdout)] == ["00", "02"]
    assert "ValueError: no such thing" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_server_that_is_not_there(run: Run, report: Path) -> None:
    with serving() as served:
        url = served.url
    result = run("code", report, "--coder-url", url, "--coder-model", "m1")
    assert result.exit_code == 1
    assert "does not answer" in result.stderr
    assert len(result.stderr.splitlines()) == 3
    assert not result.stdout


@pytest.mark.parametrize(("args", "status", "told"), [
    (["--coder-model", "m1"], 1, "--coder-url"),
    (["--coder-url", "nonsense", "--coder-model", "m1"], 1, "address"),
    (["--coder-url", "http://localhost/v1", "--coder-model", "m1", "--key-env", "NO_SUCH_KEY"], 1, "NO_SUCH_KEY"),
    (["--coder", "oracle"], 2, "There is no such coder"),
    (["--coder-url", "http://localhost/v1", "--coder-model", "m1", "--timeout", "0"], 2, "--timeout"),
    (["--coder-url", "http://localhost/v1", "--coder-model", "m1", "--date", "soon"], 2, "--date"),
])
def test_misuse(run: Run, report: Path, args: list[str], status: int, told: str) -> None:
    result = run("code", report, *args)
    assert result.exit_code == status
    assert told in result.stderr
    assert not result.stdout


def test_columns_of_a_table(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "reports.csv"
    table.write_text(f'nr,body\n7,"{TEXT.replace(chr(34), chr(34) * 2)}"\n')
    with serving(ANSWER) as served:
        result = run("code", table, "--coder-url", served.url, "--coder-model", "m1", "--column", "id=nr", "--column",
                     "text=body")
    assert result.exit_code == 0
    assert readings(result.stdout)[0]["report"]["id"] == "7"


def test_forms_and_quiet(run: Run, report: Path) -> None:
    with serving(ANSWER) as served:
        coder = ("--coder-url", served.url, "--coder-model", "m1", "--date", "2002-05-06")
        (reading,) = json.loads(run("code", report, *coder, "--json").stdout)
        brief = run("code", report, *coder, "--brief", "--quiet")
    assert reading["events"][0]["rule"] == "coder:m1"
    assert "Petersen" in brief.stdout
    assert not brief.stderr


def test_nothing_of_it_is_imported_by_those_who_only_read() -> None:
    code = "import sys, dragoman.cli.app; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert not {"urllib3", "dragoman.coding"} & set(done.stdout.split())
