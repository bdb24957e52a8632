import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
from typer.testing import Result

from dragoman.reader import Reader
from dragoman.records.schema import reading_schema

Run = Callable[..., Result]
TEXT = 'OSLO, May 6 (Courier) - "The talks will go on," Norwegian Foreign Minister Jan Petersen said on Monday.'


def lines(result: Result) -> list[dict]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT)
    return path


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    path = tmp_path / "batch.jsonl"
    records = [{"id": str(number), "text": TEXT, "published": "2002-05-06"} for number in range(4)]
    rows = [json.dumps(record) for record in records]
    rows[1] = '{"id": "1", "text": '
    rows[2] = json.dumps({**records[2], "published": "2002-05-66"})
    path.write_text("\n".join(rows) + "\n")
    return path


def test_a_pipe_gets_one_reading_a_line(run: Run, report: Path) -> None:
    result = run("read", report, "--date", "2002-05-06", "--outlet", "Example Daily")
    assert result.exit_code == 0
    (reading,) = lines(result)
    jsonschema.validate(reading, reading_schema())
    assert reading["report"]["published"] == "2002-05-06"
    assert reading["report"]["outlet"] == "Example Daily"
    assert reading["report"]["dateline"] == {"place": "OSLO", "country": "NOR", "span": [0, 4]}


def test_standard_input(run: Run) -> None:
    assert len(lines(run("read", "-", stdin=TEXT))) == 1
    assert len(lines(run("read", "-", stdin=json.dumps({"text": TEXT}) + "\n" + json.dumps({"text": TEXT})))) == 2


def test_a_bad_record_stops_no_other(run: Run, batch: Path) -> None:
    result = run("read", batch)
    assert result.exit_code == 1
    assert [reading["report"]["id"] for reading in lines(result)] == ["0", "3"]
    assert f"{batch}, line 2" in result.stderr
    assert f"{batch}, line 3" in result.stderr
    assert result.stderr.splitlines()[-1] == "2 of 4 reports could not be read."


def test_a_report_on_which_dragoman_fails_stops_no_other(run: Run, failing: Reader, tmp_path: Path) -> None:
    path, out = tmp_path / "batch.jsonl", tmp_path / "out.jsonl"
    texts = [TEXT, TEXT + " A zebra ran.", TEXT]
    path.write_text("\n".join(json.dumps({"id": f"r{n}", "text": text}) for n, text in enumerate(texts)))
    result = run("read", path, "--output", out)
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "Dragoman failed on this report: RuntimeError: stripes",
        f"  in {path}, line 2 (report r1)",
        "A fault of ours: please send us the report, and what --debug prints.",
        "1 of 3 reports could not be read.",
    ]
    assert [json.loads(line)["report"]["id"] for line in out.read_text().splitlines()] == ["r0", "r2"]
    told = run("read", path, "--debug").stderr
    assert "Traceback" in told
    assert "in falls_over" in told


def test_an_output_file_holds_the_same(run: Run, batch: Path, tmp_path: Path) -> None:
    out = tmp_path / "readings.jsonl"
    result = run("read", batch, "--output", out)
    assert (result.exit_code, result.stdout) == (1, "")
    assert out.read_text() == run("read", batch).stdout
    assert not list(tmp_path.glob("*.part"))


def test_a_file_that_cannot_be_written(run: Run, report: Path, tmp_path: Path) -> None:
    result = run("read", report, "--output", tmp_path / "no" / "such" / "folder.jsonl")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == ["There is no directory to write into.", f"  in {tmp_path / 'no' / 'such'}",
                                          "Make it first: mkdir -p"]


def test_an_output_that_is_no_file(run: Run, report: Path, tmp_path: Path) -> None:
    assert "is a directory" in run("read", report, "--output", tmp_path).stderr


def test_no_report_is_overwritten_by_its_reading(run: Run, report: Path) -> None:
    result = run("read", report, "--output", report.parent / "." / report.name)
    assert result.exit_code == 1
    assert "would overwrite" in result.stderr
    assert report.read_text() == TEXT


def test_two_reports_with_one_id_are_both_read_and_told(run: Run) -> None:
    rows = [{"id": "7", "text": TEXT}, {"id": "7", "text": TEXT + " It rained."}, {"id": "7", "text": TEXT}]
    result = run("read", "-", stdin="\n".join(map(json.dumps, rows)))
    assert [reading["report"]["id"] for reading in lines(result)] == ["7", "7", "7"]
    assert result.stderr.count("'7'") == 1


