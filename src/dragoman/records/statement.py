"""Who said what, through whom."""

from dataclasses import dataclass
from typing import Literal

from dragoman.records.shown import Shown
from dragoman.records.span import Quote, Span

Form = Literal["direct", "indirect", "mixed"]
Act = Literal["state", "deny", "accuse", "promise", "threaten", "demand", "welcome", "reject", "decline", "announce",
              "position", "question"]


@dataclass(frozen=True, slots=True)
class Statement(Shown):
    """One utterance or voiced opinion that the report attributes to a source.

    `speaker` is an actor's id, or None when the text does not say who; `content` has several parts when the source
    clause interrupts it; `via` runs from nearest the speaker outwards; `within` is the statement that tells this one.
    """

    id: str
    speaker: str | None
    speaker_text: str | None
    speaker_span: Span | None
    for_: str | None
    cue: Quote | None
    content: tuple[Quote, ...]
    form: Form
    act: Act
    via: tuple[str, ...] = ()
    venue: str | None = None
    when: str | None = None
    within: str | None = None
    sentence: int = 0

    @property
    def extent(self) -> Span:
        """From the first character of the content to its last."""
        return Span(self.content[0].span.start, self.content[-1].span.end)
