"""Holders: who says what another denies, by an event that both tell or in much the same words."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import TypeVar

from dragoman.reading.actors.cast import Cast
from dragoman.reading.claims.disputes import known_by
from dragoman.reading.claims.tellings import Tellings
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.records import Event, Span, Statement

K = TypeVar("K", bound=Hashable)
_STANDS = frozenset({"claimed", "happened", "ongoing", "offered", "planned"})
_DENYING = ("deny", "reject", "question")
_SHARED = 2  # weighty words that a charge and its contradiction share
_RARE = 4  # statements of a report in which a word may stand and still tell one from another
_COVERED = 0.5  # the share of the words of a denial that are found again far from it


class Holders:
    """Finds the holders of what is denied, each with the id of the statement in which he says so.

    Statements are looked up by their words and events by their parties, so that no denial looks through them all; most
    reports deny nothing, and then nothing is sorted.
    """

    def __init__(self, doc: Doc, events: Sequence[Event], tellings: Tellings, cast: Cast) -> None:
        self._doc, self._events, self._tellings, self._cast = doc, events, tellings, cast

    def of_events(self, denied: Iterable[Event]) -> Iterator[tuple[str, str]]:
        """Give the sides whose statements tell an event that another denies: of the same kind, a party in common."""
        for event in denied:
            for number in sorted({n for party in parties(event) for n in self._by_party.get((event.type, party), ())}):
                tellers = (self._told[id] for id in self._events[number].according_to[:1] if id in self._told)
                yield from ((side, each.id) for each in tellers if (side := self._tellings.voice(each)))

    def of_words(self, key: frozenset[str], head: Token | None, denial: Statement) -> Iterator[tuple[str, str]]:
        """Give those who say what another denies: in much the same words, denying nothing."""
        verb = head.lemma_.lower() if head is not None and head.pos_ == "VERB" else ""
        shared = Counter(number for word in key for number in self._by_word.get(word, ()))
        beside = {n for sent in (denial.sentence - 1, denial.sentence) for n in self._by_sentence.get(sent, ())}
        for number in sorted(beside.union(n for n, count in shared.items() if count >= _SHARED)):
            side, other, words = self._heard[number]
            if denial.id in (other.id, other.within) or other.id == denial.within:
                continue
            near = number in beside
            telling = sum(len(self._by_word[word]) <= _RARE for word in key & words)
            if near:
                alike = bool(telling) and shared[number] + (verb in words) >= _SHARED
            else:
                alike = telling >= _SHARED and shared[number] >= _COVERED * len(key)
            if alike or (near and self._has_charged(other, denial)):
                yield side, other.id

    @cached_property
    def _told(self) -> dict[str, Statement]:
        return {statement.id: statement for statement in self._tellings.all}

    @cached_property
    def _heard(self) -> list[tuple[str, Statement, frozenset[str]]]:
        """Who says what with a stake in it, denying nothing, and the words that he says it in."""
        having = (each for each in self._tellings.all if each.act not in _DENYING and self._has_stake(each))
        return [(side, each, known_by(self._words(each))) for each in having if (side := self._tellings.voice(each))]

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        return _numbered((word, number) for number, (_, _, words) in enumerate(self._heard) for word in words)

    @cached_property
    def _by_sentence(self) -> dict[int, list[int]]:
        return _numbered((each.sentence, number) for number, (_, each, _) in enumerate(self._heard))

    @cached_property
    def _by_party(self) -> dict[tuple[str, str], list[int]]:
        """The events that may be someone's claim by their kind and each of their parties."""
        standing = ((number, each) for number, each in enumerate(self._events) if each.status in _STANDS)
        return _numbered(((each.type, party), number) for number, each in standing for party in parties(each))

    def _has_charged(self, other: Statement, denial: Statement) -> bool:
        """Tell whether someone accuses the side that denies: what it denies is then his charge."""
        if other.act != "accuse" or denial.for_ is None:
            return False
        return denial.for_ in about(self._words(other), (), self._cast)

    def _has_stake(self, statement: Statement) -> bool:
        """Tell whether someone speaks for a side or for himself, rather than to tell the news."""
        actor = self._cast.actor(statement.speaker)
        return actor is not None and (statement.for_ is not None or actor.kind == "person")

    def _words(self, statement: Statement) -> Iterator[Token]:
        return (word for part in statement.content for word in _tokens(self._doc, part.span))


def about(told: Iterable[Token], events: Iterable[Event], cast: Cast) -> frozenset[str]:
    """Give everyone named in some words or taking part in some events, by code or name."""
    named = {actor.code or actor.name for each in told if (actor := cast.who(each)) is not None}
    return frozenset(named.union(*(parties(event) for event in events)))


def parties(event: Event) -> set[str]:
    """Give everyone in an event, on whichever side."""
    return {*event.sources, *event.targets}


def _numbered(pairs: Iterable[tuple[K, int]]) -> dict[K, list[int]]:
    found = defaultdict[K, list[int]](list)
    for key, number in pairs:
        found[key].append(number)
    return found


def _tokens(doc: Doc, span: Span) -> Sequence[Token]:
    return list(doc.char_span(span.start, span.end, alignment_mode="expand") or ())