def test_json_is_one_array(run: Run, batch: Path) -> None:
    readings = json.loads(run("read", batch, "--json").stdout)
    assert [reading["report"]["id"] for reading in readings] == ["0", "3"]


def test_a_brief_for_people(run: Run, report: Path) -> None:
    result = run("read", report, "--brief", "--date", "2002-05-06")
    assert result.exit_code == 0
    assert "filed from Oslo, Norway" in result.stdout
    assert "Mon 6 May 2002" in result.stdout
    assert "\x1b" not in result.stdout, "no colour where nobody sees it"


def test_a_brief_in_a_file(run: Run, report: Path, tmp_path: Path) -> None:
    out = tmp_path / "brief.txt"
    assert run("read", report, "--brief", "--output", out).exit_code == 0
    assert "filed from Oslo" in out.read_text(encoding="utf-8")


@pytest.mark.parametrize(("content", "words"), [
    (b"", "no text"),
    (b"\x7fELF\0\0", "binary"),
    ("Президент заявил в понедельник".encode("koi8-r"), "not UTF-8"),
    ("Le ministre a déclaré lundi que les pourparlers continueraient.".encode(), "in French"),
    ("Президент заявил в понедельник, что переговоры будут продолжены.".encode(), "in Russian"),
    ("外交部发言人星期一表示,双方将继续谈判。".encode(), "in Chinese"),
])
def test_bad_input_is_explained_in_three_lines(run: Run, tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    result = run("read", path)
    assert (result.exit_code, result.stdout) == (1, "")
    *error, count = result.stderr.splitlines()
    assert words in error[0]
    assert str(path) in error[1]
    assert len(error) <= 3
    assert count == "1 of 1 report could not be read."


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_path_that_is_no_report(run: Run, tmp_path: Path, name: str) -> None:
    result = run("read", tmp_path / name)
    assert result.exit_code == 1
    assert "Traceback" not in result.stderr


def test_nothing_to_read(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "empty.jsonl"
    path.touch()
    result = run("read", path)
    assert result.exit_code == 3
    assert "no report" in result.stderr


@pytest.mark.parametrize("args", [
    (), ("a.txt", "--date", "yesterday"), ("a.txt", "--date", ""), ("a.txt", "--date", "2017-13-01"),
    ("a.txt", "--lexicon", "no-such-folder"), ("a.txt", "--json", "--brief"), ("a.txt", "--processes", "0"),
    ("a.txt", "--nonsense"),
])
def test_misuse(run: Run, args: tuple[str, ...]) -> None:
    result = run("read", *args)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr


def test_a_lexicon_of_one_s_own_that_is_broken(run: Run, report: Path, tmp_path: Path) -> None:
    (tmp_path / "states.csv").write_text("code,name\nABC,Abcia\n")
    result = run("read", report, "--lexicon", tmp_path)
    assert result.exit_code == 1
    assert "states.csv" in result.stderr


def test_warnings_go_to_standard_error_unless_quiet(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes("The café talks go on, the minister said.".encode("cp1252"))
    assert "read as Windows-1252" in run("read", path).stderr
    assert run("read", path, "--quiet").stderr == ""


@pytest.mark.parametrize("command", ["schema", "doctor", "demo"])
def test_a_pipe_that_closes_early_is_no_fault(command: str) -> None:
    shell = f"{sys.executable} -m dragoman {command} | head -1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, timeout=120, check=True)
    assert (done.stdout.splitlines()[-1], done.stderr) == ("0", "")


@pytest.mark.parametrize("target", ["> /dev/full", ">&-"])
def test_standard_output_that_takes_nothing_is_told(target: str) -> None:
    shell = f"{sys.executable} -m dragoman schema {target}"
    done = subprocess.run(["bash", "-c", shell], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 1
    assert 1 <= len(done.stderr.splitlines()) <= 3


def test_in_a_real_process_and_a_pipe_that_closes_early(batch: Path) -> None:
    command = f"{sys.executable} -m dragoman read {batch} --quiet | head -c 10"
    done = subprocess.run(["bash", "-c", command], capture_output=True, timeout=120, check=True)
    assert done.stdout == b'{"schema":'
    assert b"Traceback" not in done.stderr
    assert b"Exception" not in done.stderr
