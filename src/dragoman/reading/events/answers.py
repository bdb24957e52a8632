"""Answers: whom a reaction is aimed at that names nobody, "condemned the decision", by the deed it points back to."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from heapq import merge
from itertools import chain

from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.draft import Draft
from dragoman.reading.events.roles import Side
from dragoman.reading.events.scope import is_political
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children
from dragoman.reading.grammar.wordlist import words

_REACTIONS = frozenset({"ACCUSE", "REJECT", "SUPPORT", "THREATEN", "CONCEDE", "REQUEST"})
# acts and words of strife, aimed at the one who is known to be at odds with whoever acts
_DEEDS = frozenset({"ASSAULT", "MOBILIZE", "SANCTION"})
_WORDS = frozenset({"ACCUSE", "REJECT", "THREATEN"})
_HOSTILE = _DEEDS | _WORDS | {"COERCE", "PROTEST", "REQUEST"}
_REACH = 150  # words over which strife goes on
_POINTING = frozenset({"the", "this", "that", "these", "those", "such"})
# what made the deed pointed back to: the types of event that a noun may stand for
_PACTS = words("agreement accord deal pact treaty truce ceasefire settlement signing signature compromise arrangement")
_MEASURES = words("decision move step measure ban expulsion sanction order ruling tariff embargo withdrawal suspension")
_CHARGES = words("accusation charge allegation claim protest complaint criticism remark statement comment demand call")
_BLOWS = words("attack strike raid airstrike shelling bombing assault killing launch test incursion intrusion invasion")
_KINDS = (
    (_PACTS, frozenset({"AGREE", "COOPERATE", "SUPPORT"})),
    (_MEASURES, frozenset({"SANCTION", "COERCE", "REJECT", "RETREAT", "MOBILIZE", "AGREE"})),
    (_CHARGES, frozenset({"ACCUSE", "REJECT", "PROTEST", "THREATEN", "REQUEST"})),
    (_BLOWS, frozenset({"ASSAULT", "COERCE", "MOBILIZE", "THREATEN"})),
)


def answered(drafts: Iterable[Draft], cast: Cast) -> Iterator[Draft]:
    """Give the drafts in text order, with the target of each reaction that only points back to an earlier deed."""
    told = _Told()
    for draft in sorted(drafts, key=lambda each: each.quote.span):
        told.add(_aimed(draft, told, cast))
        yield told.all[-1]


class _Told:
    """What has been told so far, as a reaction looks back on it."""

    def __init__(self) -> None:
        self.all = list[Draft]()
        self._farthest = list[int]()  # the place of the last trigger of a draft and all before it
        self._of_kind = defaultdict[str, list[int]](list)
        self._upon = defaultdict[tuple[str, str], list[int]](list)

    def add(self, draft: Draft) -> None:
        """Take the next draft."""
        number = len(self.all)
        self.all.append(draft)
        self._farthest.append(max([draft.trigger.i, *self._farthest[-1:]]))
        self._of_kind[draft.frame.type].append(number)
        for party in draft.target.parties:
            self._upon[draft.frame.type, party].append(number)

    def since(self, place: int) -> Iterator[Draft]:
        """Give the drafts whose trigger stands behind a place, the last first."""
        for draft, farthest in zip(reversed(self.all), reversed(self._farthest), strict=True):
            if farthest <= place:
                return
            if draft.trigger.i > place:
                yield draft

    def of(self, kinds: Iterable[str], upon: Collection[str] | None = None) -> Iterator[Draft]:
        """Give the drafts of some kinds, or those of them that were done to one of some parties, the last first."""
        found = ([self._of_kind.get(kind, []) for kind in kinds] if upon is None else
                 [self._upon.get((kind, party), []) for kind in kinds for party in upon])  # fmt: skip
        return (self.all[number] for number in merge(*map(reversed, found), reverse=True))


def _aimed(draft: Draft, told: _Told, cast: Cast) -> Draft:
    if not _is_open(draft):
        return draft
    meant = _meant(draft, told) if draft.frame.type in _REACTIONS else ()
    if not meant and _is_strife(draft, cast):
        meant = _foe(draft, told)
    found = tuple(party for party in meant if party not in draft.source.parties and is_political(party, cast))
    return replace(draft, target=Side(found, guessed=True)) if found else draft


def _is_strife(draft: Draft, cast: Cast) -> bool:
    """Tell a hostile act or word in a sentence that names nobody on the other side."""
    if draft.frame.type in _DEEDS:
        return not draft.target.parties
    near = {code for token in draft.trigger.sent for code in cast.parties(token)}
    return draft.frame.type in _WORDS and not near & {*draft.target.parties}


def _foe(draft: Draft, told: _Told) -> tuple[str, ...]:
    """Give who last did something to the one that acts now, not long before."""
    near = (each for each in told.since(draft.trigger.i - _REACH) if _is_anothers(each, draft))
    hard = (each for each in near if each.frame.type in _HOSTILE and not each.target.guessed)
    upon = (each for each in hard if {*each.target.parties} & {*draft.source.parties})
    return next((each.source.parties for each in upon), ())


def _is_open(draft: Draft) -> bool:
    both, target = draft.source.parties == draft.target.parties, draft.target
    unnamed = not target.parties or target.guessed or target.share < 1  # whom the model alone sees no words name there
    return bool(draft.source.parties) and not both and unnamed


def _meant(draft: Draft, told: _Told) -> tuple[str, ...]:
    noun = next((each for each in children(draft.trigger, "obj") if _points_back(each)), None)
    kinds = next((types for nouns, types in _KINDS if noun is not None and noun.lemma_.lower() in nouns), None)
    if kinds is None:
        return ()
    near = chain(told.of(kinds, draft.source.parties), told.of(kinds))
    return next((each.source.parties for each in near if _is_anothers(each, draft)), ())


def _is_anothers(deed: Draft, reaction: Draft) -> bool:
    return bool({*deed.source.parties} - {*reaction.source.parties}) and deed.trigger.sent is not reaction.trigger.sent


def _points_back(noun: Token) -> bool:
    return any(each.lower_ in _POINTING for each in children(noun, "det"))
