"""One entry for each distinct event: further tellings of the same event go into the first."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from heapq import merge
from itertools import islice

from dragoman.reading.events.ahead import finer, overlap, until
from dragoman.reading.events.draft import Draft
from dragoman.reading.events.roles import Side
from dragoman.reading.grammar.parse import Token
from dragoman.reading.grammar.syntax import children
from dragoman.reading.grammar.wordlist import words

# acts done by saying: another "warned" is another warning, unless a noun points back to it
SPOKEN = frozenset({"ACCUSE", "REQUEST", "THREATEN", "REJECT", "SUPPORT", "AGREE", "CONCEDE"})
_OPEN = frozenset({"happened", "ongoing", "claimed"})
# of two tellings, the one that commits the text the more
_FACT = {
    "cancelled": 0,
    "denied": 1,
    "happened": 2,
    "ongoing": 2,
    "claimed": 3,
    "planned": 4,
    "offered": 5,
    "conditional": 6,
}
_TELLINGS = 24  # events like it, the last first, of which a later telling may be
STEM = 4  # letters that a verb and the noun made of it share: "close" and "closure"
_AHEAD = frozenset({"planned", "offered", "conditional"})
_ENDS = words("end close conclude finish")
_HAPPENING = words("take happen occur come be")
_NEW = words("a an another second third fourth new separate two three several other")
_POINTING = words("the this that these those such its their his her")


def distinct(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    """Merge the tellings of one event; the first telling stays, made fuller by the later ones."""
    kept: list[Draft] = []
    known = _Known()
    for draft in drafts:
        near = islice(known.near(draft), _TELLINGS)
        at = next((n for n in near if is_same(kept[n], draft)), None)
        if at is None:
            at = len(kept)
            kept.append(draft)
        else:
            kept[at] = fuller(kept[at], draft)
        known.add(at, kept[at])
    return tuple(kept)


class _Known:
    """The numbers of events by what a later telling must share with them to be of the same."""

    def __init__(self) -> None:
        self._by = defaultdict[tuple[object, ...], list[int]](list)

    def add(self, number: int, draft: Draft) -> None:
        """Take an event, or what has become of it."""
        held = (*_places(draft, range(*draft.quote.span)), *_traits(draft, ()), *_traits(draft, draft.parties))
        for trait in (*held, *_stem(draft, "VERB")):
            numbers = self._by[trait]
            at = bisect_left(numbers, number)
            if numbers[at : at + 1] != [number]:
                numbers.insert(at, number)

    def near(self, draft: Draft) -> Iterator[int]:
        """Give the events that a telling may be of, the last first; some more than once."""
        noun = _explained(draft.trigger)
        telling = (*draft.words, noun) if noun is not None else draft.words
        shared = [*_places(draft, (each.idx for each in telling)), *_stem(draft, "NOUN")]
        if draft.parties or points_back(draft):
            shared += _traits(draft, draft.parties)
        return merge(*(reversed(self._by[trait]) for trait in shared if trait in self._by), reverse=True)


def _places(draft: Draft, places: Iterable[int]) -> Iterator[tuple[object, ...]]:
    """Give the characters at which the one telling may hold the other."""
    return ((place,) for place in {draft.trigger.idx, *places})


def _traits(draft: Draft, parties: Collection[str]) -> Iterator[tuple[object, ...]]:
    """Give an event's kind with its word, or with its mode, and with each of some parties, if there are any."""
    kind = draft.frame.type
    for name in (("word", draft.trigger.lemma_.lower()), ("mode", draft.frame.mode)):
        yield from ((kind, *name, party) for party in parties) if parties else ((kind, *name),)


def _stem(draft: Draft, kind: str) -> Iterator[tuple[object, ...]]:
    """Give an event's kind with the stem of its word, where that is a verb, or a noun that may be made of one."""
    if draft.trigger.pos_ == kind:
        yield draft.frame.type, "stem", draft.trigger.lemma_.lower()[:STEM]


def is_same(first: Draft, later: Draft) -> bool:
    """Tell whether a later telling is of the same event: same kind, no side, date or status at odds."""
    if _is_part(first, later) or (later.trigger.dep_ == "advcl" and _is_explained(first, later)):
        return True
    return (
        first.frame.type == later.frame.type
        and _kindred(first, later)
        and _same_sides(first, later)
        and not _is_new(later)
        and _same_people(first, later)
        and (overlap(first.when, later.when) or _is_its_end(later))
        and _same_status(first, later)
    )


