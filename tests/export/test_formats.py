"""Every format, read back by a tool that people use, or against the words that it points at."""

import csv
import io
import json
from pathlib import Path

import bibtexparser
import feedparser
import networkx
import pytest
import rispy

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.desk.arrivals import ReportRow
from dragoman.desk.rows import Rows
from dragoman.export.citations import to_bibtex, to_csl, to_ris
from dragoman.export.formats import FORMATS
from dragoman.export.notes import write_notes


def written(name: str, archive: Archive, rows: Rows[object]) -> bytes:
    return b"".join(FORMATS[name].write(archive, rows))


def test_plover_has_its_fields_and_spans(library: Archive) -> None:
    events = [json.loads(line) for line in written("plover", library, desk.events(library)).splitlines()]
    assert len(events) == desk.events(library).count()
    for event in events:
        assert {"id", "date", "actor", "event"} <= set(event)
        text = library.reading(event["cite_info"]["citation"]).report.text
        span = event["text_info"]
        assert text[span["start"]:span["end"]] == event["event_text"]
        assert event["comment"]["status"]


def test_rows_like_those_of_gdelt_have_one_dyad_each(library: Archive) -> None:
    lines = written("gdelt", library, desk.events(library)).decode()
    rows = list(csv.DictReader(io.StringIO(lines), delimiter="\t"))
    assert {row["GlobalEventID"] for row in rows} == {event.key for event in desk.events(library) if event.day}
    for row in rows:
        assert row["Day"].startswith(row["MonthYear"])
        assert row["EventCode"].startswith(row["EventRootCode"])
        assert row["QuadClass"] in {"1", "2", "3", "4"}
        assert row["Status"]
    # a party stands with itself only where there is no other
    alone = {row.key for row in desk.events(library) if len({*row.sources, *row.targets}) < 2}
    assert {row["GlobalEventID"] for row in rows if row["Actor1Name"] == row["Actor2Name"]} <= alone


@pytest.mark.parametrize("what", ["statements", "events"])
def test_annotations_point_at_their_words_both_ways(library: Archive, what: str) -> None:
    rows: Rows[object] = getattr(desk, what)(library)
    made = json.loads(written("annotations", library, rows))
    assert [each["id"] for each in made] == [f"urn:dragoman:{row.key}" for row in rows]  # type: ignore[attr-defined]
    texts = {report.report: library.reading(report.report).report for report in desk.arrivals(library)}
    for each in made:
        for target in each["target"]:
            place, quote = target["selector"]
            report = texts[target["source"].removeprefix("urn:dragoman:report:")]
            assert report.text[place["start"]:place["end"]] == quote["exact"]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert around in report.text
            assert target["state"]["value"] == f"sha256 {report.text_sha256}"


def test_claims_and_quotations_name_their_kind(library: Archive) -> None:
    for what, kind in (("statements", "Quotation"), ("disputes", "Claim")):
        made = json.loads(written("schema.org", library, getattr(desk, what)(library)))
        assert made
        assert {each["@type"] for each in made} == {kind}
        assert all(each["text"] and each["@context"] == "https://schema.org" for each in made)


@pytest.mark.parametrize(("name", "read"), [("gexf", networkx.read_gexf), ("graphml", networkx.read_graphml)])
def test_a_network_is_read_back(library: Archive, name: str, read: object) -> None:
    graph = read(io.BytesIO(written(name, library, desk.dealings(library))))  # type: ignore[operator]
    rows = desk.dealings(library).to_list()
    assert graph.number_of_edges() == len(rows)
    for row in rows:
        edge = graph.edges[row.one, row.other]
        assert (edge["weight"], edge["verbal_conflict"], edge["goldstein"]) == (
            row.events, row.verbal_conflict, row.goldstein)


@pytest.mark.parametrize("what", ["disputes", "statements"])
def test_a_feed_is_read_by_a_reader_of_feeds(library: Archive, what: str) -> None:
    rows = getattr(desk, what)(library).to_list()
    feed = feedparser.parse(written("atom", library, getattr(desk, what)(library)))
    assert not feed.bozo
    assert feed.version == "atom10"
    assert [entry.id for entry in feed.entries] == [f"urn:dragoman:{row.key}" for row in rows]


HARD = ReportRow("a/b c?", 'A {hard} title: 100% of "it" & more\n', "It begins", "Outlet_1", "2017-06-15", "2017-06-15",
                 "Moscow", "en", "https://example.org/a_b?c=1&d=2", "2026-01-01T00:00:00", 1, 2, 3, 0)


def test_bibtex_is_read_back() -> None:
    read = bibtexparser.parse_string(b"".join(to_bibtex([HARD])).decode())
    assert not read.failed_blocks
    (entry,) = read.entries
    assert entry.entry_type == "article"
    assert entry["date"] == "2017-06-15"
    assert entry["url"] == HARD.url
    assert "hard" in entry["title"]


def test_ris_is_read_back() -> None:
    (entry,) = rispy.loads(b"".join(to_ris([HARD])).decode())
    assert entry["type_of_reference"] == "NEWS"
    assert entry["title"] == 'A {hard} title: 100% of "it" & more'
    assert entry["date"] == "2017/06/15"
    assert entry["urls"] == [HARD.url]


def test_csl_has_the_parts_of_its_date() -> None:
    (entry,) = json.loads(b"".join(to_csl([HARD])))
    assert entry["issued"] == {"date-parts": [[2017, 6, 15]]}
    assert entry["type"] == "article-newspaper"


def test_notes_stay_in_their_folder(library: Archive, tmp_path: Path) -> None:
    count = write_notes(library, desk.arrivals(library), tmp_path / "notes")
    files = list((tmp_path / "notes").iterdir())
    assert count == len(files) == desk.arrivals(library).count()
    assert all(file.read_text(encoding="utf-8").startswith("---\n") for file in files)


@pytest.mark.parametrize("name", FORMATS)
def test_a_format_holds_what_it_says(library: Archive, name: str) -> None:
    answers = {"statements": desk.statements, "events": desk.events, "disputes": desk.disputes,
               "reports": desk.arrivals, "diary": desk.diary, "encounters": desk.encounters,
               "relations": desk.dealings}
    for what in FORMATS[name].takes:
        rows: Rows[object] = answers[what](library)
        assert written(name, library, rows)
        assert written(name, library, rows) == written(name, library, rows)
