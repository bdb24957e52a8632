"""The scope of events: interactions with at least one international political actor, not a state's life at home."""

from dragoman.lexicon.frames import Frame
from dragoman.reading.cast import Cast
from dragoman.reading.roles import Side

# acts that are events without anyone named on the other side: a missile test, a troop move, a summit, a pull-out
_ALONE = frozenset({"MOBILIZE", "RETREAT", "CONSULT", "THREATEN", "ASSAULT", "CONCEDE"})
_POLITICAL = frozenset({"state", "organisation", "group"})


def is_international(frame: Frame, source: Side, target: Side, cast: Cast) -> bool:
    """Tell whether the sides of an event make it one between political actors, with more than one state concerned."""
    parties = {*source.parties, *target.parties}
    if not any(is_political(party, cast) for party in parties):
        return False
    if source.parties and target.parties:
        return len(parties) > 1
    return frame.type in _ALONE and (frame.type != "CONSULT" or frame.pos == "noun")


def is_political(party: str, cast: Cast) -> bool:
    """Tell whether a code or name is that of a state, an organisation or an armed group."""
    return any(party in (actor.code, actor.name) and (actor.kind in _POLITICAL or actor.code) for actor in cast.actors)
