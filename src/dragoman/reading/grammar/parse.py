"""The parse as the rules hold it: what spaCy makes anew at every look, an object a word, written down once.

Tokens and Spans answer to spaCy's names and say what spaCy says. A Doc is a list of its tokens, so that a slice of it
is a list too; `doc.span(start, end)` is asked where more than the words is wanted.
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, Literal

import numpy as np
from spacy.tokens import Doc as SpacyDoc

from dragoman.language.told import Told, told
from dragoman.reading.grammar.active import made_active
from dragoman.reading.grammar.growing import ATTRIBUTES, grown, hang
from dragoman.reading.grammar.hanging import lowered
from dragoman.reading.grammar.span import Span, text_of
from dragoman.reading.grammar.token import Token

__all__ = ["Doc", "Span", "Token", "text_of"]


class Doc(list[Token]):
    """The words of a text in a row, with its sentences and names, and what the model holds of their meaning."""

    def __init__(self, doc: SpacyDoc) -> None:
        """Write down a parsed Doc of spaCy's as it is now."""
        self.text = doc.text
        self.told: Told | None = told(doc)
        rows = doc.to_array(ATTRIBUTES)
        super().__init__(grown(self, doc, rows.tolist()))
        hang(self, lowered(self, rows[:, -1].astype(np.int64).tolist()))
        self.user_data: dict[str, Any] = {}  # what is kept beside the words
        self._offsets = [token.idx for token in self]
        self.ents = self._names()
        made_active(self)
        self.sents = tuple(self._sents())
        for sent in self.sents:
            for token in sent:
                token.sent = sent

    def __hash__(self) -> int:  # type: ignore[override]  # one Doc is like no other
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    def _names(self) -> tuple[Span, ...]:
        found, start = list[Span](), None
        for token in self:
            if start is not None and token.ent_iob_ != "I":
                found.append(Span(self, start.i, token.i, start.ent_type_))
                start = None
            if token.ent_iob_ == "B" and token.ent_type_:
                start = token
        if start is not None:
            found.append(Span(self, start.i, len(self), start.ent_type_))
        return tuple(found)

    def span(self, start: int, end: int) -> Span:
        """Give the words of a slice."""
        start, end, _ = slice(start, end).indices(len(self))
        return Span(self, start, max(start, end))

    def char_span(self, start: int, end: int,
                  alignment_mode: Literal["strict", "contract", "expand"] = "strict") -> Span | None:
        """Give the words of some characters; those cut are taken in, left out, or make that there are none."""
        first, last = self._at(start), self._at(end - 1)
        if first < 0 or last < 0:
            return None
        before, after = self[first], self[last]
        rest = after.idx + len(after.text)
        if alignment_mode == "strict" and (start != before.idx or end != rest):
            return None
        if alignment_mode == "contract":
            first, last = first + (before.idx < start), last - (end < rest)
            return Span(self, first, last + 1) if last >= first else None
        return Span(self, first + (start == before.idx + len(before.text)), last + 1)

    def _at(self, place: int) -> int:
        """Give the number of the token, space behind it included, that holds a character; -1 where none does."""
        found = bisect_right(self._offsets, place) - 1
        if found < 0:
            return -1
        token = self[found]
        return found if place < token.idx + len(token.text) + len(token.whitespace_) else -1

    def _sents(self) -> Iterator[Span]:
        starts = [0, *(token.i for token in self[1:] if token.is_sent_start)]
        for start, end in zip(starts, [*starts[1:], len(self)], strict=True):
            if start < end:
                yield Span(self, start, end)
