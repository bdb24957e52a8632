"""What the tests share: one reader, loaded once."""

import os

import pytest
from hypothesis import settings
from spacy.language import Language

import dragoman
from dragoman.lexicon.lexicon import Lexicon
from dragoman.reader import Reader

# each worker of a parallel test run keeps to one core
os.environ.setdefault("OMP_NUM_THREADS", "1")
# a test that fails on a busy machine alone tells nothing of the code
settings.register_profile("patient", deadline=None)
settings.load_profile("patient")


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
