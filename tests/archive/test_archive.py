"""The archive keeps what it is given, once, on either database."""

from dataclasses import replace

import pytest
from tests.conftest import MADE

from dragoman.archive.archive import Archive
from dragoman.archive.made import Made
from dragoman.errors import NotFound
from dragoman.records import Reading


def test_what_is_added_comes_back_as_it_was(filled: Archive, samples: tuple[Reading, ...]) -> None:
    assert [filled.reading(each.report.id) for each in samples] == list(samples)


def test_adding_twice_changes_nothing(filled: Archive, samples: tuple[Reading, ...]) -> None:
    assert {each.outcome for each in filled.add(samples, MADE)} == {"same"}
    assert filled.reports() == len(samples)


def test_a_newer_version_replaces_what_was_read(filled: Archive, samples: tuple[Reading, ...]) -> None:
    newer = Made("9.9.9", "model", "lexicon")
    assert filled.standing(samples[0].report, newer) == "old"
    outcomes = {each.outcome for each in filled.add([replace(samples[0], events=())], newer)}
    assert outcomes == {"replaced"}
    assert filled.standing(samples[0].report, newer) == "same"
    assert filled.reading(samples[0].report.id).events == ()


def test_a_report_that_is_not_there_is_told(filled: Archive) -> None:
    with pytest.raises(NotFound, match="no such report"):
        filled.reading("nowhere")
