"""Fourteen reports, three sources."""

from dataclasses import replace

import pytest
from tests.archive.linking.made import copy
from tests.archive.linking.test_copies import crediting, news
from tests.conftest import MADE

from dragoman.archive.archive import Archive
from dragoman.archive.sources import sources
from dragoman.records import Credit, Reading


def crediting_all(reading: Reading, *names: str) -> Reading:
    credits = tuple(Credit(name, "inputs", (0, 1)) for name in names)  # type: ignore[arg-type]
    return replace(reading, report=replace(reading.report, credits=credits))


@pytest.mark.parametrize(("reports", "groups"), [
    ([], ()),
    ([copy("a", news(1)), copy("b", news(2))], (("a",), ("b",))),
    ([copy("a", news(1)), copy("b", news(1)), copy("c", news(2))], (("a", "b"), ("c",))),
    # two texts that credit one agency, under any of its names, and the agency's own
    ([crediting(copy("a", news(1)), "AP"), crediting(copy("b", news(2)), "The Associated Press"),
      copy("c", news(3), outlet="Associated Press"), copy("d", news(4))], (("a", "b", "c"), ("d",))),
    # who credits two is of one of them, and does not make them one
    ([crediting_all(copy("a", news(1)), "Reuters"), crediting_all(copy("b", news(2)), "AFP"),
      crediting_all(copy("c", news(3)), "Reuters", "AFP")], (("b", "c"), ("a",))),
    ([copy("a", news(1), outlet="The Harbour Post"), copy("b", news(2), outlet="The Harbour Post")], (("a",), ("b",))),
])
def test_sources(archive: Archive, reports: list[Reading], groups: tuple[tuple[str, ...], ...]) -> None:
    list(archive.add(reports, MADE))
    with archive.asking() as connection:
        found = sources(connection, [*(each.report.id for each in reports), "nowhere"])
    assert found.groups == groups
    assert (found.reports, found.independent) == (len(reports), len(groups))
