"""Words of a parse that follow on one another, as the rules hold them."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, overload

from dragoman.reading.grammar.token import Token

if TYPE_CHECKING:
    from dragoman.reading.grammar.parse import Doc


class Span(Sequence[Token]):
    """The words [start, end) of a Doc, with a label if they are a name."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        self.doc, self.start, self.end, self.label_ = doc, start, end, label

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc[self.start : self.end])

    def __len__(self) -> int:
        return self.end - self.start

    @overload
    def __getitem__(self, place: int) -> Token: ...

    @overload
    def __getitem__(self, place: slice) -> list[Token]: ...

    def __getitem__(self, place: int | slice) -> Token | list[Token]:
        if isinstance(place, slice):
            return self.doc[self.start : self.end][place]
        at = place + (self.end if place < 0 else self.start)
        if not self.start <= at < self.end:
            raise IndexError(place)
        return self.doc[at]

    def __contains__(self, token: object) -> bool:
        return isinstance(token, Token) and token.doc is self.doc and self.start <= token.i < self.end

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Span) and self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def _key(self) -> tuple[int, int, int, str]:
        return id(self.doc), self.start, self.end, self.label_

    @property
    def text(self) -> str:
        """The words as they stand in the text."""
        return text_of(self)

    @property
    def start_char(self) -> int:
        """The character at which the first word begins."""
        return self.doc[self.start].idx if self.start < len(self.doc) else len(self.doc.text)

    @property
    def end_char(self) -> int:
        """The character behind the last word."""
        if self.end <= self.start:
            return self.start_char
        return self.doc[self.end - 1].idx + len(self.doc[self.end - 1].text)

    @property
    def sent(self) -> "Span":
        """The sentence of the first word."""
        return self.doc[self.start].sent

    @property
    def root(self) -> Token:
        """The word nearest to the root of its sentence, the first of several."""
        words = self.doc[self.start : self.end]
        top = next((each for each in words if each.head is each), None)
        if top is not None:
            return top
        outer = (each for each in words if not self.start <= each.head.i < self.end)
        return min(outer, key=_depth, default=self.doc[self.start])


def text_of(tokens: Sequence[Token]) -> str:
    """Give tokens that follow on one another as they stand in the text, without the space behind the last."""
    if not tokens:
        return ""
    first, last = tokens[0], tokens[-1]
    return first.doc.text[first.idx : last.idx + len(last.text)]


def _depth(token: Token) -> int:
    """Count the steps up to the root; a mark or white space on which nothing hangs is no root if anything else is."""
    if (token.is_space or token.is_punct) and not token.children:
        return len(token.doc)
    return sum(1 for _ in token.ancestors)
