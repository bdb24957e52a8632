"""The language model by itself."""

import pytest
from spacy.language import Language

import dragoman.language


@pytest.fixture(scope="session")
def nlp() -> Language:
    """Give the pipeline of the model that ships."""
    return dragoman.language.load()