def _is_part(first: Draft, later: Draft) -> bool:
    # "held talks", "imposed sanctions": the noun is told with its verb; "cancelled talks" tells of two things
    word = later.trigger
    if first.frame.type == later.frame.type and first.trigger.pos_ == "NOUN":
        within = later.quote.span.start <= first.trigger.idx < later.quote.span.end
        if within and first.trigger.sent == later.trigger.sent:
            return True
    inside = word.pos_ == "NOUN" and first.quote.span.start <= word.idx < first.quote.span.end
    apart = word.head != first.trigger or later.status in ("cancelled", "planned")
    return inside and (first.frame.type == later.frame.type or not apart)


def _is_explained(first: Draft, later: Draft) -> bool:
    told = first.trigger == _explained(later.trigger) and first.frame.type == later.frame.type
    return told and _same_sides(first, later)


def _explained(verb: Token) -> Token | None:
    """Give the noun of which a clause tells: "their last meeting took place when he met her in Oslo"."""
    if verb.dep_ != "advcl" or verb.head.lemma_.lower() not in _HAPPENING:
        return None
    if all(each.lower_ != "when" for each in children(verb, "advmod", "mark")):
        return None
    return next(iter(children(verb.head, "nsubj")), None)


def _is_its_end(draft: Draft) -> bool:
    """Tell whether the date is that of the event's end alone: "the king's visit ended on Friday"."""
    return draft.trigger.pos_ == "NOUN" and draft.trigger.head.lemma_ in _ENDS and draft.trigger.dep_ == "nsubj"


def _is_new(draft: Draft) -> bool:
    return draft.trigger.pos_ == "NOUN" and any(each.lower_ in _NEW for each in draft.trigger.children)


def _same_people(first: Draft, later: Draft) -> bool:
    ours, theirs = ({*draft.source.people} for draft in (first, later))
    return not ours or not theirs or bool(ours & theirs)


def _kindred(first: Draft, later: Draft) -> bool:
    if first.trigger.lemma_.lower() == later.trigger.lemma_.lower():
        return later.frame.type not in SPOKEN or first.source.parties == later.source.parties or points_back(later)
    alike = first.frame.mode == later.frame.mode or is_made_of(later.trigger.lemma_.lower(), first)
    return points_back(later) and later.trigger.pos_ == "NOUN" and alike


def is_made_of(noun: str, draft: Draft) -> bool:
    """Tell whether a noun is made of the verb that tells an event: "closure" of "close"."""
    verb = draft.trigger.lemma_.lower()
    return draft.trigger.pos_ == "VERB" and len(verb) > STEM and noun.startswith(verb[:STEM])


def points_back(draft: Draft) -> bool:
    """Tell whether a noun refers to something told before: "the visit", "their talks", "Chad's visit is the first"."""
    noun = draft.trigger
    pointing = any(each.lower_ in _POINTING or each.dep_ == "nmod:poss" for each in noun.children)
    return pointing or any(each.lemma_ == noun.lemma_ for each in children(noun, "nsubj"))


def _same_sides(first: Draft, later: Draft) -> bool:
    if not later.parties:
        return points_back(later)
    return (
        _agree(first.source, later.source)
        and _agree(first.target, later.target)
        and bool(first.parties & later.parties)
    )


def _agree(first: Side, later: Side) -> bool:
    return not first.parties or not later.parties or bool({*first.parties} & {*later.parties})


def _same_status(first: Draft, later: Draft) -> bool:
    pair = {first.status, later.status}
    return len(pair) == 1 or pair <= _OPEN or pair <= _AHEAD or (later.cue is None and points_back(later))


def fuller(first: Draft, later: Draft) -> Draft:
    """Keep the first telling with what only the later one says; the narrator's own word outweighs a claim."""
    if first.frame.type != later.frame.type:
        return first  # "denied the allegations": what is denied is not that it denied them
    narrated = first.status == "claimed" and later.status in ("happened", "ongoing") and not later.told
    best = later if narrated or _rank(later) < _rank(first) else first
    return replace(
        first,
        source=_peopled(first.source, later.source),
        target=_peopled(first.target, later.target),
        status=best.status,
        cue=best.cue,
        told=best.told,
        when=_when(first, later),
        where=first.where or later.where,
        confidence=max(first.confidence, later.confidence),
    )


def _peopled(first: Side, later: Side) -> Side:
    """Give the first telling's side, with whom only the later one names for it."""
    if not first.parties:
        return later
    same = not first.people and {*first.parties} == {*later.parties}
    return replace(first, people=later.people) if same else first


def _when(first: Draft, later: Draft) -> str | None:
    if first.status == "ongoing" and (both := until(first.when, later.when)):
        return both  # launched on Monday, the drills run until Friday
    return finer(first.when, later.when) if overlap(first.when, later.when) else first.when


def _rank(draft: Draft) -> tuple[bool, int]:
    # a bare noun, "preparations for the summit", says least of whether it took place
    return draft.cue is None and draft.trigger.pos_ == "NOUN", _FACT[draft.status]
