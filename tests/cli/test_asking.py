"""The commands that ask the archive: forms, limits, exit statuses."""

import csv
import json
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from tests.conftest import MADE
from typer.testing import Result

from dragoman.archive.archive import Archive
from dragoman.records import Reading

Run = Callable[..., Result]
COMMANDS = (("statements",), ("events",), ("timeline", "RUS-GEO"), ("encounters",), ("diary",), ("disputes",),
            ("positions", "India"), ("relations", "USA"), ("issues",), ("search", "tanks"))


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory, samples: tuple[Reading, ...]) -> Path:
    path = tmp_path_factory.mktemp("asking") / "archive.db"
    with Archive.open(path, create=True) as archive:
        list(archive.add(samples, MADE))
    return path


@pytest.fixture
def ask(run: Run, stored: Path) -> Run:
    return lambda *words: run(*words, "--archive", stored)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_every_form_gives_the_same_rows(ask: Run, command: tuple[str, ...]) -> None:
    lines = [json.loads(line) for line in ask(*command).stdout.splitlines()]
    assert lines
    assert json.loads(ask(*command, "--json").stdout) == lines
    table = list(csv.DictReader(StringIO(ask(*command, "--csv").stdout)))
    assert [set(row) for row in table] == [set(row) for row in lines]
    assert [row.get("key") for row in table] == [row.get("key") for row in lines]
    shown = ask(*command, "--table", "--limit", "0")
    assert shown.exit_code == 0
    assert len(shown.stdout.splitlines()) > len(lines)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command[0])
def test_a_limit_is_kept_and_told(ask: Run, command: tuple[str, ...]) -> None:
    result = ask(*command, "--limit", "1")
    assert len(result.stdout.splitlines()) == 1
    more = len(ask(*command).stdout.splitlines()) > 1
    assert ("There are more" in result.stderr) is more


def test_nothing_found_has_its_own_status(ask: Run) -> None:
    result = ask("events", "NZL-FJI")
    assert (result.exit_code, result.stdout) == (3, "")
    assert "Nothing was found" in result.stderr
    assert json.loads(ask("events", "NZL-FJI", "--json").stdout) == []


@pytest.mark.parametrize(("words", "status", "says"), [
    (("events", "Atlantis"), 1, "called so"), (("events", "--csv", "--json"), 2, "exclude each other"),
    (("search",), 2, "QUERY"), (("timeline", "RUS"), 1, "not two parties"),
    (("relations", "RUS", "--by", "week"), 1, "no such period"),
])
def test_misuse_is_told(ask: Run, words: tuple[str, ...], status: int, says: str) -> None:
    result = ask(*words)
    assert result.exit_code == status
    assert says in result.stderr
    assert "Traceback" not in result.stderr


def test_an_archive_that_is_not_there_is_told(run: Run, tmp_path: Path) -> None:
    result = run("events", "--archive", tmp_path / "none.db")
    assert result.exit_code == 1
    assert "no archive here yet" in result.stderr
    assert not (tmp_path / "none.db").exists()


def test_briefs(ask: Run, tmp_path: Path) -> None:
    told = ask("brief", "RUS-GEO")
    assert told.exit_code == 0
    assert "## Disputes" in told.stdout
    numbers = {line.partition("]")[0] for line in told.stdout.splitlines() if line.startswith("[^")}
    assert all(any(f"[^{number}]" in line for number in range(1, len(numbers) + 1))
               for line in told.stdout.splitlines() if line.startswith("- "))
    page = tmp_path / "brief.html"
    assert ask("brief", "RUS-GEO", "--output", page).exit_code == 0
    assert "<svg" in page.read_text(encoding="utf-8")
    assert ask("brief", "NZL-FJI").exit_code == 1
