"""A component that puts one question to each Doc."""

from collections.abc import Sequence
from pathlib import Path

from spacy.tokens import Doc

from dragoman.components.kept import QUESTIONS, keep
from dragoman.components.opening import lexicon_with, opened
from dragoman.records import Reading


class Question:
    """Asks each Doc by itself, so that its neighbours in a stream change nothing."""

    def __init__(self, name: str, published: str | None, outlet: str | None, packs: Sequence[str]) -> None:
        """Take the question's name, and what is known of reports that say nothing themselves."""
        self._name, self._given = name, {"published": published, "outlet": outlet}
        self._lexicon = lexicon_with(tuple(map(Path, packs)))

    def __call__(self, doc: Doc, published: str | None = None, outlet: str | None = None) -> Doc:
        """Ask one Doc; spaCy hands over `nlp(text, component_cfg={"dragoman_times": {"published": …}})`.

        Raises EmptyReport, NotEnglish or DateError as `Reader.read` does; in `nlp.pipe` spaCy's error handler decides.
        """
        given = {"published": published or self._given["published"], "outlet": outlet or self._given["outlet"]}
        found = opened(doc, self._lexicon, given)
        if self._name != "reading":
            keep(doc, self._name, getattr(found, self._name))
            return doc
        reading = found if isinstance(found, Reading) else found.reading()
        for name in ("sentences", *QUESTIONS):
            keep(doc, name, getattr(reading, name))
        return doc
