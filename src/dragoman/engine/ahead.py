"""Reports parsed together before they are read one by one: the model is quicker over several at once."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

SHORT = 20_000  # characters; a longer text fills the model's batches by itself
TOGETHER = 32  # reports


class Ahead:
    """Parses a text, or gives the parse that was made ahead; a text reads the same either way.

    Texts are parsed a few at a time, as they are asked for, so that the parses of few are in memory.
    """

    def __init__(self, nlp: "Language") -> None:
        self._nlp, self._docs, self._awaited = nlp, iter(list[tuple[str, "Doc"]]()), set[str]()

    def __call__(self, text: str) -> "Doc":
        """Give the parse of a text."""
        doc = self._made(text) if text in self._awaited else None
        return self._nlp(text) if doc is None else doc

    def parse(self, texts: Iterable[str]) -> None:
        """Say which texts will be asked for, in this order: the short ones of them are parsed together."""
        short = [text for text in dict.fromkeys(texts) if len(text) <= SHORT]
        self._awaited = set(short) if len(short) > 1 else set()
        self._docs = self._together(short)

    def _together(self, texts: list[str]) -> "Iterator[tuple[str, Doc]]":
        return zip(texts, self._nlp.pipe(texts), strict=True)

    def _made(self, text: str) -> "Doc | None":
        try:
            for other, doc in self._docs:
                self._awaited.discard(other)
                if other == text:
                    return doc
        except Exception:  # who is at fault is found when each has its own turn
            self._awaited.clear()
        return None
