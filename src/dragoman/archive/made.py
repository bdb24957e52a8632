"""Which versions made a reading."""

from typing import NamedTuple


class Made(NamedTuple):
    """The version of Dragoman, and the hashes of the model and the lexicon."""

    dragoman: str
    model: str
    lexicon: str
