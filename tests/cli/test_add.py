"""Reports added from the command line, once, and read anew."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import update
from typer.testing import Result

from dragoman.archive import schema
from dragoman.archive.archive import Archive

Run = Callable[..., Result]
TEXT = "OSLO, May 6 (Courier) - Norway's foreign minister met his Swedish counterpart in Oslo on Monday."


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    path = tmp_path / "batch.jsonl"
    rows = [{"id": str(number), "text": TEXT, "published": f"2002-05-0{number}"} for number in range(6, 9)]
    path.write_text("\n".join([*map(json.dumps, rows), '{"id": "9", "text": ']) + "\n", encoding="utf-8")
    return path


def test_reports_are_added_once(run: Run, batch: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    first = run("add", batch, "--archive", archive)
    assert first.exit_code == 1
    assert "3 reports added, 1 could not be read." in first.stderr
    again = run("add", batch, "--archive", archive)
    assert "0 reports added, 3 already there, 1 could not be read." in again.stderr
    assert run("encounters", "NOR-SWE", "--archive", archive, "--limit", "0").exit_code == 0


def test_another_text_of_the_same_id_is_told(run: Run, tmp_path: Path) -> None:
    archive, path = tmp_path / "archive.db", tmp_path / "one.jsonl"
    path.write_text(json.dumps({"id": "1", "text": TEXT}), encoding="utf-8")
    assert run("add", path, "--archive", archive).exit_code == 0
    path.write_text(json.dumps({"id": "1", "text": TEXT.replace("Swedish", "Danish")}), encoding="utf-8")
    refused = run("add", path, "--archive", archive)
    assert refused.exit_code == 1
    assert "stored with another text" in refused.stderr
    with Archive.open(archive) as kept:
        assert "Swedish" in kept.reading("1").report.text
    assert "1 read anew" in run("add", path, "--archive", archive, "--replace").stderr
    with Archive.open(archive) as kept:
        assert "Danish" in kept.reading("1").report.text


def test_what_another_version_read_is_read_anew(run: Run, batch: Path, tmp_path: Path) -> None:
    archive = tmp_path / "archive.db"
    run("add", batch, "--archive", archive)
    with Archive.open(archive) as kept, kept.writing() as connection:
        connection.execute(update(schema.report).where(schema.report.c.id == "7").values(dragoman="0.0.1"))
    assert "1 report read anew." in run("reread", "--archive", archive).stderr
    assert "0 reports read anew." in run("reread", "--archive", archive).stderr


def test_corrections_from_the_command_line(run: Run, batch: Path, tmp_path: Path) -> None:
    archive = ("--archive", tmp_path / "archive.db")
    run("add", batch, *archive)
    event = json.loads(run("events", *archive, "--limit", "1").stdout)
    made = run("correct", event["key"], "--set", "status=denied", "--set", "when=2002-05", *archive)
    assert made.exit_code == 0
    row = next(json.loads(line) for line in run("events", *archive).stdout.splitlines() if event["key"] in line)
    assert (row["status"], row["when"]) == ("denied", "2002-05")
    listed = run("corrections", *archive, "--gold", tmp_path / "gold")
    corrections = [json.loads(line) for line in listed.stdout.splitlines()]
    assert [each["field"] for each in corrections] == ["status", "when"]
    gold = json.loads((tmp_path / "gold" / "00.gold.yaml").read_text(encoding="utf-8"))
    assert gold["events"][0]["status"] == "denied"
    assert run("correct", corrections[0]["key"], "--undo", *archive).exit_code == 0
    assert run("correct", event["key"], "--wrong", *archive).exit_code == 0
    assert event["key"] not in run("events", *archive).stdout
    assert run("correct", event["key"], *archive).exit_code == 2
    assert run("correct", event["key"], "--set", "status", *archive).exit_code == 1
