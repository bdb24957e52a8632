"""What the tests share: one reader, loaded once."""

import os

import pytest

# each worker of a parallel test run keeps to one core
os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(scope="session")
def reader():  # type: ignore[no-untyped-def]
    import dragoman

    return dragoman.load()


@pytest.fixture(scope="session")
def nlp(reader):  # type: ignore[no-untyped-def]
    return reader.nlp


@pytest.fixture(scope="session")
def lexicon():  # type: ignore[no-untyped-def]
    from dragoman.lexicon.lexicon import load_lexicon

    return load_lexicon()
