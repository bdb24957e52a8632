"""What is kept of an archive: counted once, and anew when the archive has changed."""

import time

import pytest
from tests.conftest import MADE

from dragoman import desk
from dragoman.archive.archive import Archive
from dragoman.archive.corrections import mark_wrong
from dragoman.desk import kept
from dragoman.desk.kept import Kept
from dragoman.reader import Reader


def counting() -> tuple[Kept[int], list[int]]:
    counts: list[int] = []

    def count(archive: Archive) -> int:
        counts.append(archive.reports())
        return counts[-1]

    return Kept(count), counts


def add(archive: Archive, reader: Reader, id: str) -> None:
    list(archive.add([reader.read("Iran denied it.", published="2020-01-02", id=id)], MADE))


def test_it_is_counted_once(filled: Archive) -> None:
    number, counts = counting()
    assert {number.of(filled) for _ in range(5)} == {filled.reports()}
    assert len(counts) == 1


def test_it_is_counted_anew_when_it_has_changed(filled: Archive, reader: Reader) -> None:
    number, _ = counting()
    before = number.of(filled)
    add(filled, reader, "new")
    assert number.of(filled) == before + 1


def test_it_is_counted_anew_when_somebody_else_has_changed_it(filled: Archive, address: str, reader: Reader,
                                                              monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_LOOK", 0.0)
    number, counts = counting()
    before = number.of(filled)
    with Archive.open(address) as other:
        add(other, reader, "new")
        assert number.of(filled) == before + 1
        mark_wrong(other, desk.events(other, limit=1).first()[0].key)
        number.of(filled)
    assert len(counts) == 3


def test_what_takes_long_is_counted_behind_the_scenes(filled: Archive, reader: Reader,
                                                      monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "_LOOK", 0.0)
    monkeypatch.setattr(kept, "_QUICK", -1.0)
    monkeypatch.setattr(kept, "_REST", 0.0)
    number, _ = counting()
    before = number.of(filled)
    add(filled, reader, "new")
    assert number.of(filled) == before
    for _ in range(100):
        if number.of(filled) == before + 1:
            return
        time.sleep(0.05)
    raise AssertionError("It was not counted anew.")


def test_a_correction_is_seen_in_the_sums(filled: Archive) -> None:
    before = {(row.one, row.other): row.events for row in desk.dealings(filled)}
    event = desk.events(filled, parties="RUS-GEO", status="happened", once=True).first()[0]
    mark_wrong(filled, event.key)
    after = {(row.one, row.other): row.events for row in desk.dealings(filled)}
    assert sum(after.values()) < sum(before.values())


def test_all_that_is_kept_is_counted_before_anybody_asks(filled: Archive) -> None:
    number, counts = counting()
    kept.warm(filled).join(30)
    assert number.ready(filled) == filled.reports()
    assert len(counts) == 1


def test_what_would_have_to_be_waited_for_is_not_ready(filled: Archive) -> None:
    number, counts = counting()
    assert number.ready(filled) is None
    assert counts == []
