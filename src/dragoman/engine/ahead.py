"""Short reports parsed together before they are read one by one: the model is quicker over several at once."""

from collections.abc import Iterable

from spacy.language import Language
from spacy.tokens import Doc

SHORT = 3000  # characters; a longer text fills the model's batches by itself
TOGETHER = 32  # reports


class Ahead:
    """Parses a text, or gives the parse that was made ahead; a text reads the same either way."""

    def __init__(self, nlp: Language) -> None:
        self._nlp, self._docs = nlp, dict[str, Doc]()

    def __call__(self, text: str) -> Doc:
        """Give the parse of a text."""
        doc = self._docs.pop(text, None)
        return self._nlp(text) if doc is None else doc

    def parse(self, texts: Iterable[str]) -> None:
        """Parse the short ones of these texts ahead; where that fails, each is left to its own turn."""
        short = [text for text in dict.fromkeys(texts) if len(text) <= SHORT]
        try:
            self._docs = dict(zip(short, self._nlp.pipe(short), strict=True)) if len(short) > 1 else {}
        except Exception:
            self._docs = {}
