"""What the tests share: one reader, loaded once."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings
from spacy.language import Language
from spacy.tokens import Doc

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
