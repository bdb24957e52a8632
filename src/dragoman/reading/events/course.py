"""The course of a longer event: how long it lasted as another telling says, and what fell in it or at its ends."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cached_property

from dragoman.reading.events.aftermath import reckoned
from dragoman.reading.events.ahead import first_day, last_day, lies_ahead, lies_behind
from dragoman.reading.events.distinct import SPOKEN
from dragoman.reading.events.draft import Draft
from dragoman.reading.events.lengths import ENDS, days_of, spell
from dragoman.reading.events.manner import STARTS
from dragoman.reading.grammar.latest import Latest
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import child, children, preposition
from dragoman.reading.grammar.wordlist import words

_JOURNEYS = words("visit trip tour stay journey mission stop")
_DURING = frozenset({"during", "throughout", "on", "at"})
_POINTING = words("the this that these his her its their")
_SETTING_OUT = words("arrive land travel fly go come head pay visit")
_DONE = frozenset({"happened", "ongoing", "claimed"})
_LONG = 45  # days: what lasted longer dates nothing that fell in it


class _Hosts:
    """The dated events of a report by the nouns that name them again; sorted when first asked for."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts

    @cached_property
    def _named(self) -> dict[str, Latest[Draft]]:
        found = defaultdict[str, list[Draft]](list)
        for draft in (each for each in self._drafts if each.when is not None):
            for name in _names(draft):
                found[name].append(draft)
        return {name: Latest(drafts, lambda each: each.trigger.i) for name, drafts in found.items()}

    def of(self, noun: Token, apart: Draft | None = None) -> Draft | None:
        """Give the last dated event before a noun that names it again."""
        name = noun.lemma_.lower()
        if not _points_back(noun) or name not in self._named or not (noun.pos_ == "NOUN" or name in _JOURNEYS):
            return None
        return next((each for each in self._named[name].before(noun.i) if each is not apart), None)


def in_course(drafts: Sequence[Draft], published: str | None) -> list[Draft]:
    """Give the drafts with the dates that longer events lend: their full length, and the days of what fell in them."""
    if not drafts:
        return []
    spells = [each for each in drafts[0].trigger.doc if days_of(each) > 1 and _points_back(each)]
    hosts, own = _Hosts(drafts), dict[int, Token]()
    for noun in spells:
        own.setdefault(id(hosts.of(noun)), noun)
    whole = [_drawn_out(draft, own.get(id(draft))) for draft in drafts]
    lenders = _Hosts(whole)
    return [draft if draft.when is not None else _placed(draft, lenders, published) for draft in whole]


def _drawn_out(draft: Draft, own: Token | None) -> Draft:
    """Stretch an event that began on a day by what is said of it later: "her two-day trip"."""
    verb = draft.trigger if draft.trigger.pos_ == "VERB" else draft.trigger.head
    begun = verb.lemma_.lower() in STARTS | _SETTING_OUT
    return replace(draft, when=spell(draft.when, days_of(own))) if own is not None and begun else draft


def _placed(draft: Draft, hosts: _Hosts, published: str | None) -> Draft:
    """Date an undated event by the longer one in which the text puts it, unless that is at odds with its status."""
    when = _lent(draft, hosts)
    ahead = lies_ahead(when, published)
    at_odds = ahead if draft.status in _DONE else lies_behind(when, published) and draft.status == "planned"
    return draft if at_odds else replace(draft, when=when)


def _lent(draft: Draft, hosts: _Hosts) -> str | None:
    """Give the date of the longer event in which an undated one fell."""
    for noun in _settings(draft.trigger):
        host = hosts.of(noun, draft)
        if host is not None and draft.parties <= host.parties and _is_close(host.when):
            return host.when
    return _edge(draft, hosts) or _counted(draft, hosts)


def _settings(verb: Token) -> Iterator[Token]:
    """Give what a verb tells to have been going on; of joined verbs the last may tell it for all."""
    yield from (noun for noun in children(verb, "obl", "nmod") if preposition(noun) in _DURING)
    beside = children(verb, "conj") if verb.dep_ != "conj" else [verb.head]
    nouns = (noun for each in beside for noun in children(each, "obl") if preposition(noun) in _DURING)
    yield from (noun for noun in nouns if noun.i > verb.i)


def _is_close(when: str | None) -> bool:
    first, last = first_day(when), last_day(when)
    return first is not None and last is not None and (last - first).days < _LONG


def _edge(draft: Draft, hosts: _Hosts) -> str | None:
    """Give the day on which a longer event began or ended: "began the visit by signing a pact"."""
    verb, above = draft.trigger, draft.trigger.head
    mark = child(verb, "mark") if verb.dep_ == "advcl" and verb.tag_ == "VBG" else None
    noun = child(above, "obj") if mark is not None and mark.lower_ == "by" else None
    host = hosts.of(noun, draft) if noun is not None else None
    first, last = (first_day(host.when), last_day(host.when)) if host is not None else (None, None)
    if above.lemma_.lower() in STARTS:
        return str(first) if first else None
    return str(last) if last != first and above.lemma_.lower() in ENDS else None


def _counted(draft: Draft, hosts: _Hosts) -> str | None:
    """Count from an event named as the subject: "the meeting came two days after they had talked"."""
    found = reckoned(draft.trigger)
    came = found[0].head if found is not None else draft.trigger
    noun = child(came, "nsubj") if found is not None and came.lemma_ == "come" else None
    host = hosts.of(noun, draft) if noun is not None else None
    day = first_day(host.when) if host is not None and first_day(host.when) == last_day(host.when) else None
    return str(day + timedelta(days=found[2])) if found is not None and day is not None else None


def _names(draft: Draft) -> set[str]:
    """Give the nouns that name an event again: those of journeys for any visit, else the words that told it."""
    told = draft.words if draft.frame.type not in SPOKEN else (draft.trigger,)
    own = {each.lemma_.lower() for each in told} - _JOURNEYS
    return own | _JOURNEYS if draft.frame.mode == "visit" else own


def _points_back(noun: Token) -> bool:
    return any(each.lower_ in _POINTING for each in children(noun, "det", "nmod:poss"))
