"""The language model: text in, a spaCy Doc out, with sentences, tags, lemmas, dependencies and names.

Examples:
    >>> import dragoman
    >>> nlp = dragoman.language.load()
    >>> doc = nlp("Norway condemned the attack.")
    >>> [(token.text, token.dep_, token.head.text) for token in doc if token.pos_ == "NOUN"]
    [('attack', 'obj', 'condemned')]

Dragoman's own questions are components that can be added to it, see `dragoman.components`.
"""

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
