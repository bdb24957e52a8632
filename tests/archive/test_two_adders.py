"""Two who add to one archive at once, the same reports among them: nothing is lost, and nothing twice."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

from sqlalchemy import select
from tests.conftest import MADE

from dragoman import desk
from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.check import faults
from dragoman.records import Reading


def test_nothing_is_lost_and_nothing_twice(archive: Archive, address: str, samples: tuple[Reading, ...]) -> None:
    others = [replace(each, report=replace(each.report, id=f"{each.report.id}-again")) for each in samples[:6]]
    shared, gate = list(samples[6:12]), Barrier(2)

    def add(readings: list[Reading]) -> list[str]:
        with Archive.open(address) as own:
            gate.wait(30)
            return [each.outcome for each in own.add(readings, MADE, batch=2)]

    with ThreadPoolExecutor(2) as both:
        one, two = both.map(add, ([*samples[:6], *shared], [*others, *shared]))
    assert (len(one), len(two)) == (12, 12)
    assert sorted(one + two).count("same") == len(shared)
    assert {row.report for row in desk.arrivals(archive)} == {each.report.id for each in (*samples[:12], *others)}
    assert faults(archive) == []
    for each in samples[:12]:
        assert archive.reading(each.report.id) == each
    # what they added at once is linked as if one had come after the other
    row = schema.report.c
    with archive.asking() as connection:
        clusters = {found.id: found.cluster for found in connection.execute(select(row.id, row.cluster))}
    assert all(clusters[each.report.id] == clusters[f"{each.report.id}-again"] for each in samples[:6])
