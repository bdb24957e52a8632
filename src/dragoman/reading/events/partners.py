"""Partners: the sides of an event, of all whom the text names near it those whom the model holds for them.

Grammar has looked first: the slots of a frame know where a side stands in a sentence. The model knows what they found,
and of whom the text has been telling.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from dragoman.lexicon.frames import Frame
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.counterpart import has_counterpart, rejected_in
from dragoman.reading.events.hints import Namings, hints
from dragoman.reading.events.roles import Side, joined, people_at
from dragoman.reading.events.seats import Seat
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import preposition

_UNSEEN = (0.6, 0.3)  # the share of whom a slot names, or guesses, out of the model's sight
_NAMED = 0.25  # what is added for being named by a slot
_LEAST = 0.15  # the share of the likeliest party below which a side is left open
_OPEN = 0.3  # and where no slot names anybody
_FORCE = 0.7  # and who is not named in a deed of force is hardly guessed: below 0.6 a fifth of them was right
_FORCEFUL = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "PROTEST"})
_BESIDE = frozenset({"sideline", "sidelines", "margin", "margins", "fringe", "fringes"})
_MORE = 0.5  # the share from which others stand beside it
_SURE = 0.6  # the share below which a side that the model alone names is a guess
_ALONE = 0.8  # the share from which a side stands where grammar has no room for one
_Best = dict[str, tuple[float, Token]]
BETWEEN = 0.5  # the share of both sides from which an event is one between powers on the model's word alone


@dataclass(frozen=True, slots=True)
class Likely:
    """A party with how likely it is the source and the target, and the words that say so most."""

    shares: tuple[float, float]
    words: tuple[Token, Token]


def weighed(frame: Frame, source: Side, target: Side, seat: Seat, cast: Cast, told: Namings) -> tuple[Side, Side]:
    """Weigh the sides that were found against all that are named near; without a model they stay."""
    likely = _likely(frame, (source, target), seat, cast, told)
    if likely is None or _is_compounded(seat.trigger):
        return source, target
    mutual = frame.reciprocal or (bool(source.parties) and source.parties == target.parties)  # "threatened each other"
    shares = [_shares(side, number, likely) for number, side in enumerate((source, target))]
    if not mutual:
        shares = _apart(*shares)
    unnamed = mutual and not (source.parties or target.parties)
    least = _FORCE if frame.type in _FORCEFUL else _ALONE if _is_occasion(seat.trigger) else _OPEN
    doer = _side(source, 0, shares[0], likely, cast, least)
    other = _side(target, 1, shares[1], likely, cast, least if has_counterpart(frame) else _ALONE)
    if not (mutual and doer.parties and other.parties):
        return (Side(), Side()) if unnamed else (doer, other)
    both = joined(doer, other)
    return both if len(both[0].parties) > 1 else (source, target)  # nobody makes peace with himself


def _is_medium(party: str, cast: Cast) -> bool:
    """Tell a paper or agency, which reports of talks and takes no part in them."""
    actors = cast.known_as(party)
    return bool(actors) and all(actor.kind == "media" for actor in actors)


def _is_passed(name: Token) -> bool:
    """Tell a place that only lies on the way or beside: "flew in via Chad", "a province bordering Chad"."""
    beside = name.dep_ in ("obj", "conj") and name.head.lemma_.lower() == "border" and name.head.tag_ == "VBG"
    return beside or preposition(name) == "via"


def _is_compounded(word: Token) -> bool:
    """Tell a participle that bears its doer before a hyphen: "a Chad-backed force", which stands against nobody."""
    return word.dep_ == "amod" and word.i > word.sent.start and word.doc[word.i - 1].tag_ == "HYPH"


def _is_occasion(word: Token) -> bool:
    """Tell whether others than its parties met beside an event: "on the sidelines of a summit"."""
    return word.dep_ == "nmod" and word.head.lemma_.lower() in _BESIDE


def _likely(
    frame: Frame, sides: tuple[Side, Side], seat: Seat, cast: Cast, told: Namings
) -> Mapping[str, Likely] | None:
    """Ask the model of every word near an event that names a party, or give None if there is no model."""
    held, near = seat.trigger.doc.told, told.near(seat.trigger)
    if held is None:
        return None
    if not near:
        return {}
    shares = held.sided(seat.trigger.i, [token.i for token, _ in near], hints(frame, sides, seat, cast, told)).tolist()
    best: tuple[_Best, _Best] = ({}, {})
    rejected = rejected_in(frame, seat.trigger)
    for (token, party), pair in zip(near, shares, strict=True):
        if _is_passed(token) or token.i in rejected or (frame.reciprocal and _is_medium(party, cast)):
            continue
        for found, share in zip(best, pair, strict=True):
            if party not in found or share > found[party][0]:
                found[party] = share, token
    source, target = best
    return {party: Likely((source[party][0], target[party][0]), (source[party][1], target[party][1]))
            for party in source}  # fmt: skip


def _shares(side: Side, number: int, likely: Mapping[str, Likely]) -> dict[str, float]:
    """Give the share of every party in one side; being named for it by a slot counts."""
    shares = dict.fromkeys(side.parties, _UNSEEN[side.guessed])
    shares |= {party: each.shares[number] for party, each in likely.items()}
    return shares if side.guessed else shares | {party: shares[party] + _NAMED for party in side.parties}


def _apart(ones: dict[str, float], others: dict[str, float]) -> list[dict[str, float]]:
    """Leave each party on the side where it is likelier: nobody does it to himself."""
    doers = {party: share for party, share in ones.items() if share >= others.get(party, 0.0)}
    return [doers, {party: share for party, share in others.items() if party not in doers}]


def _side(
    side: Side, number: int, shares: Mapping[str, float], likely: Mapping[str, Likely], cast: Cast, least: float
) -> Side:
    """Give the party that weighs most, as the slot has it if one does, and whoever else is likely; `least` is asked of
    a party where no slot names any.
    """
    if side.word is not None and not side.parties:
        least = _ALONE  # "its allies": named, if not by name
    best = max(shares, key=lambda party: shares[party], default=None)
    if best is None or shares[best] < (_LEAST if side.parties else least):
        return Side()
    names = tuple(party for party in shares if party == best or shares[party] >= _MORE)
    if best in side.parties:
        share = shares[best] if side.guessed else side.share
        return replace(side, parties=names, guessed=side.guessed and share < _SURE, share=share)
    word = likely[best].words[number]
    return Side(names, people_at(word, cast), word, shares[best] < _SURE, shares[best])
