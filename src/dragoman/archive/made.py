"""Which versions made a reading."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dragoman import __version__
from dragoman.language.files import version
from dragoman.lexicon.lexicon import lexicon_version

if TYPE_CHECKING:
    from dragoman.reader import Reader


class Made(NamedTuple):
    """The version of Dragoman, and the hashes of the model and the lexicon."""

    dragoman: str
    model: str
    lexicon: str


def made_here(packs: Sequence[Path] = ()) -> Made:
    """Say of which versions a reader is made that is loaded here with these packs."""
    return Made(__version__, version(), lexicon_version(packs))


def made_by(reader: "Reader") -> Made:
    """Say which versions a reader is made of."""
    return Made(__version__, version(), reader.lexicon.version)
