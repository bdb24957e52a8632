"""Offices with their days, as reports show them."""

import pytest
from sqlalchemy import select
from tests.archive.linking.made import telling_of
from tests.conftest import MADE

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.tenures import Tenure, tenures

Sights = list[tuple[str, str]]


@pytest.mark.parametrize(("sights", "expected"), [
    ([("2015-03-01", "foreign minister"), ("2017-05-02", "Foreign Minister")],
     [Tenure("foreign minister", "GRC", "2015-03-01", "2017-05-02", "", 2)]),
    ([("2015-03-01", "foreign minister"), ("2018-05-02", "former foreign minister")],
     [Tenure("foreign minister", "GRC", "2015-03-01", "2015-03-01", "2018-05-02", 2)]),
    ([("2018-05-02", "then-prime minister")], [Tenure("prime minister", "GRC", "", "", "2018-05-02", 1)]),
    # from one office to the next
    ([("2015-03-01", "foreign minister"), ("2018-05-02", "prime minister"), ("2018-05-02", "ex-foreign minister")],
     [Tenure("foreign minister", "GRC", "2015-03-01", "2015-03-01", "2018-05-02", 2),
      Tenure("prime minister", "GRC", "2018-05-02", "2018-05-02", "", 1)]),
    # a title left out of courtesy to one who has left
    ([*((f"2015-0{month}-01", "president") for month in range(1, 9)), ("2018-05-02", "former president"),
      ("2018-06-02", "president")],
     [Tenure("president", "GRC", "2015-01-01", "2015-08-01", "2018-05-02", 9)]),
    # a slip amid many that tell otherwise
    ([*((f"2015-0{month}-01", "president") for month in range(1, 9)), ("2015-02-20", "former president")],
     [Tenure("president", "GRC", "2015-01-01", "2015-08-01", "", 8)]),
    # left, and held again
    ([("2006-10-01", "prime minister"), ("2009-03-01", "former prime minister"), ("2010-03-01", "ex-premier"),
      ("2011-03-01", "former prime minister"),
      *((f"2013-{month:02}-01", "prime minister") for month in range(1, 13))],
     [Tenure("prime minister", "GRC", "2006-10-01", "2006-10-01", "2009-03-01", 4),
      Tenure("prime minister", "GRC", "2013-01-01", "2013-12-01", "", 12)]),
    # no office, none held yet, and no day
    ([("2015-03-01", "senior official"), ("2015-03-01", "presidential candidate"), ("2015", "president"),
      ("../2015-03", "president")], []),
])
def test_tenures(archive: Archive, sights: Sights, expected: list[Tenure]) -> None:
    list(archive.add([telling_of(str(number), ("Ana Demos", "GRC", (title,)), published=day)
                      for number, (day, title) in enumerate(sights)], MADE))
    with archive.asking() as connection:
        (cluster,) = set(connection.execute(select(schema.actor.c.cluster)).scalars())
        assert tenures(connection, cluster) == expected
