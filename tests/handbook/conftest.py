"""What the tests of the documentation share: an archive of the sample reports in a file, and the loaded reader."""

from pathlib import Path

import pytest

import dragoman
from dragoman.archive.archive import Archive
from dragoman.reader import Reader
from dragoman.records import Reading


@pytest.fixture(scope="session")
def sample_archive(reader: Reader, samples: tuple[Reading, ...], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a file with an archive of the sample reports, to be copied."""
    address = tmp_path_factory.mktemp("handbook") / "archive.db"
    with Archive.open(str(address), create=True) as archive:
        list(archive.add(samples))
    return address


@pytest.fixture
def loaded(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give every page the reader that is already loaded, unless it asks for packs of its own."""
    load = dragoman.load
    monkeypatch.setattr(dragoman, "load", lambda packs=(): load(packs) if packs else reader)
