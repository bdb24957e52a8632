"""`dragoman lake`: built, asked, brought into an archive."""

import csv
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.conftest import new_database

from dragoman.archive.archive import Archive
from dragoman.cli.plain_rows import plain
from dragoman.records import Reading
from dragoman.samples import SAMPLES


@pytest.fixture
def lake(run: Run, tmp_path: Path) -> Path:
    """Give a lake of the sample reports."""
    folder = tmp_path / "lake"
    result = run("lake", "build", folder, SAMPLES, "--size", 8)
    assert (result.exit_code, result.stderr) == (0, "21 readings in the lake.\n")
    return folder


def test_it_is_asked_in_every_form(run: Run, lake: Path) -> None:
    query = ("SELECT status, count(*) AS n, list(DISTINCT type ORDER BY type)[:2] AS types FROM events "
             "GROUP BY status ORDER BY n DESC, status LIMIT 2")
    lines = [json.loads(line) for line in run("lake", "ask", lake, query).stdout.splitlines()]
    assert [set(line) for line in lines] == [{"status", "n", "types"}] * 2
    assert json.loads(run("lake", "ask", lake, query, "--json").stdout) == lines
    rows = list(csv.DictReader(io.StringIO(run("lake", "ask", lake, query, "--csv").stdout)))
    assert [(row["status"], int(row["n"])) for row in rows] == [(line["status"], line["n"]) for line in lines]
    head, first, _ = run("lake", "ask", lake, query, "--table").stdout.splitlines()
    assert head.split() == ["status", "n", "types"]
    assert first.split()[0] == lines[0]["status"]


def test_columns_of_one_name_stay_apart(run: Run, lake: Path) -> None:
    (line,) = run("lake", "ask", lake, "SELECT 1 AS a, 2 AS a, 170141183460469231731687303715884105727 AS huge, "
                  "DATE '2017-06-15' AS day, 1.50::DECIMAL(5,2) AS money").stdout.splitlines()
    assert json.loads(line) == {"a": 1, "a_2": 2, "huge": "170141183460469231731687303715884105727",
                                "day": "2017-06-15", "money": 1.5}
    assert plain({"a": [(1, None)]}) == {"a": [[1, None]]}


def test_nothing_found_and_wrong_questions(run: Run, lake: Path) -> None:
    assert run("lake", "ask", lake, "SELECT * FROM events WHERE false").exit_code == 3
    wrong = run("lake", "ask", lake, "SELECT zebra FROM events")
    assert wrong.exit_code == 1
    assert wrong.stderr.startswith("DuckDB cannot answer that: Binder Error")
    assert run("lake", "ask", lake, "SELECT 1", "--csv", "--json").exit_code == 2
    assert run("lake", "ask", lake.parent, "SELECT 1").stderr.startswith("There is no lake in this folder.")


def test_it_is_brought_into_an_archive(run: Run, lake: Path, address: str, samples: tuple[Reading, ...]) -> None:
    first = run("lake", "add", lake, "--archive", address, "--since", "2000", "--until", "2009")
    chosen = {each.report.id: each for each in samples if "2000" <= (each.report.published or "") < "2010"}
    assert first.stderr == f"{len(chosen)} readings: {len(chosen)} added, 0 replaced, 0 already there.\n"
    run("lake", "add", lake, "--archive", address)
    with Archive.open(address) as archive:
        assert archive.reports() == len(samples)
        assert all(archive.reading(id) == each for id, each in chosen.items())
    assert run("lake", "add", lake, "--archive", address, "--since", "2090").exit_code == 3


def test_what_cannot_be_read_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "Chad thanked France."}\n{broken\n', encoding="utf-8")
    result = run("lake", "build", tmp_path / "lake", tmp_path / "a.jsonl")
    assert result.exit_code == 1
    assert result.stderr.endswith("1 reading in the lake, 1 report could not be read.\n")
    assert len(result.stderr.splitlines()) == 4
    assert run("lake", "build", tmp_path / "other", tmp_path / "none.jsonl").exit_code == 1


def test_it_is_loaded_into_postgresql(run: Run, lake: Path, postgres: str) -> None:
    address = new_database(postgres)
    assert run("lake", "load", lake, address).stderr == "21 readings loaded, 0 already there.\n"
    assert run("lake", "load", lake, address).stderr == "0 readings loaded, 21 already there.\n"
