"""Drawings: nothing is drawn outside its frame, numbers are told as they are, the same rows give the same picture."""

import pytest

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.desk.dealings import DealingRow
from dragoman.desk.relations import RelationRow
from dragoman.desk.spoken import SpokenRow
from dragoman.desk.timeline import Moment
from dragoman.lexicon.grid import shipped_grid
from dragoman.web.drawing.balance import balance, shade
from dragoman.web.drawing.calendar import months
from dragoman.web.drawing.network import NARROW, network
from dragoman.web.drawing.series import fineness, series
from dragoman.web.drawing.spark import HEIGHT, WIDTH, spark
from dragoman.web.drawing.world import world


def dealing(one: str, other: str, good: int, bad: int) -> DealingRow:
    return DealingRow(one, other, good + bad, good, 0, bad, 0, 0, 0, 0, 0, 0.0)


def moment(day: str, kind: str = "event", who: str = "RUS") -> Moment:
    return Moment(day=day, when=day, kind=kind, key=f"e{day}", who=[who], whom=["GEO"],  # type: ignore[arg-type]
                  what="CONSULT", status="happened", according_to=[], text="", place=None, report="r", outlet=None,
                  published=None, title=None, spans=[], reports=1, independent=1)


@pytest.mark.parametrize(("good", "bad", "told"), [
    (0, 0, "none"), (5, 5, "even"), (21, 20, "even"), (10, 0, "coop-5"), (0, 10, "conf-5"), (6, 4, "coop-1"),
    (4, 6, "conf-1"), (9, 1, "coop-4"), (3, 7, "conf-2")])
def test_a_shade_tells_the_balance(good: int, bad: int, told: str) -> None:
    assert shade(good, bad) == told
    assert -1 <= balance(good, bad) <= 1


def test_the_world_has_a_tile_for_each_place_of_the_grid_and_sums_both_ends() -> None:
    drawn = world([dealing("RUS", "UKR", 1, 9), dealing("DEU", "RUS", 4, 0)])
    tiles = {tile.code: tile for tile in drawn.tiles}
    assert set(tiles) == {tile.code for tile in shipped_grid()}
    assert (tiles["RUS"].cooperation, tiles["RUS"].conflict, tiles["RUS"].shade) == (5, 9, "conf-2")
    assert tiles["DEU"].shade == "coop-5"
    assert tiles["FRA"].shade == "none"
    assert tiles["RUS"].side > tiles["DEU"].side
    assert all(0 < tile.x < drawn.width and 0 < tile.y < drawn.height for tile in drawn.tiles)


def test_the_world_of_one_state_leads_to_its_relations() -> None:
    tiles = {tile.code: tile for tile in world([dealing("RUS", "UKR", 1, 9)], "RUS").tiles}
    assert tiles["RUS"].shade == "self"
    assert tiles["UKR"].link == "/relation/RUS-UKR"
    assert tiles["RUS"].link == "/actor/RUS"


def test_a_network_is_the_same_each_time_and_lies_within_its_frame() -> None:
    rows = [dealing(one, other, weight, 10 - weight) for weight, (one, other) in enumerate(
        [("RUS", "UKR"), ("USA", "RUS"), ("USA", "CHN"), ("IND", "PAK"), ("IND", "CHN")])]
    drawn = network(rows, NARROW)
    assert drawn == network(rows, NARROW)
    assert {node.code for node in drawn.nodes} == {"RUS", "UKR", "USA", "CHN", "IND", "PAK"}
    assert all(0 <= node.x <= NARROW[0] and 0 <= node.y <= NARROW[1] for node in drawn.nodes)
    assert len(drawn.edges) == 5
    assert network([]).nodes == ()


def test_a_network_keeps_to_the_busiest() -> None:
    rows = [dealing(f"A{number}", f"B{number}", 100 - number, 0) for number in range(60)]
    drawn = network(rows)
    assert len(drawn.nodes) == 36
    assert {edge.one for edge in drawn.edges} == {f"A{number}" for number in range(18)}


