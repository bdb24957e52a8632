"""Told again: the date of an event that only a later word for it bears, "Monday's drills" after "held huge drills"."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from dragoman.reading.actors.cast import Cast
from dragoman.reading.events.ahead import first_day, last_day, lies_ahead
from dragoman.reading.events.distinct import SPOKEN, STEM, is_made_of
from dragoman.reading.events.draft import DONE, Draft
from dragoman.reading.events.sides import owners
from dragoman.reading.grammar.parse import Doc, Token
from dragoman.reading.grammar.syntax import children
from dragoman.reading.times.when import when_of
from dragoman.records import Time

_RECENT = 60  # days: news tells again what has just been told; "the 1998 accord" is another one
_KNOWN = frozenset({"the", "this", "that", "these", "those"})


def retold(drafts: Sequence[Draft], doc: Doc, times: Sequence[Time], cast: Cast, published: str | None) -> list[Draft]:
    """Date each undated event by the one day that later nouns for it bear."""
    dated = [(noun, day) for noun in doc if (day := _day(noun, times, published)) is not None]
    if not dated:
        return list(drafts)
    named, days = _Named(drafts), defaultdict[int, set[str]](set)
    for noun, day in dated:
        draft = named.by(noun.lemma_.lower())
        if draft is not None and noun.i > draft.trigger.i and _is_of(noun, draft, cast):
            days[id(draft)].add(day)
    return [_dated(draft, days.get(id(draft), set())) for draft in drafts]


def _dated(draft: Draft, days: set[str]) -> Draft:
    open_ = draft.when is None and draft.status in DONE
    return replace(draft, when=next(iter(days))) if open_ and len(days) == 1 else draft


def _is_of(noun: Token, draft: Draft, cast: Cast) -> bool:
    """Tell whether a noun names nobody who is not in an event."""
    beside = [party for each in children(noun, "nmod") for party in cast.parties(each)]
    return {*owners(noun, cast), *beside} <= draft.parties


class _Named:
    """Finds the one event that a word names, asked once for each word."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._near: dict[str, list[Draft]] = defaultdict(list)
        for draft in drafts:
            head = draft.trigger.lemma_.lower()
            nouns = (each.lemma_.lower() for each in draft.words if each.pos_ == "NOUN")
            for word in dict.fromkeys((head, head[:STEM], *nouns)):
                self._near[word].append(draft)
        self._found: dict[str, Draft | None] = {}

    def by(self, word: str) -> Draft | None:
        """Give the event that a word names, None where it names none or several."""
        if word not in self._found:
            near = {id(each): each for key in (word, word[:STEM]) for each in self._near.get(key, ())}
            named = [*islice((each for each in near.values() if _is_named(word, each)), 2)]
            self._found[word] = named[0] if len(named) == 1 else None
        return self._found[word]


def _is_named(word: str, draft: Draft) -> bool:
    """Tell whether a noun names what was done: "the drills" in "held drills", "the closure" in "closed its embassy"."""
    head = draft.trigger.lemma_.lower()
    nouns = {each.lemma_.lower() for each in draft.words if each.pos_ == "NOUN"}
    if word == head:
        return draft.trigger.pos_ == "NOUN" or not nouns  # to strike a deal is no strike
    named = draft.frame.type not in SPOKEN and word in nouns  # to denounce drills is no drill
    return named or is_made_of(word, draft)


def _day(noun: Token, times: Sequence[Time], published: str | None) -> str | None:
    """Give the recent day of a noun that takes its event for known: "Monday's drills", "the closures on 4 August"."""
    if noun.pos_ != "NOUN" or not _is_known(noun):
        return None
    time = when_of(noun, times)
    when, now = time.value if time is not None else None, first_day(published)
    day = first_day(when)
    if when is None or day is None or now is None or day != last_day(when) or lies_ahead(when, published):
        return None
    return str(day) if (now - day).days <= _RECENT else None


def _is_known(noun: Token) -> bool:
    return any(each.lower_ in _KNOWN or each.ent_type_ == "DATE" for each in children(noun, "det", "nmod:poss"))
