"""Partners: the sides of an event as the grammar around it names them and as the model sees them, weighed together.

The slots of a frame know where a side stands in a sentence, the model whom a text has been telling of. What both take
for a side stands; what only a slot holds gives way to a party of which the model is surer by far.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from dragoman.lexicon.frames import Frame
from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.roles import Side, joined, people_at
from dragoman.reading.events.scope import is_political
from dragoman.reading.grammar.parse import Span, Token
from dragoman.reading.grammar.syntax import is_passive

_FOUND, _GUESSED = 0.6, 0.25  # what a side weighs for being named by a slot, and for being guessed from the sentence
_LEAST = 0.25  # the weight of a side below which it is left open
_LIKELY = 0.3  # the model's share from which it alone may name a side
_MORE = 0.6  # the model's share from which others stand beside the likeliest
ALONE = 0.8  # the model's share of a side from which an event is one between powers on its word alone
_BESIDE = 0.9  # and beside those that a slot names
BEFORE = 3  # sentences before that may hold a side


@dataclass(frozen=True, slots=True)
class Likely:
    """A party with how likely the model holds it for the source and for the target, by the word that says so most."""

    shares: tuple[float, float]
    words: tuple[Token, Token]


def weighed(frame: Frame, source: Side, target: Side, trigger: Token, cast: Cast) -> tuple[Side, Side]:
    """Weigh the sides that were found against those that the model sees; without a model they stay."""
    held = trigger.doc.told
    if held is None:
        return source, target
    mutual = frame.reciprocal or (bool(source.parties) and source.parties == target.parties)
    likely = _likely(trigger, cast)
    firm = not mutual and _is_firm(frame, target, trigger)
    doer = _side(source, 0, likely, cast, [party for party in target.parties if firm and party not in source.parties])
    other = _side(target, 1, likely, cast, () if mutual else doer.parties)
    if not (mutual and doer.parties and other.parties):
        return doer, other
    both = joined(doer, other)
    return both if len(both[0].parties) > 1 else (source, target)  # nobody makes peace with himself


def _is_firm(frame: Frame, target: Side, trigger: Token) -> bool:
    """Tell whether the words name the target too plainly for it to be the source for want of a better: "Chad was
    threatened", "the killing of Chadians", "Chad should go".
    """
    if target.word is None or target.guessed:
        return False
    return "subj" in frame.target or is_passive(trigger) or target.word.i > trigger.i


def _likely(trigger: Token, cast: Cast) -> Mapping[str, Likely]:
    """Ask the model of every word near an event that names a party."""
    found = [(token, party) for sent in _near(trigger) for token in sent for party in cast.named(token)
             if is_political(party, cast)]  # fmt: skip
    held = trigger.doc.told
    if not found or held is None:
        return {}
    shares = held.sided(trigger.i, [token.i for token, _ in found]).tolist()
    best: dict[str, Likely] = {}
    for (token, party), (source, target) in zip(found, shares, strict=True):
        old = best.get(party, Likely((-1.0, -1.0), (token, token)))
        one, other = source > old.shares[0], target > old.shares[1]
        best[party] = Likely((source if one else old.shares[0], target if other else old.shares[1]),
                             (token if one else old.words[0], token if other else old.words[1]))  # fmt: skip
    return best


def _near(trigger: Token) -> Iterator[Span]:
    sent = trigger.sent
    yield sent
    for _ in range(BEFORE):
        if not sent.start:
            return
        sent = sent.doc[sent.start - 1].sent
        yield sent


def _side(side: Side, number: int, likely: Mapping[str, Likely], cast: Cast, taken: Iterable[str]) -> Side:
    """Give the side that weighs most: what a slot named, as it is, or all of which the model is sure."""
    gone = frozenset(taken)
    bonus = _GUESSED if side.guessed else _FOUND
    shares = {party: each.shares[number] for party, each in likely.items() if party not in gone}
    own = [party for party in side.parties if party not in gone]
    least = ALONE if side.word is not None and not own else _LIKELY  # "its allies": named, if not by name
    weights = {party: share for party, share in shares.items() if share >= least}
    weights |= {party: shares.get(party, 0.0) + bonus for party in own}
    best = max(weights, key=lambda party: weights[party], default=None)
    if best is None or weights[best] < _LEAST:
        return Side()
    if best in own:
        more = [party for party, share in shares.items() if share > _BESIDE]
        guessed = side.guessed and shares.get(best, 0.0) < _MORE
        return replace(side, parties=tuple(dict.fromkeys([*own, *more])), guessed=guessed)
    names = tuple(dict.fromkeys([best, *(party for party, share in shares.items() if share > _MORE)]))
    word = likely[best].words[number]
    return Side(names, people_at(word, cast), word, shares[best] < _MORE, shares[best])
