"""Hand corrections: applied, kept through a new reading, and taken back."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from tests.conftest import MADE

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.corrections import corrections, mark_wrong, set_field, take_back
from dragoman.archive.keys import keys_of, position_key
from dragoman.archive.made import Made
from dragoman.errors import DragomanError, NotFound
from dragoman.records import Reading

NEWER = Made("9.9.9", "model", "lexicon")


def event_row(archive: Archive, key: str) -> dict[str, object] | None:
    with archive.asking() as connection:
        found = connection.execute(select(schema.event).where(schema.event.c.key == key)).mappings().first()
    return dict(found) if found else None


def first_event(reading: Reading) -> str:
    return keys_of(reading)[reading.events[0].id]


def test_a_field_is_set_and_the_reading_stays_as_read(filled: Archive, samples: tuple[Reading, ...]) -> None:
    reading = samples[0]
    own = first_event(reading)
    made = set_field(filled, own, "status", "Denied", note="the text says so", author="A. N. Alyst")
    assert (made.field, made.value, made.was) == ("status", "denied", reading.events[0].status)
    row = event_row(filled, own)
    assert row is not None
    assert row["status"] == "denied"
    assert filled.reading(reading.report.id).events[0].status == "denied"
    assert filled.reading(reading.report.id, as_read=True) == reading
    assert list(corrections(filled, reading.report.id)) == [made]


def test_a_correction_survives_a_newer_reading(filled: Archive, samples: tuple[Reading, ...]) -> None:
    reading = samples[0]
    set_field(filled, first_event(reading), "status", "cancelled")
    newer = replace(reading, events=tuple(replace(each, confidence=0.5) for each in reading.events))
    assert [each.outcome for each in filled.add([newer], NEWER)] == ["replaced"]
    found = filled.reading(reading.report.id).events
    assert (found[0].status, found[0].confidence) == ("cancelled", 0.5)


def test_a_record_marked_wrong_is_gone_and_comes_back(filled: Archive, samples: tuple[Reading, ...]) -> None:
    reading = samples[0]
    own = first_event(reading)
    made = mark_wrong(filled, own)
    assert event_row(filled, own) is None
    assert all(reading.events[0].id not in claim.events for claim in filled.reading(reading.report.id).claims)
    set_field(filled, own, "status", "denied")  # a record taken out can still be corrected
    take_back(filled, made.key)
    row = event_row(filled, own)
    assert row is not None
    assert row["status"] == "denied"


def test_what_is_the_same_but_one_keeps_its_key(filled: Archive, samples: tuple[Reading, ...]) -> None:
    """Two events of one trigger are told apart by their order; taking out the first must not rename the second."""
    reading = samples[0]
    twins = replace(reading, events=(reading.events[0], replace(reading.events[0], id="E99", type="AID"),
                                     *reading.events[1:]))
    list(filled.add([twins], NEWER))
    keys = keys_of(twins)
    mark_wrong(filled, keys[reading.events[0].id])
    row = event_row(filled, keys["E99"])
    assert row is not None
    assert row["type"] == "AID"


def test_a_speaker_is_named(filled: Archive, samples: tuple[Reading, ...]) -> None:
    reading = next(each for each in samples if each.statements and len(each.actors) > 1)
    own = keys_of(reading)[reading.statements[0].id]
    other = next(each for each in reading.actors if each.id != reading.statements[0].speaker)
    set_field(filled, own, "speaker", other.name)
    found = filled.reading(reading.report.id)
    actor = found.actor(found.statements[0].speaker)
    assert actor is not None
    assert actor.name == other.name


def test_every_kind_may_be_marked_wrong(filled: Archive, samples: tuple[Reading, ...]) -> None:
    for reading in [each for each in samples if each.positions][:1]:
        before = filled.reading(reading.report.id)
        keys = [*(position_key(reading.report.id, each) for each in reading.positions), *keys_of(reading).values()]
        for key in keys:
            mark_wrong(filled, key)
        after = filled.reading(reading.report.id)
        assert (after.actors, after.statements, after.events, after.claims, after.positions) == ((),) * 5
        for each in list(corrections(filled, reading.report.id)):
            take_back(filled, each.key)
        assert filled.reading(reading.report.id) == before


@pytest.mark.parametrize(("field", "value", "said"), [
    ("status", "maybe", "no such value"), ("colour", "red", "no field colour"), ("when", "soon", "no date"),
])
def test_what_cannot_be_set_is_told(filled: Archive, samples: tuple[Reading, ...], field: str, value: str,
                                    said: str) -> None:
    with pytest.raises(DragomanError, match=said):
        set_field(filled, first_event(samples[0]), field, value)
    assert not list(corrections(filled))


def test_a_record_that_is_not_there_is_told(filled: Archive) -> None:
    with pytest.raises(NotFound):
        mark_wrong(filled, "e" + "0" * 15)
    with pytest.raises(NotFound):
        take_back(filled, "k" + "0" * 15)


def test_the_same_stays_the_same_with_corrections(filled: Archive, samples: tuple[Reading, ...]) -> None:
    set_field(filled, first_event(samples[0]), "when", "1978-09")
    assert {each.outcome for each in filled.add(samples, MADE)} == {"same"}
    assert filled.reading(samples[0].report.id).events[0].when == "1978-09"
