"""What the tests share: one reader, loaded once."""

import os

import pytest
from dragoman.lexicon.lexicon import Lexicon
from spacy.language import Language

import dragoman
from dragoman.reader import Reader

# each worker of a parallel test run keeps to one core
os.environ.setdefault("OMP_NUM_THREADS", "1")


@pytest.fixture(scope="session")
def reader() -> Reader:
    """Give the reader as users have it."""
    return dragoman.load()


@pytest.fixture(scope="session")
def nlp(reader: Reader) -> Language:
    """Give the spaCy pipeline underneath."""
    return reader.nlp


@pytest.fixture(scope="session")
def lexicon(reader: Reader) -> Lexicon:
    """Give the shipped lexicon."""
    return reader.lexicon
