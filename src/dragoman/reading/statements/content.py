"""One content: the stretches of text that a cue attributes."""

from dataclasses import dataclass

from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.stretches import filled
from dragoman.reading.grammar.syntax import child
from dragoman.reading.statements.cueing import Hit
from dragoman.reading.statements.insertion import Insertion
from dragoman.records import Span


@dataclass(frozen=True, slots=True)
class Content:
    """The stretches of a content, the place that gave them, and the word at their head, if the parse has one."""

    parts: tuple[Span, ...]
    place: str
    head: Token | None = None
    insertion: Insertion | None = None


def made(hit: Hit, place: str, head: Token, places: set[int]) -> Content:
    """Cut a content's stretch out of the text, without the cue's own words and a leading "that"."""
    kept = places - set(hit.places) - subordinator(head)
    gap = set(range(hit.places[0], hit.places[-1] + 1)) - kept
    return Content(tuple(filled(head.doc, kept, gap)), place, head)


def subordinator(head: Token) -> set[int]:
    """Give the word which introduces a clause and is no part of it: "that", "warned of Chad arming itself"."""
    mark = child(head, "mark")
    return {mark.i} if mark is not None and mark.lower_ in ("that", "of", "about") and mark.i < head.i else set()
