"""Who is meant by the ids in a reading, by the names that a reader knows."""

from dragoman.records import Actor, Reading, Statement
from dragoman.wording.names import Names

NARRATOR = "narrator"


class Who:
    """Names the actors, speakers and sources of one reading."""

    def __init__(self, reading: Reading, names: Names) -> None:
        self._names = names
        self._actors = {actor.id: actor for actor in reading.actors}
        self._statements = {statement.id: statement for statement in reading.statements}

    def actor(self, actor: Actor) -> str:
        """Name an actor: a state by its usual name, anybody else as the report does."""
        return self._names.party(actor.code) if actor.kind == "state" and actor.code else actor.name

    def by_id(self, id: str | None) -> str | None:
        """Name the actor with this id."""
        actor = self._actors.get(id or "")
        return self.actor(actor) if actor else None

    def speaker(self, statement: Statement) -> str:
        """Name whoever made a statement, as well as the text lets us."""
        return self.by_id(statement.speaker) or statement.speaker_text or "Source not named"

    def source(self, source: str) -> str:
        """Name a source of an event: the report itself, a statement's speaker, an actor or a party."""
        if source == NARRATOR:
            return "the report"
        statement = self._statements.get(source)
        if statement:
            return self.speaker(statement)
        return self.by_id(source) or self._names.party(source)
