"""One reading as the brief looks at it: who is meant by an id, and how much is shown."""

from dataclasses import dataclass

from dragoman.records import Actor, Reading, Statement
from dragoman.wording.names import Names

_CUT = 280  # characters of a statement that the brief shows; --evidence shows all


@dataclass(frozen=True, slots=True)
class View:
    """A reading with the names of its codes; `evidence` asks for the sentence beneath each line."""

    reading: Reading
    names: Names
    evidence: bool = False

    def actor(self, actor: Actor) -> str:
        """Name an actor: a state by its usual name, anybody else as the report does."""
        return self.names.party(actor.code) if actor.kind == "state" and actor.code else actor.name

    def speaker(self, statement: Statement) -> str:
        """Name whoever made a statement, as well as the text lets us."""
        actor = self.reading.actor(statement.speaker)
        return self.actor(actor) if actor else statement.speaker_text or "Source not named"

    def word_of(self, source: str) -> str:
        """Name a source of an event: the report itself, a statement's speaker or an actor."""
        if source == "narrator":
            return "the report"
        statement = next((each for each in self.reading.statements if each.id == source), None)
        if statement:
            return self.speaker(statement)
        actor = self.reading.actor(source)
        return self.actor(actor) if actor else self.names.party(source)

    def cut(self, words: str) -> str:
        """Bring words to one line of text, and to a length that can be taken in."""
        line = " ".join(words.split())
        if self.evidence or len(line) <= _CUT:
            return line
        return line[:_CUT].rsplit(" ", 1)[0] + " …"
