"""The language model: text in, a spaCy Doc out, with sentences, tags, lemmas, dependencies and names."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language


def load(folder: Path | None = None) -> "Language":
    """Return the spaCy pipeline of the model that ships, or of the model in another folder.

    Raises:
        ModelError: if a file of the model is missing or altered.
    """
    from dragoman.language import pipeline  # spaCy takes half a second to import: only who reads pays for it

    return pipeline.load(folder) if folder else pipeline.load()


__all__ = ["load"]
