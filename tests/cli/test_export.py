"""`dragoman export`: filters honoured or refused, records counted."""

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from dragoman import desk
from dragoman.archive.archive import Archive


@pytest.fixture
def kept(filled: Archive, address: str) -> str:
    """Give the address of an archive of the samples."""
    return address


def test_it_says_how_many_it_wrote(run: Run, kept: str, tmp_path: Path) -> None:
    out = tmp_path / "events.jsonl"
    result = run("export", "plover", "--who", "RUS-GEO", "--archive", kept, "-o", out)
    assert result.exit_code == 0
    with Archive.open(kept) as archive:
        count = desk.events(archive, parties="RUS-GEO").count()
    assert result.stderr == f"{count} records written to {out}.\n"
    assert len([json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]) == count


@pytest.mark.parametrize(("args", "told"), [
    (("papyrus",), "There is no such format: papyrus"),
    (("plover", "--what", "reports"), "The format plover holds no reports."),
    (("gexf", "--words", "truce"), "The relations cannot be filtered by words."),
    (("notes",), "Notes are files, one a report."),
    (("csv", "--since", "soon"), "This is no date: soon"),
])
def test_what_cannot_be_exported_is_told(run: Run, kept: str, args: tuple[str, ...], told: str) -> None:
    result = run("export", *args, "--archive", kept)
    assert result.exit_code == 1
    assert told in result.stderr


def test_nothing_found_is_no_success(run: Run, kept: str) -> None:
    result = run("export", "csv", "--words", "zebra", "--archive", kept)
    assert result.exit_code == 3


def test_notes_are_files(run: Run, kept: str, tmp_path: Path) -> None:
    result = run("export", "notes", "--words", "truce", "--archive", kept, "-o", tmp_path / "notes")
    assert result.exit_code == 0
    assert result.stderr.endswith(f"records written to {tmp_path / 'notes'}.\n")
    assert list((tmp_path / "notes").glob("*.md"))


@pytest.mark.parametrize(("args", "key", "value"), [
    (("jsonl", "--what", "events", "--type", "CONSULT"), "type", "CONSULT"),
    (("jsonl", "--what", "events", "--status", "planned"), "status", "planned"),
    (("jsonl", "--what", "statements", "--act", "deny"), "act", "deny"),
    (("jsonl", "--what", "statements", "--for", "RUS"), "for", "RUS"),
    (("jsonl", "--what", "disputes", "--state", "open"), "state", "open"),
])
def test_it_filters_by_all_that_an_answer_knows(run: Run, kept: str, args: tuple[str, ...], key: str,
                                                value: str) -> None:
    result = run("export", *args, "--archive", kept)
    assert result.exit_code == 0, result.stderr
    assert {json.loads(line)[key] for line in result.stdout.splitlines()} == {value}


def test_no_more_than_are_wanted(run: Run, kept: str) -> None:
    newest = run("export", "jsonl", "--what", "events", "--newest", "--limit", "3", "--archive", kept)
    days = [json.loads(line)["day"] for line in newest.stdout.splitlines()]
    assert len(days) == 3
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize(("args", "told"), [
    (("csv", "--what", "statements", "--who", "RUS", "--by", "GEO"), "--who means the same as --by"),
    (("csv", "--what", "zebras"), "There are no such records: zebras"),
    (("csv", "--what", "statements", "--on-word-of", "RUS"), "The statements cannot be filtered by on-word-of."),
])
def test_what_cannot_be_asked_is_told(run: Run, kept: str, args: tuple[str, ...], told: str) -> None:
    result = run("export", *args, "--archive", kept)
    assert result.exit_code == 1
    assert told in result.stderr
