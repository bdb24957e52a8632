"""What is counted for all at once is what is counted for one: a server answers as the command line does."""

from typing import Any

import pytest
from sqlalchemy import func, select
from tests.conftest import MADE

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.schema import name_word
from dragoman.desk.kept import warm
from dragoman.desk.monthly import monthly
from dragoman.desk.parties import parties
from dragoman.desk.relations import By
from dragoman.desk.tallies import tallies
from dragoman.reader import Reader


@pytest.fixture
def both(library: Archive) -> tuple[Archive, Archive]:
    """Give the samples twice: with all that is kept counted, and with nothing kept."""
    warm(library).join()
    fresh = Archive(library.engine, library.address)
    assert monthly.ready(library) is not None
    assert tallies.ready(library) is not None
    assert monthly.ready(fresh) is None
    return library, fresh


def test_parties_are_told_alike(both: tuple[Archive, Archive]) -> None:
    counted, fresh = both
    known = [code for code, tally in tallies.of(counted).items() if code in parties().shown and tally.reports]
    assert len(known) > 20
    for code in known:
        assert desk.actor(counted, code).to_dicts() == desk.actor(fresh, code).to_dicts()


@pytest.mark.parametrize("by", ["month", "quarter", "year", "all"])
@pytest.mark.parametrize("asked", [{}, {"since": "2001"}, {"until": "2008-02"}, {"since": "1995-03", "until": "2008"},
                                   {"since": "2008-08-03"}, {"until": "2008-08-12"}])
def test_relations_are_added_up_alike(both: tuple[Archive, Archive], by: By, asked: dict[str, Any]) -> None:
    for who in ("RUS", "RUS-GEO", "IND-PAK", "USA"):
        rows, same = (desk.relations(each, who, by=by, **asked).to_dicts() for each in both)
        assert rows == same


def test_people_of_a_name_come_the_most_named_first(library: Archive) -> None:
    with library.asking() as connection:
        word = connection.execute(select(name_word.c.word).group_by(name_word.c.word).order_by(
            func.count().desc(), name_word.c.word).limit(1)).scalar_one()
    rows = desk.actor(library, word).to_list()
    assert len(rows) > 1
    assert [row.reports for row in rows] == sorted((row.reports for row in rows), reverse=True)


def test_a_party_whose_name_is_of_two_lands_is_told_by_its_deeds(archive: Archive, reader: Reader) -> None:
    reading = reader.read("The AKP signed a treaty with Chile.", published="2011-05-02")
    assert ("AKP", None) in {(actor.name, actor.code) for actor in reading.actors}
    list(archive.add([reading], MADE))
    (row,) = desk.actor(archive, "AKP").to_list()
    assert (row.key, row.events, row.with_) == ("AKP", 1, {"CHL": 1})
