"""A lake: readings given back as they were made, partitions replaced whole, notes that say what is there."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from spacy.tokens import Doc

import dragoman.reader
from dragoman.archive.made import Made, made_by
from dragoman.engine.engine import Here
from dragoman.errors import BadRecord, DragomanError
from dragoman.lake.lake import Lake, Source
from dragoman.lake.partition import Note
from dragoman.lake.tables import TABLES, rows_of
from dragoman.lexicon.lexicon import Lexicon
from dragoman.reader import Reader
from dragoman.records import Reading, Report


@pytest.fixture
def lake(tmp_path: Path) -> Lake:
    """Give an empty lake of partitions of two reports."""
    return Lake.open(tmp_path / "lake", create=True, size=2)


def report(number: int, published: str | None = "2017-06-15") -> Report:
    text = f"Chad told France on Monday that it would shut camp number {number}."
    return Report(f"r{number}", text, outlet="Post", published=published)


def build(lake: Lake, reader: Reader, found: Iterable[Report | DragomanError], name: str = "wire",
          made: Made | None = None) -> list[Note]:
    source = Source(name, ((f"{name} {number}", each) for number, each in enumerate(found)))
    return list(lake.build([source], made or made_by(reader), Here()))


def ids(lake: Lake) -> list[str]:
    return [reading.report.id for reading in lake.readings()]


def test_readings_come_back_as_they_were_made(lake: Lake, reader: Reader, samples: tuple[Reading, ...]) -> None:
    build(lake, reader, (each.report for each in samples))
    assert {each.report.id: each for each in lake.readings()} == {each.report.id: each for each in samples}


def test_what_is_there_is_not_read_again(lake: Lake, reader: Reader) -> None:
    reports = [report(number) for number in range(5)]
    assert [note.readings for note in build(lake, reader, reports)] == [2, 2, 1]
    before = {path: path.stat().st_mtime_ns for path in lake.folder.rglob("*.parquet")}
    assert [note.readings for note in build(lake, reader, reports)] == [2, 2, 1]
    assert {path: path.stat().st_mtime_ns for path in lake.folder.rglob("*.parquet")} == before
    build(lake, reader, [*reports, report(5), report(6)])
    assert ids(lake) == [f"r{number}" for number in range(7)]


def test_a_partition_that_changed_takes_the_place_of_the_old_one(lake: Lake, reader: Reader) -> None:
    build(lake, reader, [report(0), report(1), report(2, "1999-02"), report(3, "1999-02")])
    build(lake, reader, [report(0), report(1), report(4), report(3)])
    assert ids(lake) == ["r0", "r1", "r4", "r3"]
    assert not list(lake.folder.glob("*/month=1999-02/*"))
    build(lake, reader, [report(0)])
    assert ids(lake) == ["r0"]
    assert len(list(lake.folder.rglob("*.parquet"))) == len(next(iter(lake.notes())).files)


def test_other_versions_read_anew(lake: Lake, reader: Reader) -> None:
    (note,) = build(lake, reader, [report(0)], made=Made("0.0.1", "old", "old"))
    assert note.failed is not None
    assert "another version" in note.failed[0]
    (note,) = build(lake, reader, [report(0)])
    assert (note.readings, note.failed) == (1, None)


def test_sources_stand_side_by_side(lake: Lake, reader: Reader) -> None:
    build(lake, reader, [report(0)], "one")
    build(lake, reader, [report(1)], "two")
    build(lake, reader, [], "one")
    assert ids(lake) == ["r1"]


def test_what_cannot_be_read_is_noted_and_stops_nothing(lake: Lake, reader: Reader) -> None:
    broken = BadRecord("This line is no JSON.", "wire, line 2", "Mend it.")
    notes = build(lake, reader, [report(0), broken, report(1)])
    assert [fault for note in notes for fault in note.faults] == [("This line is no JSON.", "wire, line 2", "Mend it.")]
    assert [list(note.faults) for note in lake.notes()] == [list(note.faults) for note in notes]
    assert ids(lake) == ["r0", "r1"]


def test_a_reader_that_fails_on_a_report_stops_no_other(lake: Lake, reader: Reader,
                                                        monkeypatch: pytest.MonkeyPatch) -> None:
    read = dragoman.reader.read_report

    def failing(each: Report, parse: Callable[[str], Doc], lexicon: Lexicon) -> Reading:
        if each.id == "r1":
            raise RuntimeError("stripes")
        return read(each, parse, lexicon)

    monkeypatch.setattr(dragoman.reader, "read_report", failing)
    (note,) = build(lake, reader, [report(0), report(1)])
    assert note.readings == 1
    assert note.faults[0][:2] == ("Dragoman failed on this report: RuntimeError: stripes", "wire 1 (report r1)")


def test_days_choose(lake: Lake, reader: Reader) -> None:
    dates = ["2017-06-15", "2017-06", "2016", None, "2017-07-01"]
    build(lake, reader, [report(number, each) for number, each in enumerate(dates)])

    def chosen(since: str | None, until: str | None) -> set[str]:
        return {each.report.id for each in lake.readings(since, until)}

    assert chosen(None, None) == {"r0", "r1", "r2", "r3", "r4"}
    assert chosen("2017-06", "2017-06") == {"r0", "r1"}
    assert chosen(None, "2016") == {"r2"}
    assert chosen("2017-06-02", None) == {"r0", "r4"}
    months = {path.parent.name for path in lake.folder.glob("readings/*/*.parquet")}
    assert months == {"month=2017-06", "month=2016-01", "month=undated", "month=2017-07"}


def test_a_partition_without_a_note_is_not_asked(lake: Lake, reader: Reader) -> None:
    build(lake, reader, [report(0), report(1), report(2)])
    note = next(iter(lake.notes()))
    (lake.folder / "_partitions" / f"{note.id}.json").write_text("{half a no")
    assert ids(lake) == ["r2"]
    build(lake, reader, [report(0), report(1), report(2)])
    assert ids(lake) == ["r0", "r1", "r2"]


def test_a_source_is_held_a_partition_at_a_time(lake: Lake, reader: Reader) -> None:
    taken = 0

    def found() -> Iterator[tuple[str, Report]]:
        nonlocal taken
        for number in range(6):
            taken += 1
            yield "", report(number)

    notes = lake.build([Source("wire", found())], made_by(reader), Here())
    next(notes)
    assert taken <= 4
    assert len(list(notes)) == 2
    assert not (lake.folder / "_reports").exists()


def test_rows_lead_back_to_their_words(samples: tuple[Reading, ...]) -> None:
    for reading in samples:
        rows = list(rows_of(reading, Made("1", "2", "3")))
        assert {table for table, _ in rows} <= set(TABLES)
        for table, row in rows:
            assert isinstance(row, TABLES[table])
            assert row.report == reading.report.id
            if table == "events":
                assert reading.report.text[row.start:].startswith(row.trigger)
        counts = {table: sum(each == table for each, _ in rows) for table in TABLES}
        assert counts == {"readings": 1, "statements": len(reading.statements), "events": len(reading.events),
                          "claims": len(reading.claims), "times": len(reading.times), "actors": len(reading.actors)}


def test_a_folder_that_is_no_lake(tmp_path: Path) -> None:
    with pytest.raises(DragomanError, match="There is no lake"):
        Lake.open(tmp_path / "none")
    (tmp_path / "letter.txt").write_text("Dear all")
    with pytest.raises(DragomanError, match="holds something else"):
        Lake.open(tmp_path, create=True)


@pytest.mark.parametrize("about", ["", "[]", '{"format": 2, "size": 10}', '{"format": 1}',
                                   '{"format": 1, "size": null}'])
def test_a_lake_of_another_version(tmp_path: Path, about: str) -> None:
    (tmp_path / "lake.json").write_text(about)
    with pytest.raises(DragomanError, match="another version"):
        Lake.open(tmp_path)


def test_the_size_is_settled_once(tmp_path: Path) -> None:
    Lake.open(tmp_path / "lake", create=True, size=7)
    assert Lake.open(tmp_path / "lake", create=True, size=9).size == 7


def test_long_names_and_odd_signs_make_no_path(lake: Lake, reader: Reader) -> None:
    build(lake, reader, [replace(report(0), id="../../../etc/passwd")], "../" * 99 + "'\n☃")
    assert ids(lake) == ["../../../etc/passwd"]
    assert all(lake.folder.resolve() in path.resolve().parents for path in lake.folder.rglob("*"))
