"""Rows are counted without being made: as many as there are, also once the archive has changed."""

from collections.abc import Callable
from typing import Any

import pytest
from tests.conftest import MADE

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.corrections import mark_wrong, take_back
from dragoman.archive.hands import join, undo
from dragoman.desk import counting
from dragoman.records import Reading

ANSWERS: list[tuple[Callable[..., Any], list[dict[str, Any]]]] = [
    (desk.statements, [
        {}, {"by": "RUS"}, {"by": "Bush"}, {"for_": "Georgia"}, {"about": "GEO"}, {"about": "GEO", "by": "RUS"},
        {"about": "GEO", "by": "Putin"}, {"act": "deny", "since": "2008"}, {"issue": "ceasefire"},
        {"issue": "mediation", "by": "IND"}, {"issue": "ceasefire", "about": "GEO"}, {"words": "troops"},
        {"words": "troops", "by": "GEO"}, {"outlet": "Dragoman sample"}, {"issue": "ceasefire", "until": "2000"},
        {"about": "GEO", "act": "deny"}, {"outlet": "Dragoman sample", "about": "GEO"}, {"outlet": "none"}]),
    (desk.events, [
        {}, {"once": True}, {"parties": "RUS"}, {"parties": "RUS-GEO"}, {"source": "RUS"}, {"target": "GEO"},
        {"source": "RUS", "target": "GEO"}, {"type": "assault"}, {"parties": "UN", "type": "consult"},
        {"parties": "USA", "once": True, "since": "1999"}, {"parties": "RUS-GEO", "status": "denied"},
        {"on_word_of": "RUS"}, {"on_word_of": "narrator", "parties": "RUS-GEO"}, {"words": "troops"},
        {"words": "troops", "parties": "RUS-GEO"}, {"words": "troops", "parties": "RUS", "until": "2010"},
        {"outlet": "Dragoman sample", "parties": "RUS-GEO"}, {"since": "2000", "until": "2005"}]),
    (desk.timeline, [
        {"dyad": "RUS-GEO"}, {"dyad": "IND-PAK"}, {"dyad": "USA-RUS", "said": False},
        {"dyad": "USA-RUS", "since": "2008-08", "until": "2008-08"}]),
    (desk.diary, [{}, {"dated": False}, {"who": "USA"}, {"who": "USA-RUS", "dated": False}, {"since": "1999"}]),
    (desk.encounters, [{}, {"who": "IND-PAK"}, {"who": "USA"}, {"who": "IND-PAK", "since": "2000"}]),
    (desk.search, [
        {"query": "troops"}, {"query": "troops", "kind": "statement"}, {"query": "talks", "kind": "event"},
        {"query": '"peace treaty" OR tank*', "since": "1998", "until": "2008"}, {"query": "zyzzyva"},
        {"query": "troops", "outlet": "Dragoman sample"}, {"query": "troops", "outlet": "none"}]),
    (desk.positions, [
        {"who": "IND"}, {"who": "IND", "issue": "mediation"}, {"who": "USA"}, {"who": "RUS", "issue": "ceasefire"},
        {"who": "USA", "issue": "sanctions", "since": "2000"}, {"who": "PAK", "since": "1999", "until": "2003"}]),
    (desk.disputes, [
        {}, {"state": "open"}, {"state": "settled"}, {"state": "silent"}, {"who": "RUS"}, {"who": "RUS-GEO"},
        {"who": "RUS", "state": "open"}, {"since": "2008", "until": "2010"}, {"words": "troops"},
        {"asserted_by": "GEO"}]),
    (desk.arrivals, [{}, {"words": "truce"}, {"outlet": "Dragoman sample"}, {"since": "2008", "until": "2017"},
                     {"added": "2001-01-01"}, {"added": "2999-01-01"}]),
]
ASKED = [(answer, asked) for answer, several in ANSWERS for asked in several]


@pytest.mark.parametrize(("answer", "asked"), ASKED)
def test_a_count_is_of_all_rows(library: Archive, answer: Callable[..., Any], asked: dict[str, Any]) -> None:
    rows = answer(library, **asked)
    assert rows.count() == len(list(rows)) == rows.count()


@pytest.mark.parametrize("answer", [desk.statements, desk.events, desk.diary, desk.disputes, desk.arrivals])
def test_no_more_is_counted_than_is_given(library: Archive, answer: Callable[..., Any]) -> None:
    assert answer(library, limit=3).count() == 3
    assert answer(library, limit=10_000).count() == len(list(answer(library)))


def test_what_was_counted_is_counted_anew_after_a_change(filled: Archive, samples: tuple[Reading, ...]) -> None:
    before = desk.events(filled).count()
    event = desk.events(filled).first()[0]
    made = mark_wrong(filled, event.key)
    assert desk.events(filled).count() == before - 1
    take_back(filled, made.key)
    assert desk.events(filled).count() == before
    told = next(row for row in desk.events(filled) if row.reports == 1)
    other = next(row for row in desk.events(filled) if row.report != told.report)
    apart = desk.events(filled, once=True).count()
    link = join(filled, told.key, other.key)
    assert desk.events(filled, once=True).count() == len(list(desk.events(filled, once=True))) == apart - 1
    undo(filled, link)
    list(filled.add([samples[0]], MADE))
    assert desk.events(filled).count() == len(list(desk.events(filled)))


def test_counts_are_remembered_but_not_without_end(library: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(counting, "_MOST", 2)
    for year in range(2000, 2010):
        rows = desk.events(library, since=str(year))
        assert rows.count() == len(list(rows))
