"""One reading as the brief looks at it: who is meant by an id, and how much is shown."""

from dataclasses import dataclass
from functools import cached_property

from dragoman.records import Actor, Reading, Statement
from dragoman.wording.names import Names
from dragoman.wording.who import Who

_CUT = 280  # characters of a statement that the brief shows; --evidence shows all


@dataclass(frozen=True)
class View:
    """A reading with the names of its codes; `evidence` asks for the sentence beneath each line."""

    reading: Reading
    names: Names
    evidence: bool = False

    @cached_property
    def _who(self) -> Who:
        return Who(self.reading, self.names)

    def actor(self, actor: Actor) -> str:
        """Name an actor: a state by its usual name, anybody else as the report does."""
        return self._who.actor(actor)

    def speaker(self, statement: Statement) -> str:
        """Name whoever made a statement, as well as the text lets us."""
        return self._who.speaker(statement)

    def word_of(self, source: str) -> str:
        """Name a source of an event: the report itself, a statement's speaker or an actor."""
        return self._who.source(source)

    def cut(self, words: str) -> str:
        """Bring words to one line of text, and to a length that can be taken in."""
        line = " ".join(words.split())
        if self.evidence or len(line) <= _CUT:
            return line
        return line[:_CUT].rsplit(" ", 1)[0] + " …"
