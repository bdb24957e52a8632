"""The language model as a spaCy pipeline."""

from pathlib import Path

import spacy
from spacy.language import Language

from dragoman.language.factory import FACTORY, register
from dragoman.language.files import MODEL
from dragoman.language.tokenizer import tokenizer_for


def load(folder: Path = MODEL) -> Language:
    """Return a pipeline whose Docs have sentences, tags, morphology, lemmas, dependencies and names.

    Raises:
        ModelError: if a file of the model is missing or altered.
    """
    register()
    nlp = spacy.blank("en")
    nlp.tokenizer = tokenizer_for(nlp)
    nlp.max_length = 100_000_000  # the text is read window by window, so its length costs no memory to speak of
    nlp.add_pipe(FACTORY, config={"model": str(folder)})
    return nlp
