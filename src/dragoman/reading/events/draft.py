"""An event in the making: a frame found at its trigger, with all that the text says of it there."""

from dataclasses import dataclass

from dragoman.lexicon.frames import Frame
from dragoman.reading.events.roles import Side
from dragoman.reading.grammar.parse import Span as Words
from dragoman.reading.grammar.parse import Token
from dragoman.records import Quote, Statement, Where
from dragoman.records.event import Status

# of what was done, or is said to have been done
DONE: frozenset[Status] = frozenset({"happened", "ongoing", "claimed", "denied"})


@dataclass(frozen=True, slots=True)
class Draft:
    """What becomes an Event once it is known to be distinct; `told` are the statements around it, innermost first."""

    trigger: Token
    quote: Quote
    frame: Frame
    source: Side
    target: Side
    status: Status
    cue: Quote | None
    told: tuple[Statement, ...]
    when: str | None
    where: Where | None
    confidence: float

    @property
    def words(self) -> Words:
        """The words that tell it."""
        return self.trigger.doc.char_span(*self.quote.span, alignment_mode="expand") or self.trigger.doc.span(0, 0)

    @property
    def parties(self) -> frozenset[str]:
        """Everyone in it, on whichever side."""
        return frozenset(self.source.parties + self.target.parties)
