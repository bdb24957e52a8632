"""Pieces of a text as a template prints them: classes, anchors, links to their cards."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from dragoman.display.marking import Piece
from dragoman.display.marks import sign_after


@dataclass(frozen=True, slots=True)
class ShownPiece:
    """A piece: `keys` of the records it is part of, the innermost last; `anchors` of those that begin here.

    `card` is the record whose card it leads to, on the first piece of each record; `sign` stands behind the last piece
    of an event, and tells its status without colour.
    """

    text: str
    classes: str
    keys: str
    note: str
    anchors: tuple[str, ...]
    card: str | None
    sign: str


class Shower:
    """Turns pieces into what is printed, each anchor once a page; `carded` are the keys that have a card on it."""

    def __init__(self, carded: Container[str]) -> None:
        self._carded, self._anchored = carded, set[str]()

    def show(self, pieces: Iterable[Piece]) -> Iterator[ShownPiece]:
        """Give the pieces of one paragraph."""
        for piece in pieces:
            anchors = tuple(key for key in dict.fromkeys(mark.key for mark in piece.first)
                            if key not in self._anchored)
            self._anchored.update(anchors)
            card = next((key for key in reversed(anchors) if key in self._carded), None)
            yield ShownPiece(piece.text, _classes(piece), " ".join(dict.fromkeys(mark.key for mark in piece.marks)),
                             " · ".join(dict.fromkeys(mark.note for mark in piece.marks if mark.note)), anchors, card,
                             sign_after(piece))


def _classes(piece: Piece) -> str:
    kinds = dict.fromkeys(mark.kind for mark in piece.marks)
    return " ".join(["mark", *(f"mark-{kind}" for kind in kinds)]) if kinds else ""
