"""Overviews: what all parties do together, what moved, who stands where, what came last, how finds are spread."""

from dataclasses import replace

import pytest
from tests.conftest import MADE

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.errors import DateError, NotFound
from dragoman.reader import Reader
from dragoman.records import Event, Reading

COUNTED = ("verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict", "claimed", "denied",
           "planned", "cancelled")


def test_dealings_are_the_sums_of_relations(library: Archive) -> None:
    for row in desk.dealings(library, since="0001", known=True):
        (sums,) = desk.relations(library, f"{row.one}-{row.other}", by="all", since="0001-01-02")
        assert [getattr(row, name) for name in COUNTED] == [getattr(sums, name) for name in COUNTED]
        assert row.events == sum(getattr(row, name) for name in COUNTED)
    events = [row.events for row in desk.dealings(library)]
    assert events == sorted(events, reverse=True)
    assert events


def test_dealings_of_one_party_put_it_first(library: Archive) -> None:
    rows = desk.dealings(library, "Russia").to_list()
    assert {row.one for row in rows} == {"RUS"}
    everything = [row for row in desk.dealings(library) if "RUS" in (row.one, row.other)]
    assert sum(row.events for row in rows) == sum(row.events for row in everything)
    with pytest.raises(NotFound):
        desk.dealings(library, "Narnia")
    with pytest.raises(DateError):
        desk.dealings(library, since="soon")


@pytest.mark.parametrize(("since", "until"), [("2008", "2008"), ("2008-08", None), (None, "1999-12"), ("2002", "2015")])
def test_dealings_keep_to_their_time(library: Archive, since: str | None, until: str | None) -> None:
    counted = sum(row.events for row in desk.dealings(library, "USA", since=since, until=until))
    summed = desk.relations(library, "USA", by="all", since=since, until=until).to_list()
    assert counted == sum(getattr(row, name) for row in summed for name in COUNTED)


def test_of_known_parties_only_those_are_told(library: Archive) -> None:
    shown = desk.parties.parties().shown
    assert all(row.one in shown and row.other in shown for row in desk.dealings(library, known=True))
    assert len(desk.dealings(library, limit=3).to_list()) == 3


def grown(reading: Reading, months: dict[str, str]) -> list[Reading]:
    """Give a reading with its one event as another type in each of some months."""
    (event,) = reading.events[:1]
    made = []
    for month, type in months.items():
        day = f"{month[:7]}-10"
        again: Event = replace(event, type=type, cameo=None, mode=None, when=day, quad=1 if type == "SUPPORT" else 3)
        report = replace(reading.report, id=month, published=day, text=reading.report.text + month)
        made.append(replace(reading, report=report, events=(again,), statements=(), claims=(), positions=()))
    return made


def test_a_relation_that_turned_is_the_one_that_moved(archive: Archive, reader: Reader) -> None:
    base = reader.read("Russia praised Georgia on Monday.", published="2008-08-12")
    assert base.events
    good = {f"2007-{month:02}.{number}": "SUPPORT" for month in range(1, 13) for number in range(2)}
    bad = {f"2008-0{month}.{number}": "ACCUSE" for month in (1, 2, 3) for number in range(4)}
    list(archive.add(grown(base, good | bad), MADE))
    (row,) = desk.movers(archive, until="2008-03")
    assert ({row.one, row.other}, row.until) == ({"GEO", "RUS"}, "2008-03")
    assert row.moved < -1
    assert row.cooperation == 0
    assert row.conflict > 0
    assert row.cooperation_before > 0
    assert len(row.cooperation_by_month) == len(row.conflict_by_month) == 24
    assert sum(row.conflict_by_month) == row.conflict
    assert desk.movers(archive).to_list() == [row]  # the last month of which anything is told
    assert desk.movers(archive, until="2007-06").to_list() == []


def test_one_event_moves_nothing(archive: Archive, reader: Reader) -> None:
    base = reader.read("Russia praised Georgia on Monday.", published="2008-08-12")
    list(archive.add(grown(base, {"2007-05.1": "SUPPORT", "2008-02.1": "ACCUSE"}), MADE))
    assert desk.movers(archive, until="2008-03").to_list() == []


def test_the_matrix_counts_the_stances_of_positions(library: Archive) -> None:
    rows = desk.matrix(library).to_list()
    assert rows
    for row in rows:
        told = [each for each in desk.positions(library, row.party, issue=row.issue)
                if each.stance and each.issue == row.issue and each.day]
        assert (row.for_, row.against, row.neutral) == tuple(
            sum(each.stance == stance for each in told) for stance in ("for", "against", "neutral"))
        assert row.last == max(each.day for each in told)
        assert list(row.by_year) == sorted({each.day[:4] for each in told})
    party = rows[0].party
    assert {row.party for row in desk.matrix(library, party)} == {party}
    assert {row.issue for row in desk.matrix(library, issue="mediation")} == {"mediation"}


def test_reports_come_the_last_added_first(filled: Archive, reader: Reader) -> None:
    before = desk.arrivals(filled).first()[0].added
    list(filled.add([reader.read("Iran denied it.", published="2020-01-02", id="last")], MADE))
    assert desk.arrivals(filled).first()[0].report == "last"
    assert [row.report for row in desk.arrivals(filled, added=before)] == ["last"]
    assert desk.arrivals(filled, since="2019").count() == len(desk.arrivals(filled, since="2019").to_list())


def test_a_report_tells_how_much_is_in_it(library: Archive) -> None:
    for row in desk.arrivals(library):
        reading = library.reading(row.report)
        assert (row.statements, row.events, row.claims) == (
            len(reading.statements), len(reading.events), len(reading.claims))
        assert reading.report.text.split()[:3] == row.begins.split()[:3]


def test_facets_count_what_is_found(library: Archive) -> None:
    rows = desk.facets(library, "truce OR ceasefire").to_list()
    for row in rows:
        found = desk.search(library, "truce OR ceasefire", kind=row.value if row.facet == "kind" else None,
                            since=row.value if row.facet == "year" else None,
                            until=row.value if row.facet == "year" else None,
                            outlet=row.value if row.facet == "outlet" else None).to_list()
        assert row.count == len(found)
    assert {row.facet for row in rows} == {"kind", "year", "outlet"}


def test_what_two_said_of_one_another_is_counted_by_time(library: Archive) -> None:
    rows = desk.spoken(library, "IND-PAK", by="year").to_list()
    assert rows
    for row in rows:
        said = desk.statements(library, by=row.by, about=row.about, since=row.period, until=row.period)
        assert row.statements == said.count()
