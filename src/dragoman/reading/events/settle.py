"""Settling an event's status: what the words say, who says them, and when it was to be."""

from dataclasses import dataclass

from dragoman.lexicon import plover
from dragoman.lexicon.frames import Frame
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.refusals import REFUSED
from dragoman.reading.grammar.clauses import Verdict, has_future
from dragoman.reading.grammar.cover import Cover
from dragoman.reading.grammar.negations import NEGATIONS
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children
from dragoman.reading.grammar.wordlist import words
from dragoman.records import Quote, Span, Statement
from dragoman.records.event import Status

_HOSTILE = 4  # quad class of material conflict
_COOPERATIVE = (1, 2)
# done by being said: a simple present tells of one such act ("Rome accuses Bern"), not of a standing state
_SPOKEN = frozenset({"ACCUSE", "REQUEST", "THREATEN", "AGREE", "CONCEDE", "REJECT"})
# deeds that an interested party alone may vouch for: "Chad has armed them", "Niger has given up its weapons"
_VOUCHED = frozenset({"AID", "RETREAT", "THREATEN"})
_BYSTANDERS = words("""
    witnes witness witnesse resident villager survivor doctor medic police hospital monitor refugee passenger
    """)
_CLAIMING = words("claim claims claimed alleges alleged charges charged")
_DENIALS = ("den", "dismiss", "reject", "refut", "rebut", "disput", "contradict", "repudiat")
_FRAMING = frozenset({"after", "before", "when", "while", "since", "until", "once", "as"})
_LASTING = frozenset({"CONSULT", "COOPERATE", "MOBILIZE", "PROTEST"})
_ONE: dict[str, Status] = {
    "planned": "planned",
    "offered": "offered",
    "conditional": "conditional",
    "claimed": "claimed",
    "denied": "denied",
    "cancelled": "cancelled",
    "ongoing": "ongoing",
    "happened": "happened",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """How the text tells an event.

    `told` are the statements around it, innermost first; `ahead` that its date lies ahead; `presumed` that a noun takes
    it for known ("the attacks of last year"); `begun` that a word says it began; `lasting` that the verb tells a state.
    """

    told: tuple[Statement, ...] = ()
    ahead: bool = False
    headline: bool = False
    presumed: bool = False
    begun: bool = False
    lasting: bool = False


@dataclass(frozen=True, slots=True)
class Settled:
    """A status with the words that decide it, None when plainly narrated."""

    status: Status
    cue: Quote | None = None


def settle(verdict: Verdict, frame: Frame, telling: Telling, parties: tuple[str, ...], cast: Cast) -> Settled | None:
    """Settle a status, or give None when the text tells of no event; `parties` are those who do it."""
    if "speaker" in frame.source or frame is REFUSED:
        return Settled("happened")  # saying that another must, or that one will not, is itself the act
    cue = quote_of(verdict.cue) if verdict.cue is not None else None
    if verdict.status == "none":
        return Settled("denied", cue) if telling.told and _is_denied(verdict.cue) else None
    found = _by_tense(verdict, frame, telling)
    if found in ("happened", "ongoing") and telling.told:
        if is_refuted(telling.told[0]):
            return Settled("denied", telling.told[0].cue)
        claimed = _claimed(frame, telling, parties, cast)
        return Settled("claimed", claimed) if claimed else Settled(found, cue)
    return Settled(found, cue)


def _is_denied(cue: Token | None) -> bool:
    # "we will not beg for talks" is a resolve, and an event of its own; it denies nothing
    return cue is not None and cue.lower_ in NEGATIONS and not has_future(cue.head)


def _by_tense(verdict: Verdict, frame: Frame, telling: Telling) -> Status:
    status = _ONE.get(verdict.status)
    if status is None or (status == "happened" and frame.status != "happened"):
        status = _open(verdict, frame, telling)
    if status == "offered" and plover.quad(frame.type) not in _COOPERATIVE and frame.type != "REQUEST":
        return "planned"  # ready to strike: nothing that the other side could take up, as it could an invitation
    if status == "happened" and telling.begun and frame.type in _LASTING:
        return "ongoing"
    if telling.ahead and status in ("happened", "ongoing") and verdict.status != "happened":
        return "planned"
    return status


def _open(verdict: Verdict, frame: Frame, telling: Telling) -> Status:
    if frame.status != "happened":
        return _ONE[frame.status]
    if verdict.status == "present" and not telling.headline and (frame.type not in _SPOKEN or telling.lasting):
        return "ongoing"
    return "happened"


def _claimed(frame: Frame, telling: Telling, parties: tuple[str, ...], cast: Cast) -> Quote | None:
    """Give the cue of a statement that lays a hostile act, or an official's that lays a deed, to someone else."""
    inner = telling.told[0]
    speaker = side_of(inner, cast)
    if telling.presumed:
        return None
    if _is_avowed_claim(inner):
        return inner.cue
    if not parties or speaker in parties or is_medium(inner, cast) or is_bystander(inner):
        return None
    official = inner.for_ is not None and inner.for_ == speaker
    charged = plover.quad(frame.type) == _HOSTILE or (frame.type in _VOUCHED and official)
    return (inner.cue or inner.content[0]) if charged else None


def _is_avowed_claim(statement: Statement) -> bool:
    # the report itself will not vouch for what it calls a claim
    return statement.cue is not None and statement.cue.text.lower().split()[-1] in _CLAIMING


def is_bystander(statement: Statement) -> bool:
    """Tell whether a statement is that of people on the spot who have no part in the quarrel: police, witnesses."""
    named = (statement.speaker_text or "").lower().split()
    return any(word.rstrip("s") in _BYSTANDERS for word in named[-2:])


def is_refuted(statement: Statement) -> bool:
    """Tell whether a statement names only what it denies: "denied a report that Chad had sold arms"."""
    cue = statement.cue.text.lower() if statement.cue is not None else ""
    return statement.act == "deny" and any(stem in cue for stem in _DENIALS)


def told_by(trigger: Token, statements: Cover[Statement]) -> tuple[Statement, ...]:
    """Give the statements whose content holds the trigger, the innermost first."""
    span = Span(trigger.idx, trigger.idx + len(trigger.text))
    found = [
        each
        for each in statements.touching(span)
        if any(part.span.contains(span) for part in each.content) and not _is_aside(trigger, each)
    ]
    return tuple(sorted(found, key=lambda each: each.extent.end - each.extent.start))


def _is_aside(trigger: Token, statement: Statement) -> bool:
    """Tell what only frames an utterance, "after they had attacked, he ordered", from what is said in it."""
    if statement.cue is None or statement.form != "indirect":
        return False
    start, end = statement.cue.span
    below = trigger
    while below.head != below:
        if start <= below.head.idx < end:
            return below.dep_ == "advcl" and any(each.lower_ in _FRAMING for each in children(below, "mark", "advmod"))
        below = below.head
    return False


def side_of(statement: Statement, cast: Cast) -> str | None:
    """Give the party that speaks in a statement: whom the speaker stands for, else the speaker's own name."""
    if statement.for_:
        return statement.for_
    actor = cast.actor(statement.speaker)
    return (actor.code or actor.name) if actor else None


def is_medium(statement: Statement, cast: Cast) -> bool:
    """Tell whether a statement is only how the report got to know: told by a medium."""
    actor = cast.actor(statement.speaker)
    return actor is not None and actor.kind == "media"


def quote_of(token: Token) -> Quote:
    """Take a token's words with their place."""
    return Quote(token.text, Span(token.idx, token.idx + len(token.text)))
