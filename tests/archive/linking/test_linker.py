"""Linking is the same in whatever order reports come, and what a user undid stays undone."""

import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import orjson
import pytest
from sqlalchemy import select
from tests.archive.linking.made import copy, links, made_links, people, quoting, telling_of, together
from tests.archive.linking.test_copies import news
from tests.conftest import MADE

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.hands import join, undo
from dragoman.archive.linking.linker import relink
from dragoman.archive.linking.table import KINDS
from dragoman.archive.made import Made
from dragoman.records import Reading

NEWER = Made("9.9.9", "model", "lexicon")
LINKED = (schema.link, schema.node, schema.member, schema.block)


def state(archive: Archive) -> dict[str, list[tuple[object, ...]]]:
    """Give all that linking has made: its tables, and the clusters of the records."""
    with archive.asking() as connection:
        found = {table.name: sorted(map(repr, connection.execute(select(table)).all())) for table in LINKED}
        for kind in KINDS:
            if kind.table is not None:
                (own,) = kind.table.primary_key.columns
                asked = select(own, kind.table.c.cluster).order_by(own)
                found[kind.table.name] = list(map(repr, connection.execute(asked).all()))
    return found  # type: ignore[return-value]


@pytest.fixture(scope="module")
def reports(samples: tuple[Reading, ...]) -> list[Reading]:
    """Give the samples, each also as a later paper runs it with a word changed, and reports made to be linked."""
    again = [replace(each, report=replace(each.report, id=f"{each.report.id}-copy", outlet="Elsewhere"))
             for each in samples[:4]]
    made = [copy("x", news(1) + " one"), copy("y", news(1) + " two"), copy("z", news(1) + " three"),
            quoting("q", "The last bridge over the river will be opened in spring", "Ana Demos", "GRC"),
            quoting("r", "The last bridge over the river will be open in spring", "A. Demos", "GRC"),
            telling_of("s", ("Demos", "GRC", ("foreign minister",)), ("Ana Maria Demos", "GRC", ("foreign minister",))),
            telling_of("t", ("Ana Demos", None, ()), ("Eva Demos", "GRC", ("foreign minister",)))]
    return [*samples, *again, *made]


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_adding_makes_no_difference(tmp_path: Path, reports: list[Reading], seed: int) -> None:
    shuffled = random.Random(seed).sample(reports, len(reports))
    with Archive.open(tmp_path / "one.db", create=True) as one, Archive.open(tmp_path / "two.db", create=True) as two:
        list(one.add(reports, MADE))
        list(two.add(shuffled, MADE, batch=seed * 3 + 1))
        assert state(one) == state(two)
        assert links(one, "copy")
        assert links(one, "quotation")
        assert links(one, "person")


def test_reading_anew_leaves_all_as_it_was(archive: Archive, reports: list[Reading]) -> None:
    list(archive.add(reports, MADE))
    before = state(archive)
    list(archive.add(reports[::-1], NEWER, batch=5))
    assert state(archive) == before


def test_what_a_report_no_longer_says_leaves_no_links(archive: Archive, reports: list[Reading]) -> None:
    list(archive.add(reports, MADE))
    empty = [replace(each, actors=(), statements=(), events=(), claims=(), positions=(),
                     report=replace(each.report, text=news(number))) for number, each in enumerate(reports, 50)]
    list(archive.add(empty, NEWER))
    assert {kind.name: links(archive, kind.name) for kind in KINDS} == {kind.name: [] for kind in KINDS}
    assert len(together(archive, "report")) == len(reports)


def test_all_linked_anew_is_the_same(archive: Archive, reports: list[Reading]) -> None:
    list(archive.add(reports, MADE))
    before = state(archive)
    with archive.writing() as connection:
        relink(connection, [each.report.id for each in reports])
    assert state(archive) == before


@pytest.mark.parametrize(("table", "one", "other"), [
    ("report", copy("a", news(1) + " one"), copy("b", news(1) + " two")),
    ("statement", quoting("a", "The last bridge over the river will be opened in spring", "Demos"),
     quoting("b", "The last bridge over the river will be open in spring", "Demos")),
])
def test_an_undone_link_stays_undone(archive: Archive, table: str, one: Reading, other: Reading) -> None:
    list(archive.add([one, other], MADE))
    assert together(archive, table) == {frozenset("ab")}
    (own,) = made_links(archive)
    undo(archive, own)
    apart = {frozenset("a"), frozenset("b")}
    assert together(archive, table) == apart
    for again in ([one], [other], [other, one]):
        list(archive.add(again, Made(f"{len(again)}{again[0].report.id}", "model", "lexicon")))
        assert together(archive, table) == apart
    changed = replace(one, report=replace(one.report, text=news(9)), statements=(), actors=())
    list(archive.add([changed], MADE))
    list(archive.add([one], NEWER))
    assert together(archive, table) == apart
    with archive.writing() as connection:
        relink(connection, ["a", "b"])
    assert together(archive, table) == apart


def test_persons_undone_stay_two(archive: Archive) -> None:
    told = [telling_of("a", ("Ana Demos", "GRC", ())), telling_of("b", ("Ana P. Demos", "GRC", ()))]
    list(archive.add(told, MADE))
    (own,) = made_links(archive)
    undo(archive, own)
    list(archive.add(told, NEWER))
    assert len(people(archive)) == 2


def test_an_actor_without_a_name_is_joined_by_hand_and_stays_so(archive: Archive) -> None:
    told = [telling_of("a", ("Ana Demos", "GRC", ())), telling_of("b", ("the minister", "GRC", ()))]
    list(archive.add(told, MADE))
    with archive.asking() as connection:
        one, other = connection.execute(select(schema.actor.c.key).order_by(schema.actor.c.report)).scalars()
    join(archive, one, other)
    joined = {frozenset({("Ana Demos", "GRC"), ("the minister", "GRC")})}
    assert people(archive) == joined
    list(archive.add(told, NEWER))
    assert people(archive) == joined


def test_sketches_are_the_same_when_read_back(archive: Archive, reports: Sequence[Reading]) -> None:
    list(archive.add(reports, MADE))
    ids = [each.report.id for each in reports]
    with archive.asking() as connection:
        for kind in KINDS:
            for node in kind.nodes(connection, ids):
                assert orjson.loads(orjson.dumps(node.sketch)) == node.sketch
