"""Links that a user makes and undoes."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from tests.conftest import MADE

from dragoman.archive import schema
from dragoman.archive.archive import Archive
from dragoman.archive.hands import join, redo, split, undo
from dragoman.archive.keys import keys_of
from dragoman.archive.made import Made
from dragoman.errors import DragomanError, NotFound
from dragoman.records import Reading


def clusters(archive: Archive, *reports: str) -> list[str]:
    with archive.asking() as connection:
        return [connection.execute(select(schema.report.c.cluster).where(schema.report.c.id == each)).scalar_one()
                for each in reports]


@pytest.fixture
def copied(archive: Archive, samples: tuple[Reading, ...]) -> Archive:
    """Give an archive with a report, its copy in another outlet, and a third that is something else."""
    copy = replace(samples[0], report=replace(samples[0].report, id="copy", outlet="Elsewhere"))
    other = replace(samples[1], report=replace(samples[1].report, id="other"))
    first = replace(samples[0], report=replace(samples[0].report, id="first"))
    list(archive.add([first, copy, other], MADE))
    return archive


def test_a_copy_split_off_stays_split(copied: Archive, samples: tuple[Reading, ...]) -> None:
    one, other = clusters(copied, "first", "copy")
    assert one == other
    split(copied, "copy")
    one, other = clusters(copied, "first", "copy")
    assert one != other
    again = replace(samples[0], report=replace(samples[0].report, id="copy", outlet="Elsewhere"))
    list(copied.add([again], Made("9.9.9", "model", "lexicon")))
    one, other = clusters(copied, "first", "copy")
    assert one != other


def test_joined_by_hand_and_undone(copied: Archive, samples: tuple[Reading, ...]) -> None:
    link = join(copied, "first", "other", note="the same dispatch, rewritten")
    one, other = clusters(copied, "first", "other")
    assert one == other
    undo(copied, link)
    one, other = clusters(copied, "first", "other")
    assert one != other
    redo(copied, link)
    one, other = clusters(copied, "first", "other")
    assert one == other
    again = replace(samples[1], report=replace(samples[1].report, id="other"))
    list(copied.add([again], Made("9.9.9", "model", "lexicon")))
    one, other = clusters(copied, "first", "other")
    assert one == other


def test_what_cannot_be_joined_is_told(copied: Archive, samples: tuple[Reading, ...]) -> None:
    with pytest.raises(DragomanError, match="same already"):
        join(copied, "first", "copy")
    with pytest.raises(NotFound):
        join(copied, "first", "nowhere")
    with pytest.raises(NotFound):
        undo(copied, "l" + "0" * 15)
    first = replace(samples[0], report=replace(samples[0].report, id="first"))
    event = keys_of(first)[samples[0].events[0].id]
    with pytest.raises(DragomanError):
        join(copied, "first", event)
