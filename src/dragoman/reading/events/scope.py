"""The scope of events: interactions with at least one international political actor, not a state's life at home."""

from dragoman.lexicon import plover
from dragoman.lexicon.frames import Frame
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.ground import Ground
from dragoman.reading.events.roles import Side
from dragoman.reading.events.seats import Seat
from dragoman.reading.events.sides import parties as parties_of
from dragoman.reading.events.slots import phrases
from dragoman.reading.grammar.hyphens import is_bent
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import agent, children, is_passive

# acts that are events without anyone named on the other side: a missile test, a troop move, a summit, a pull-out
_ALONE = frozenset({"MOBILIZE", "RETREAT", "CONSULT", "THREATEN", "ASSAULT", "CONCEDE", "SANCTION", "COERCE"})
# consultations whose other side a place, a name or a quarrel stands for
_OPEN = frozenset({"visit", "multilateral", "phone", "third-party"})
_VERBAL = (1, 3)  # quad classes
_POWERS = frozenset({"power", "state", "country", "nation", "government"})
_GOING = frozenset({"return", "go", "come", "fly", "head", "travel"})
_AT_HOME = frozenset({"opposition", "cabinet", "parliament", "senate", "congress", "ruling party"})
_POLITICAL = frozenset({"state", "organisation", "group"})


def is_international(frame: Frame, source: Side, target: Side, trigger: Token, cast: Cast) -> bool:
    """Tell whether an event is one between political actors: two sides, or one of them with others in the sentence."""
    parties = {*source.parties, *target.parties}
    if _is_at_home(frame, source, target, cast):
        return False
    if not parties and is_met(frame):
        return len(others(trigger, parties, cast)) > 1  # "the talks failed, Chad told Niger": whoever held them
    if not any(is_political(party, cast) for party in parties):
        return False
    if source.parties and target.parties:
        return len(parties) > 1 or frame.reciprocal
    alone = frame.type in _ALONE and (frame.type != "CONSULT" or frame.mode in _OPEN)
    alone = alone or (frame.type == "PROTEST" and bool(target.parties))  # "crowds stoned the Chadian embassy"
    named = _is_state(source, cast) or _is_official(source, cast) or _has_company(source)
    return alone or named or bool(others(trigger, parties, cast))


def is_resolve(frame: Frame, source: Side, seat: Seat, cast: Cast) -> bool:
    """Tell whether a speaker asks something of nobody but himself: "we must wait", "Chad said that it should pay"."""
    if "speaker" not in frame.source or "subj" not in frame.target:
        return False
    asked = next(phrases("subj", seat, cast), None)
    if asked is None:
        return False
    named = {*parties_of(asked, cast)}
    return asked.lower_ in ("we", "i") or (bool(named) and named <= {*source.parties})


def is_homecoming(frame: Frame, source: Side, target: Side, seat: Seat, cast: Cast) -> bool:
    """Tell whether a journey only leads home: "Norway's envoy flew to Oslo", "the minister will return home"."""
    verb = seat.trigger
    going = frame.type == "RETREAT" and verb.lemma_.lower() in _GOING and seat.is_verbal
    moved = is_passive(verb) or bool(children(verb, "obj"))  # "returned the ships"
    doer = agent(verb) if going and not moved else None
    actor = cast.who(doer) if doer is not None else None
    if actor is not None and actor.kind == "person":
        return True
    if frame.mode != "visit" or target.parties or not source.parties:
        return False
    goals = (parties_of(phrase, cast) for slot in frame.target for phrase in phrases(slot, seat, cast))
    return any(goal and {*goal} <= {*source.parties} for goal in goals)


def is_met(frame: Frame) -> bool:
    """Tell what takes two sides that meet or agree, and so is none of a state's life at home: talks, a truce."""
    return frame.reciprocal and frame.type != "ASSAULT"


def _has_company(side: Side) -> bool:
    # "Chad and six powers signed": the others are states too, if not by name
    return side.word is not None and any(each.lemma_.lower() in _POWERS for each in side.word.conjuncts)


def _is_state(side: Side, cast: Cast) -> bool:
    # a state that acts as such speaks to the world: "Chad condemned the killings"
    actor = cast.who(side.word) if side.word is not None else None
    return actor is not None and actor.kind == "state"


def _is_official(side: Side, cast: Cast) -> bool:
    # so does an organisation, or who speaks for a state abroad: "the foreign ministry rejected the report"
    actor = cast.who(side.word) if side.word is not None else None
    return actor is not None and actor.kind in ("organisation", "group") and is_political(side.parties[0], cast)


def _is_at_home(frame: Frame, source: Side, target: Side, cast: Cast) -> bool:
    """Tell politics at home: a state and its own political parties, in words or talks among themselves."""
    if plover.quad(frame.type) not in _VERBAL or not isinstance(cast, Ground):
        return False
    parties = {party for party in (*source.parties, *target.parties) if is_political(party, cast)}
    bodies = {party for party in parties if party.lower() in _AT_HOME}
    if bodies and len(parties - bodies) == 1:
        return True  # "the opposition accused the president"
    homes = {cast.home(party) for party in parties}
    return len(homes) == 1 and homes != parties


def others(trigger: Token, parties: set[str], cast: Cast) -> set[str]:
    """Give the political parties of the sentence beside these."""
    named = {code for token in trigger.sent if not is_bent(token) for code in cast.parties(token)}
    return {code for code in named - parties if is_political(code, cast)}


def is_political(party: str, cast: Cast) -> bool:
    """Tell whether a code or name is that of a state, an organisation or an armed group."""
    return any(actor.kind in _POLITICAL or actor.code for actor in cast.known_as(party))
