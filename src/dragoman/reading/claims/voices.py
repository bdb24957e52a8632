"""Voices: under which name the maker of a claim is known, his state's or his own."""

from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.settle import side_of
from dragoman.records import Actor, Statement

_NOBODY = frozenset(
    {"he", "she", "it", "they", "we", "i", "who", "that", "which", "this", "some", "many", "others", "both", "one"}
)
# whoever holds such an office speaks with the voice of those he holds it for
_OFFICES = (
    "spokes",
    "minister",
    "president",
    "premier",
    "chancellor",
    "king",
    "secretary",
    "ambassador",
    "leader",
    "prime",
)


def voice(statement: Statement, cast: Cast) -> str | None:
    """Give the party or name that stands behind a statement: the state for its spokesmen, else the speaker himself."""
    actor = cast.actor(statement.speaker)
    if actor is not None and actor.kind == "person" and not is_official(actor):
        return actor.name
    if actor is None and statement.speaker_text:
        return None if statement.speaker_text.lower() in _NOBODY else statement.speaker_text
    return side_of(statement, cast)


def is_official(actor: Actor) -> bool:
    """Tell whether a person's office is to speak for his state."""
    titles = [role.title.lower() for role in actor.roles] + [actor.name.lower()]
    return any(word in title for title in titles for word in _OFFICES)
