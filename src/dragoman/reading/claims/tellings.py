"""Tellings: the statements of a report as the questions of what is disputed ask for them, by place and by voice."""

from collections.abc import Sequence

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.charges import is_charge
from dragoman.reading.claims.voices import named, voice
from dragoman.reading.grammar.cover import Cover
from dragoman.reading.grammar.parse import Token
from dragoman.records import Span, Statement


class Tellings:
    """Statements sorted once; each voice is found once, since every pair of statements may ask for it."""

    def __init__(self, statements: Sequence[Statement], cast: Cast) -> None:
        """Take the statements in text order."""
        self.all, self.cast = tuple(statements), cast
        self._contents = Cover(self.all, lambda each: (part.span for part in each.content))
        self._cues = Cover(self.all, lambda each: (each.cue.span,) if each.cue is not None else ())
        self._voices: dict[str, str | None] = {}

    def within(self, span: Span) -> list[Statement]:
        """Give the statements whose content shares a character with a span."""
        return self._contents.touching(span)

    def with_cue_at(self, place: int) -> list[Statement]:
        """Give the statements whose cue has a character."""
        return self._cues.at(place)

    def voice(self, statement: Statement) -> str | None:
        """Give the party or name that stands behind a statement."""
        if statement.id not in self._voices:
            self._voices[statement.id] = voice(statement, self.cast)
        return self._voices[statement.id]

    def said_by(self, verb: Token, who: Token) -> tuple[str, ...]:
        """Give who denies with a verb: the voice of the statement that it makes, else the parties its subject names."""
        if not who.conjuncts:
            made = (each for each in self.with_cue_at(verb.idx) if each.speaker_text)
            heard = next((side for each in made if (side := self.voice(each))), None)
            if heard is not None:
                return () if is_charge(heard) else (heard,)
        return tuple(side for side in named(who, self.cast) if not is_charge(side))
