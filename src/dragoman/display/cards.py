"""Cards: what each record of a report tells, named as a reader would, to stand beside its line."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from dragoman.records import Claim, Event, Reading, Statement
from dragoman.wording.acts import ACT_WORDS
from dragoman.wording.kinds import kind
from dragoman.wording.who import Who

_SURE = ((0.8, "sure"), (0.5, "likely"), (0.0, "unsure"))  # the least confidence of each


@dataclass(frozen=True, slots=True)
class Card:
    """What all cards have: the record's key and kind, and the place it stands beside."""

    key: str
    kind: str
    place: int  # a code point of the text


@dataclass(frozen=True, slots=True)
class StatementCard(Card):
    """A statement: `chain` runs from who spoke to through whom it came to us."""

    chain: tuple[str, ...]
    act: str
    act_words: str
    for_: str | None
    when: str | None
    venue: str | None
    form: str
    within: str | None  # the key of the statement that tells this one


@dataclass(frozen=True, slots=True)
class EventCard(Card):
    """An event: who did what to whom, whether, and on whose word."""

    sources: tuple[str, ...]
    targets: tuple[str, ...]
    people: tuple[str, ...]
    what: str
    type: str
    goldstein: float | None
    status: str
    cue: str | None
    when: str | None
    place_name: str | None
    according_to: tuple[str, ...]
    sure: str
    confidence: float
    rule: str


@dataclass(frozen=True, slots=True)
class ClaimCard(Card):
    """A claim and its sides."""

    claim: str
    asserted_by: tuple[str, ...]
    denied_by: tuple[str, ...]
    silent: tuple[str, ...]


class Cards:
    """Makes the cards of one reading; `keys` are those of its records by their ids."""

    def __init__(self, reading: Reading, keys: Mapping[str, str], who: Who) -> None:
        self._reading, self._keys, self._who = reading, keys, who
        self._statements = {each.id: each for each in reading.statements}

    def all(self) -> list[Card]:
        """Give all cards in the order of the text."""
        return sorted(self._made(), key=lambda card: (card.place, card.kind != "claim", card.key))

    def _made(self) -> Iterator[Card]:
        yield from map(self._statement, self._reading.statements)
        yield from map(self._event, self._reading.events)
        yield from map(self._claim, self._reading.claims)

    def _statement(self, each: Statement) -> StatementCard:
        outer = self._statements.get(each.within or "")
        return StatementCard(
            self._keys[each.id], "statement", _begins(each), self._chain(each), each.act, ACT_WORDS[each.act].verb,
            each.for_, each.when, each.venue, each.form, self._keys[outer.id] if outer else None)

    def _chain(self, each: Statement) -> tuple[str, ...]:
        """Name through whom words came: who spoke, who told of it, the outlets they came through, this report's own."""
        found, seen = [self._who.speaker(each), *each.via], {each.id}
        while (outer := self._statements.get(each.within or "")) and outer.id not in seen:
            seen.add(outer.id)
            found += [self._who.speaker(outer), *outer.via]
            each = outer
        return tuple(dict.fromkeys(found))

    def _event(self, each: Event) -> EventCard:
        people = (self._who.by_id(id) for id in each.people)
        heard = tuple(dict.fromkeys(map(self._who.source, each.according_to)))
        return EventCard(
            self._keys[each.id], "event", each.trigger.span.start, each.sources, each.targets,
            tuple(name for name in people if name), kind(each.type, each.mode), each.type, each.goldstein, each.status,
            each.status_cue.text if each.status_cue else None, each.when, each.where.name if each.where else None,
            heard, _sure(each.confidence), each.confidence, each.rule)

    def _claim(self, each: Claim) -> ClaimCard:
        sentences = self._reading.sentences
        place = sentences[each.sentence].start if each.sentence < len(sentences) else 0
        return ClaimCard(self._keys[each.id], "claim", place, each.claim, each.asserted_by, each.denied_by,
                         each.no_comment)


def _begins(statement: Statement) -> int:
    return statement.content[0].span.start


def _sure(confidence: float) -> str:
    return next(word for least, word in _SURE if confidence >= least)