@pytest.mark.parametrize(("days", "by"), [
    ([], "month"), (["2017-01-01", "2018-06-01"], "month"), (["2010-01-01", "2018-06-01"], "quarter"),
    (["1990-01-01", "2018-06-01"], "year")])
def test_a_chart_is_as_fine_as_its_time_is_short(days: list[str], by: str) -> None:
    assert fineness(days) == by


def test_a_chart_shows_each_period_between_its_ends_and_every_moment_in_its_own() -> None:
    rows = [RelationRow("GEO", "RUS", "2008-06", verbal_cooperation=2, goldstein=6.0),
            RelationRow("GEO", "RUS", "2008-08", material_conflict=4, verbal_conflict=1, denied=1, goldstein=-20.0)]
    drawn = series(rows, [moment("2008-06-01"), moment("2008-08-31", "statement", "GEO")], [], "month",
                   ("RUS", "GEO"))
    assert drawn is not None
    assert [period.name for period in drawn.periods] == ["2008-06", "2008-07", "2008-08"]
    assert drawn.most == 5
    assert drawn.periods[1].bars == ()
    assert "5 conflict" in drawn.periods[2].told
    assert "1 denied" in drawn.periods[2].told
    for period in drawn.periods:
        for bar in period.bars:
            assert bar.y >= 0
            assert bar.y + bar.height <= drawn.axis
            assert (bar.y + bar.height <= drawn.middle + 0.1) == bar.kind.startswith("coop")
    first, last = drawn.dots
    assert drawn.left <= first.x < last.x <= drawn.width
    assert (first.y, last.y) == (drawn.lanes[0][1], drawn.lanes[2][1])


@pytest.mark.parametrize(("period", "by", "name"), [("2017", "year", "2017"), ("2017-Q3", "quarter", "2017-Q3"),
                                                    ("2017-12", "month", "2017-12")])
def test_a_period_is_named_as_it_came(period: str, by: str, name: str) -> None:
    drawn = series([RelationRow("GEO", "RUS", period, verbal_conflict=1)], [], [], by,  # type: ignore[arg-type]
                   ("RUS", "GEO"))
    assert drawn is not None
    assert [each.name for each in drawn.periods] == [name]


def test_nothing_dated_gives_no_chart() -> None:
    assert series([RelationRow("GEO", "RUS", "")], [moment("")], [], "year", ("RUS", "GEO")) is None


def test_many_moments_are_counted_by_their_time() -> None:
    rows = [RelationRow("GEO", "RUS", "2008", verbal_cooperation=2, denied=1),
            RelationRow("GEO", "RUS", "2009", claimed=9)]
    drawn = series(rows, [], [SpokenRow("RUS", "GEO", "2007", 4)], "year", ("RUS", "GEO"))
    assert drawn is not None
    assert [(dot.told, dot.since, dot.until) for dot in drawn.dots] == [
        ("2008, What happened: 3", "2008-01", "2008-12"), ("2009, What happened: 9", "2009-01", "2009-12"),
        ("2007, Russia: 4", "2007-01", "2007-12")]
    assert drawn.dots[1].radius > drawn.dots[2].radius > drawn.dots[0].radius


def test_a_small_chart_has_a_bar_for_each_month_with_anything() -> None:
    bars = spark([0, 2, 4], [1, 0, 4])
    assert [bar.kind for bar in bars] == ["conf", "coop", "coop", "conf"]
    assert all(0 <= bar.x <= WIDTH and bar.y >= 0 and bar.y + bar.height <= HEIGHT for bar in bars)
    assert spark([0, 0], [0, 0]) == ()


def test_a_plan_stands_on_its_day_or_beside_its_month(library: Archive) -> None:
    rows = desk.diary(library, newest=True).to_list()
    drawn = months(rows)
    shown = [row for month in drawn for week in month.weeks for day in week for row in day.entries]
    assert all(row.when == day.day.isoformat() for month in drawn for week in month.weeks for day in week if day.day
               for row in day.entries)
    beside = [row for month in drawn for row in month.sometime]
    assert {row.key for row in (*shown, *beside)} == {row.key for row in rows if len(row.day) >= 7}
